package org.ligature.connections.ui;

import org.ligature.kit.ui.Avatar;
import org.ligature.kit.ui.Icon;
import org.ligature.records.RecordRef;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.util.Set;

/// The sign of a record: the icon of its table, in a circle for people.
final class Signs {

    private static final Set<String> PEOPLE = Set.of("contact", "lead", "systemuser");

    private Signs() {}

    static Avatar of(RecordRef record, Schema schema, Avatar.Size size) {
        return of(record.table(), schema, size);
    }

    static Avatar of(String table, Schema schema, Avatar.Size size) {
        return Avatar.icon(icon(table, schema), PEOPLE.contains(table), size);
    }

    static Icon icon(String table, Schema schema) {
        return Icon.of(schema.table(table).map(Table::icon).orElse(""));
    }
}
