package org.ligature.forms.ui;

import org.ligature.kit.ui.Avatar;
import org.ligature.kit.ui.Icon;
import org.ligature.records.RecordRef;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

/// The sign a record wears: people in a circle, everything else in a rounded square.
final class Signs {

    private Signs() {}

    static Avatar of(Table table, String name, Avatar.Size size) {
        return Avatar.named(Icon.of(table.icon()), table.color(), name, size);
    }

    /// That of any record of the table.
    static Avatar of(Table table, Avatar.Size size) {
        return Avatar.of(Icon.of(table.icon()), table.color(), size);
    }

    static Avatar of(RecordRef record, Schema schema, Avatar.Size size) {
        return schema.table(record.table())
                .map(table -> of(table, size))
                .orElseGet(() -> Avatar.of(Icon.TABLE, "", size));
    }

    static boolean isPerson(RecordRef record, Schema schema) {
        return schema.table(record.table())
                .filter(table -> Icon.of(table.icon()).isPerson())
                .isPresent();
    }
}
