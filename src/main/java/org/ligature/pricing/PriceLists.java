package org.ligature.pricing;

import org.ligature.records.Derivation.Derived;
import org.ligature.records.Derivation.Write;
import org.ligature.records.Row;

import java.util.Optional;

/// In what a price list sells: once it has items, their amounts are in its currency.
final class PriceLists {

    static final String TABLE = "pricelevel";

    private PriceLists() {}

    static Derived derive(PriceBook book, Currencies currencies, Write write) {
        return otherCurrency(book, write)
                .orElseGet(() -> Derived.of(currencies.derive(book, write)));
    }

    private static Optional<Derived> otherCurrency(PriceBook book, Write write) {
        return Optional.ofNullable(write.before())
                .filter(_ -> write.given().has(Currencies.COLUMN))
                .map(Row::ref)
                .filter(list -> book.store().hasItems(list.id()))
                .map(
                        list ->
                                Derived.refused(
                                        PricingService.class,
                                        write.table().require(Currencies.COLUMN),
                                        "list.items",
                                        list.name()));
    }
}
