package org.ligature.exchange;

import org.jspecify.annotations.Nullable;
import org.ligature.exchange.ImportPlan.Rejected;
import org.ligature.records.Values;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.ColumnType.Computed.Formula;
import org.ligature.schema.Table;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Reads the rows of a file as values of a table. A full name is parted into first and last name at
/// its last blank; an empty field says nothing about its column, null in JSON that it is empty.
record RowReader(
        Table table, Mapping mapping, ImportPlan plan, ZoneId zone, Optional<Locale> locale) {

    /// The rows that could be read, and those that could not.
    record Rows(List<ReadRow> good, List<Rejected> rejected) {}

    /// @param own what all records of the file will be called
    Rows read(List<FileRow> rows, Directory directory, OwnNames own) {
        var asked = new ArrayList<NameIndex.Asked>();
        rows.forEach(
                row ->
                        pointers(
                                row,
                                (_, to) -> asked.add(new NameIndex.Asked(to.tables(), to.text()))));
        var index = NameIndex.of(directory, asked);
        var reading = new Reading(new FieldReader(index::find, zone, locale), index, own);
        return each(rows, row -> read(row, reading));
    }

    /// Reads every column as it is given, those too that only the system writes.
    Rows readAsGiven(List<FileRow> rows, ValueReader.Lookups lookups) {
        var fields = new FieldReader(lookups, zone, locale);
        return each(rows, row -> readAsGiven(row, fields));
    }

    private static Rows each(List<FileRow> rows, Function<FileRow, ReadRow> reading) {
        var good = new ArrayList<ReadRow>();
        var rejected = new ArrayList<Rejected>();
        for (var row : rows) {
            if (row.fault() != null) {
                rejected.add(new Rejected(row.place(), row.fault()));
                continue;
            }
            try {
                good.add(reading.apply(row));
            } catch (Unreadable e) {
                rejected.add(new Rejected(row.place(), e.sentence()));
            }
        }
        return new Rows(good, rejected);
    }

    /// With what the fields of some rows are read.
    private record Reading(FieldReader fields, NameIndex index, OwnNames own) {}

    private ReadRow read(FileRow row, Reading reading) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Map<Column, String> later = new LinkedHashMap<>();
        each(
                row,
                (column, raw) -> {
                    if (raw == null) {
                        values.put(column.name(), null);
                    } else if (isLater(column, raw, row, reading)) {
                        later.put(column, pointer(column, raw, row).text());
                    } else if (!isFullName(column)) {
                        reading.fields
                                .read(table, column, raw, row.fields())
                                .ifPresent(value -> values.put(column.name(), value));
                    }
                });
        fullName(row).ifPresent(name -> part(values, name));
        return new ReadRow(row.place(), new Values(values), later);
    }

    private ReadRow readAsGiven(FileRow row, FieldReader fields) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        each(
                row,
                (column, raw) -> {
                    if (raw != null) {
                        FieldReader.number(column, raw)
                                .or(() -> fields.read(table, column, raw, row.fields()))
                                .ifPresent(value -> values.put(column.name(), value));
                    }
                });
        return new ReadRow(row.place(), new Values(values), Map.of());
    }

    /// Every field of the row that belongs to a column, once for each.
    private void each(FileRow row, BiConsumer<Column, @Nullable Object> taker) {
        for (var field : row.fields().entrySet()) {
            var raw = field.getValue();
            if (!isForeignId(field.getKey(), raw)) {
                for (var column : mapping.columns(field.getKey())) {
                    taker.accept(column, meaning(column, raw));
                }
            }
        }
    }

    /// The key `id` of JSON holds a UUID where it is one of ours.
    private boolean isForeignId(String header, @Nullable Object raw) {
        return header.equals("id")
                && table.column(header).isEmpty()
                && (raw == null || NameIndex.uuid(raw.toString()).isEmpty());
    }

    /// Everything that the row points at.
    void pointers(FileRow row, BiConsumer<Column, Pointer> taker) {
        each(
                row,
                (column, raw) -> {
                    if (raw != null) {
                        Pointer.of(column, raw, row.fields())
                                .forEach(pointer -> taker.accept(column, pointer));
                    }
                });
    }

    private @Nullable Object meaning(Column column, @Nullable Object raw) {
        return raw instanceof String text ? plan.meaning(column.name(), text) : raw;
    }

    private Optional<String> fullName(FileRow row) {
        return table.columns().stream()
                .filter(RowReader::isFullName)
                .flatMap(column -> mapping.header(column).stream())
                .flatMap(header -> Optional.ofNullable(row.fields().get(header)).stream())
                .map(raw -> plan.meaning("fullname", raw.toString()))
                .findFirst();
    }

    private static boolean isFullName(Column column) {
        return column.type() instanceof ColumnType.Computed(var formula)
                && formula == Formula.FULL_NAME;
    }

    /// Does nothing where the row gives the parts themselves.
    private static void part(Map<String, @Nullable Object> values, String text) {
        if (values.get("lastname") != null) {
            return;
        }
        var name = text.strip();
        var blank = name.lastIndexOf(' ');
        if (blank > 0) {
            values.put("firstname", name.substring(0, blank).strip());
        }
        if (!name.isEmpty()) {
            values.put("lastname", name.substring(blank + 1));
        }
    }

    private boolean isLater(Column column, Object raw, FileRow row, Reading reading) {
        if (!OwnNames.pointsAt(column, table)) {
            return false;
        }
        var pointer = pointer(column, raw, row);
        return (pointer.tables().isEmpty() || pointer.tables().contains(table.name()))
                && !pointer.text().isEmpty()
                && reading.own.contains(pointer.text())
                && reading.index.find(pointer.tables(), pointer.text()).isEmpty();
    }

    private static Pointer pointer(Column column, Object raw, FileRow row) {
        return Pointer.of(column, raw, row.fields()).getFirst();
    }
}
