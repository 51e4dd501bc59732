package org.ligature.pricing;

import org.ligature.records.Derivation.Derived;
import org.ligature.records.Derivation.Write;
import org.ligature.records.Values;

/// What an item of a price list holds: it is called like its product, and its amounts are in the
/// currency of its list.
final class PriceItems {

    static final String TABLE = "productpricelevel";

    private PriceItems() {}

    static Derived derive(PriceBook book, Write write) {
        var values = write.values();
        var derived = Values.of(Currencies.COLUMN, book.sellsIn(values).orElse(null));
        return Derived.of(
                book.row(values, "productid")
                        .map(product -> derived.with("name", product.ref().name()))
                        .orElse(derived));
    }
}
