package org.ligature.connections.ui;

import org.ligature.kit.ui.Avatar;
import org.ligature.kit.ui.Icon;
import org.ligature.records.RecordRef;
import org.ligature.schema.Schema;

/// The sign of a record: the icon of its table, in a circle for people.
final class Signs {

    private Signs() {}

    static Avatar of(RecordRef record, Schema schema, Avatar.Size size) {
        return schema.table(record.table())
                .map(table -> Avatar.of(Icon.of(table.icon()), table.color(), size))
                .orElseGet(() -> Avatar.of(Icon.TABLE, "", size));
    }
}
