package org.ligature.schema;

import static org.ligature.sql.Tables.SETTING;

import org.ligature.kit.db.Tx;

import java.util.Currency;
import java.util.Optional;

/// The currency of the store among its settings.
record CurrencyStore(Tx tx) {

    private static final String NAME = "currency";

    Optional<Currency> read() {
        return tx.sql()
                .select(SETTING.CONTENT)
                .from(SETTING)
                .where(SETTING.NAME.eq(NAME))
                .fetchOptional(SETTING.CONTENT)
                .map(Currency::getInstance);
    }

    void keep(Currency currency) {
        tx.sql().deleteFrom(SETTING).where(SETTING.NAME.eq(NAME)).execute();
        tx.sql()
                .insertInto(SETTING)
                .set(SETTING.NAME, NAME)
                .set(SETTING.CONTENT, currency.getCurrencyCode())
                .execute();
    }
}
