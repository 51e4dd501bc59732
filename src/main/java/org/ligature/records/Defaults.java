package org.ligature.records;

import org.jspecify.annotations.Nullable;
import org.ligature.schema.ColumnType;
import org.ligature.schema.State;
import org.ligature.schema.Table;

import java.util.LinkedHashMap;
import java.util.Optional;

/// The values a record starts with.
final class Defaults {

    private Defaults() {}

    /// @param owner who is going to own it; empty where nobody is known
    static Values of(Table table, Optional<RecordRef> owner) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (var column : table.columns()) {
            if (column.type() instanceof ColumnType.YesNo) {
                values.put(column.name(), false);
            }
            column.defaultValue().ifPresent(usual -> values.put(column.name(), usual));
        }
        if (table.column("ownerid").isPresent()) {
            owner.ifPresent(user -> values.put("ownerid", user));
        }
        if (table.hasStates()) {
            values.put("statecode", State.ACTIVE);
            values.put("statuscode", States.defaultReason(table, State.ACTIVE));
        }
        return new Values(values);
    }
}
