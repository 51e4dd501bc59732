package org.ligature.records;

import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// How each table stands in the store, worked out once for as long as its description stays.
final class Layouts {

    private final Supplier<Schema> schema;
    private final Map<Integer, TableStore> byTable = new ConcurrentHashMap<>();

    Layouts(Supplier<Schema> schema) {
        this.schema = schema;
    }

    Schema schema() {
        return schema.get();
    }

    TableStore of(String table) {
        return of(schema().require(table));
    }

    TableStore of(int table) {
        return of(schema().require(table));
    }

    @SuppressWarnings("ReferenceEquality")
    TableStore of(Table table) {
        var known = byTable.get(table.id());
        if (known != null && known.table() == table) {
            return known;
        }
        var made = new TableStore(table);
        byTable.put(table.id(), made);
        return made;
    }
}
