package org.ligature.records;

import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.ligature.kit.db.Tx;

import java.util.Map;
import java.util.Objects;

/// How the currencies among the records are written. Knows SQL and no rule.
record CurrencyStore(Tx tx) {

    private static final Field<Long> ID = DSL.field(DSL.name("id"), SQLDataType.BIGINT);
    private static final Field<String> SYMBOL =
            DSL.field(DSL.name("currencysymbol"), SQLDataType.VARCHAR);
    private static final Field<Integer> DIGITS =
            DSL.field(DSL.name("currencyprecision"), SQLDataType.INTEGER);

    Map<RecordId, CurrencySigns.Sign> all() {
        return tx.sql()
                .select(ID, SYMBOL, DIGITS)
                .from(DSL.table(DSL.name(CurrencySigns.TABLE)))
                .where(SYMBOL.isNotNull(), DIGITS.isNotNull())
                .fetchMap(
                        row -> new RecordId(row.value1()),
                        row ->
                                new CurrencySigns.Sign(
                                        row.value2(), Objects.requireNonNull(row.value3())));
    }
}
