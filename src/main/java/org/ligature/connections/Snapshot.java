package org.ligature.connections;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Change;
import org.ligature.audit.Subject;
import org.ligature.records.CustomColumns;
import org.ligature.records.Values;
import org.ligature.schema.PartialDate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What the history keeps of a pair or a role at one moment: its values by their columns.
record Snapshot(Subject subject, Map<String, @Nullable Object> values) {

    /// Goes along with every change, and is none of its own.
    static final String VERSION = "versionnumber";

    /// The same with what stands in the columns that were added.
    Snapshot with(Values added) {
        var all = new LinkedHashMap<>(values);
        all.putAll(CustomColumns.plain(added));
        return new Snapshot(subject, all);
    }

    Period period() {
        return new Period(date("effectivestart"), date("effectiveend"));
    }

    private @Nullable PartialDate date(String column) {
        if (!(values.get(column) instanceof LocalDate day)) {
            return null;
        }
        return values.get(column + "_precision") instanceof Short code
                ? PartialDate.of(day, PartialDate.Precision.of(code))
                : PartialDate.of(day);
    }

    List<Change> created() {
        return changes(Map.of(), values);
    }

    List<Change> deleted() {
        return changes(values, Map.of());
    }

    /// What differs in `after`; empty where nothing does.
    List<Change> changedTo(Snapshot after) {
        return changes(values, after.values).stream()
                .filter(change -> !change.column().equals(VERSION))
                .toList();
    }

    /// The version it would have after one more change.
    long nextVersion() {
        return next(values.get(VERSION));
    }

    static long next(@Nullable Object version) {
        return version instanceof Number number ? 1 + number.longValue() : 1;
    }

    private static List<Change> changes(
            Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        var columns = new LinkedHashMap<>(before);
        columns.putAll(after);
        return columns.keySet().stream()
                .filter(column -> !Objects.equals(before.get(column), after.get(column)))
                .map(column -> new Change(column, before.get(column), after.get(column)))
                .toList();
    }
}
