package org.ligature.pricing;

import org.ligature.kit.db.Db;
import org.ligature.kit.db.Tx;
import org.ligature.schema.Schema;

import java.util.List;
import java.util.function.Supplier;

/// Gives lines and price list items that are older than their currency column the currency of what
/// they belong to, once for each store.
public final class LineCurrencies {

    private static final String NAME = "line_currencies";

    private final Db db;
    private final Supplier<Schema> schema;

    public LineCurrencies(Db db, Supplier<Schema> schema) {
        this.db = db;
        this.schema = schema;
    }

    /// Does nothing where that is done. Blocks.
    public void bringUp() {
        if (!db.read(tx -> new SettledStore(tx, NAME).isSettled())) {
            db.write(this::fill);
        }
    }

    private int fill(Tx tx) {
        var store = new PricingStore(tx);
        for (var priced : Priced.ALL) {
            fill(store, priced.lines(), priced.column(), priced.table());
        }
        fill(store, PriceItems.TABLE, "pricelevelid", "pricelevel");
        return new SettledStore(tx, NAME).settle();
    }

    private void fill(PricingStore store, String lines, String column, String table) {
        var there = List.of(lines, table).stream().allMatch(this::hasCurrency);
        if (there) {
            store.fillCurrencies(lines, column, table);
        }
    }

    private boolean hasCurrency(String table) {
        return schema.get().table(table).flatMap(it -> it.column(Currencies.COLUMN)).isPresent();
    }
}
