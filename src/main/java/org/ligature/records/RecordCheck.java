package org.ligature.records;

import org.ligature.kit.db.Db;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Finds where the directory of records and the tables do not agree. It changes nothing; in a sound
/// store it finds nothing.
public final class RecordCheck {

    private final Db db;
    private final Layouts layouts;

    public RecordCheck(Db db, Supplier<Schema> schema) {
        this.db = db;
        this.layouts = new Layouts(schema);
    }

    /// Everything that disagrees, table by table. Reads the whole store: not for the window's
    /// thread.
    public List<Disagreement> run() {
        return db.read(
                tx -> {
                    var store = new CheckStore(tx, layouts);
                    var found = new ArrayList<>(store.unknownTables());
                    for (var table : layouts.schema().tables()) {
                        if (table.isBusiness()) {
                            found.addAll(check(store, table));
                        }
                    }
                    found.addAll(new ActivityCheckStore(tx, layouts).all());
                    return found;
                });
    }

    private static List<Disagreement> check(CheckStore store, Table table) {
        var found = new ArrayList<>(store.entries(table));
        found.addAll(store.rowsWithoutEntry(table));
        found.addAll(store.lookupsToNothing(table));
        found.addAll(store.saidTwice(table));
        return found;
    }
}
