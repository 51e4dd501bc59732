package org.ligature.design;

import org.ligature.design.ColumnSpec.Type;
import org.ligature.design.TableSpec.StateSpec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What every table of activities has, whoever made it: what the timeline, the list of all
/// activities and reminders read of each of them. Their names are the same everywhere, so they get
/// no prefix.
final class ActivityColumns {

    static final String SUBJECT = "subject";

    private static final TableSpec COMMON = read();

    private ActivityColumns() {}

    /// Whether a column of this name is one of them.
    static boolean isOne(String column) {
        return COMMON.column(column).isPresent();
    }

    /// The columns of a spec with those of activities that it does not describe itself, the subject
    /// in front where nothing else names a record.
    static List<ColumnSpec> with(List<ColumnSpec> own, String nameColumn) {
        var all = new ArrayList<ColumnSpec>();
        for (var column : COMMON.columns()) {
            var named = column.name().equals(SUBJECT) && !nameColumn.equals(SUBJECT);
            if (!named && own.stream().noneMatch(it -> it.name().equals(column.name()))) {
                all.add(column);
            }
        }
        all.addAll(own);
        return all;
    }

    /// By which a table is known that was made before tables of activities had them all.
    static List<String> telling() {
        return COMMON.columns().stream()
                .filter(column -> !(column.type() instanceof Type.Parties))
                .map(ColumnSpec::name)
                .filter(name -> !name.equals(SUBJECT))
                .toList();
    }

    /// What such a table has not got. What names its records is its subject.
    ///
    /// @param there its columns, those that are deleted among them
    /// @param roles what its lists of parties are for
    static List<ColumnSpec> missing(Set<String> there, Set<Integer> roles) {
        return COMMON.columns().stream()
                .filter(column -> !column.name().equals(SUBJECT))
                .filter(column -> !there.contains(column.name()))
                .filter(
                        column ->
                                !(column.type() instanceof Type.Parties(var role, _, _)
                                        && roles.contains(role)))
                .toList();
    }

    /// Open, completed, canceled.
    static List<StateSpec> states() {
        return Objects.requireNonNull(COMMON.states());
    }

    private static TableSpec read() {
        try (InputStream file = ActivityColumns.class.getResourceAsStream("activity.json")) {
            var bytes = Objects.requireNonNull(file, "activity.json").readAllBytes();
            return SpecReader.table(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
