package org.ligature.pricing;

import static org.ligature.sql.Tables.SETTING;

import org.ligature.kit.db.Tx;

/// What a store has been given once and for all, among its settings.
///
/// @param name of what it was given
record SettledStore(Tx tx, String name) {

    private static final String SETTLED = "settled";

    boolean isSettled() {
        return tx.sql().fetchExists(SETTING, SETTING.NAME.eq(name));
    }

    int settle() {
        return isSettled()
                ? 0
                : tx.sql()
                        .insertInto(SETTING)
                        .set(SETTING.NAME, name)
                        .set(SETTING.CONTENT, SETTLED)
                        .execute();
    }
}
