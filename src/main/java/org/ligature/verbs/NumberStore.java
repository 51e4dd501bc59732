package org.ligature.verbs;

import static org.ligature.sql.Tables.SETTING;

import org.ligature.kit.db.Tx;

/// The last number given of each kind, among the settings of the store.
record NumberStore(Tx tx) {

    int last(String kind, int before) {
        return tx.sql()
                .select(SETTING.CONTENT)
                .from(SETTING)
                .where(SETTING.NAME.eq(name(kind)))
                .fetchOptional(SETTING.CONTENT)
                .map(Integer::parseInt)
                .orElse(before);
    }

    void keep(String kind, int last) {
        tx.sql().deleteFrom(SETTING).where(SETTING.NAME.eq(name(kind))).execute();
        tx.sql()
                .insertInto(SETTING)
                .set(SETTING.NAME, name(kind))
                .set(SETTING.CONTENT, Integer.toString(last))
                .execute();
    }

    private static String name(String kind) {
        return "number." + kind;
    }
}
