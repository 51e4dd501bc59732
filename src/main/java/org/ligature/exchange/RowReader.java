package org.ligature.exchange;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Actor;
import org.ligature.exchange.ImportPlan.Rejected;
import org.ligature.kit.text.Texts;
import org.ligature.records.NameKey;
import org.ligature.records.RecordService;
import org.ligature.records.Values;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.ColumnType.Computed.Formula;
import org.ligature.schema.Table;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the rows of a file as values of a table. A full name is parted into first and last name at
/// its
/// last blank; an empty field says nothing about its column.
record RowReader(
        Table table, Mapping mapping, ImportPlan plan, ZoneId zone, Optional<Locale> locale) {

    /// The rows that could be read, and those that could not.
    record Rows(List<ReadRow> good, List<Rejected> rejected) {}

    Rows read(Actor actor, RecordService records, CsvFile file) {
        var index = NameIndex.of(actor, records, asked(file));
        var values = new ValueReader(index::find, zone, locale);
        var own = ownNames(file);
        var good = new ArrayList<ReadRow>();
        var rejected = new ArrayList<Rejected>();
        for (var row : file.rows()) {
            if (row.fields().size() != file.header().size()) {
                rejected.add(new Rejected(row.line(), ragged(file, row)));
                continue;
            }
            try {
                good.add(read(row, values, index, own));
            } catch (Unreadable e) {
                rejected.add(new Rejected(row.line(), e.sentence()));
            }
        }
        return new Rows(good, rejected);
    }

    private static String ragged(CsvFile file, CsvFile.Row row) {
        return Texts.of(RowReader.class)
                .get("row.ragged", row.fields().size(), file.header().size());
    }

    private ReadRow read(CsvFile.Row row, ValueReader reader, NameIndex index, Set<String> own) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Map<Column, String> later = new LinkedHashMap<>();
        for (var field : mapping.fields().entrySet()) {
            var column = field.getKey();
            var text = text(row, field);
            if (isFullName(column)) {
                part(values, text);
            } else if (isLater(column, text, index, own)) {
                later.put(column, text.strip());
            } else {
                reader.read(table, column, text)
                        .ifPresent(value -> values.put(column.name(), value));
            }
        }
        return new ReadRow(row.line(), new Values(values), later);
    }

    private String text(CsvFile.Row row, Map.Entry<Column, Integer> field) {
        return plan.meaning(field.getKey().name(), row.fields().get(field.getValue()));
    }

    private static boolean isFullName(Column column) {
        return column.type() instanceof ColumnType.Computed(var formula)
                && formula == Formula.FULL_NAME;
    }

    private static void part(Map<String, @Nullable Object> values, String text) {
        var name = text.strip();
        var blank = name.lastIndexOf(' ');
        if (blank > 0) {
            values.put("firstname", name.substring(0, blank).strip());
        }
        if (!name.isEmpty()) {
            values.put("lastname", name.substring(blank + 1));
        }
    }

    private boolean isLater(Column column, String text, NameIndex index, Set<String> own) {
        return column.type() instanceof ColumnType.Lookup(var tables)
                && tables.contains(table.name())
                && !text.isBlank()
                && own.contains(NameKey.of(text.strip()))
                && index.find(tables, text).isEmpty();
    }

    private Set<String> ownNames(CsvFile file) {
        var place = mapping.fields().get(table.require(table.nameColumn()));
        var names = new HashSet<String>();
        if (place != null) {
            for (var row : file.rows()) {
                if (place < row.fields().size()) {
                    names.add(NameKey.of(row.fields().get(place).strip()));
                }
            }
        }
        return names;
    }

    private List<NameIndex.Asked> asked(CsvFile file) {
        var asked = new ArrayList<NameIndex.Asked>();
        for (var field : mapping.fields().entrySet()) {
            if (field.getKey().type() instanceof ColumnType.Lookup(var tables)) {
                for (var row : file.rows()) {
                    if (field.getValue() < row.fields().size()) {
                        asked.add(new NameIndex.Asked(tables, text(row, field)));
                    }
                }
            }
        }
        return asked;
    }
}
