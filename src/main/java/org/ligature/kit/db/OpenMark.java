package org.ligature.kit.db;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// A row that stands in a store while it is open, so that an end without a close is noticed.
final class OpenMark {

    private static final Table<Record> SETTING = table(name("SETTING"));
    private static final Field<String> NAME = field(name("NAME"), String.class);
    private static final Field<String> CONTENT = field(name("CONTENT"), String.class);
    private static final String OPEN = "store.open";

    private OpenMark() {}

    /// @return whether it stood there already
    static boolean set(Tx tx) {
        if (tx.sql().fetchExists(SETTING, NAME.eq(OPEN))) {
            return true;
        }
        tx.sql().insertInto(SETTING).set(NAME, OPEN).set(CONTENT, "yes").execute();
        return false;
    }

    static void remove(Tx tx) {
        tx.sql().deleteFrom(SETTING).where(NAME.eq(OPEN)).execute();
    }
}
