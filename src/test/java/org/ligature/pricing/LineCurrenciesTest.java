package org.ligature.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ligature.Shop;
import org.ligature.records.RecordRef;

final class LineCurrenciesTest {

    private final Shop shop = new Shop();
    private final RecordRef lamp = shop.sold("Lamp", "19.99");
    private final RecordRef item = shop.price(shop.prices, lamp, "18");
    private final RecordRef line = shop.line(shop.quote("Lights"), lamp, "3");

    @Test
    void aStoreThatIsOlderGetsTheCurrenciesOfItsLines() {
        forget();

        bringUp();

        assertEquals(shop.euro, currency(line));
        assertEquals(shop.euro, currency(item));
    }

    @Test
    void itGetsThemOnce() {
        bringUp();
        forget();

        bringUp();

        assertEquals(null, currency(line));
    }

    private void bringUp() {
        new LineCurrencies(shop.store.db(), shop.store.schema()::schema).bringUp();
    }

    private void forget() {
        forget("quotedetail");
        forget("productpricelevel");
    }

    private void forget(String table) {
        var currency = DSL.field(DSL.name("transactioncurrencyid"), Long.class);
        shop.store
                .db()
                .write(
                        tx ->
                                tx.sql()
                                        .update(DSL.table(DSL.name(table)))
                                        .setNull(currency)
                                        .execute());
    }

    private @Nullable Object currency(RecordRef ref) {
        return shop.row(ref).values().get("transactioncurrencyid");
    }
}
