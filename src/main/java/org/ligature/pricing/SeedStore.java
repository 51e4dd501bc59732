package org.ligature.pricing;

import static org.ligature.sql.Tables.SETTING;

import org.ligature.kit.db.Tx;

/// Whether a store has been given what prices start with, among its settings.
record SeedStore(Tx tx) {

    private static final String NAME = "catalog";
    private static final String SETTLED = "settled";

    boolean isSettled() {
        return tx.sql().fetchExists(SETTING, SETTING.NAME.eq(NAME));
    }

    int settle() {
        return isSettled()
                ? 0
                : tx.sql()
                        .insertInto(SETTING)
                        .set(SETTING.NAME, NAME)
                        .set(SETTING.CONTENT, SETTLED)
                        .execute();
    }
}
