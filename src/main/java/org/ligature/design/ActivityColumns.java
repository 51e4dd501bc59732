package org.ligature.design;

import org.ligature.design.TableSpec.StateSpec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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
