package org.ligature.pricing;

import org.ligature.kit.problem.Problem;
import org.ligature.records.Derivation.Derived;
import org.ligature.records.Derivation.Write;
import org.ligature.records.Invalid;
import org.ligature.records.RecordId;
import org.ligature.records.RecordService;
import org.ligature.records.Row;
import org.ligature.records.Values;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.util.List;
import java.util.function.Supplier;

/// What an item of a price list holds: it is called like its product, its amounts are in the
/// currency of its list, and its price follows from the product where its method says so.
final class PriceItems {

    static final String TABLE = "productpricelevel";
    static final String PRODUCTS = "product";
    static final String UNITS = "uom";

    private static final String AMOUNT = "amount";

    /// The columns of an item from which its price follows.
    private static final List<String> PRICING =
            List.of(
                    AMOUNT,
                    "pricingmethodcode",
                    "percentage",
                    "roundingpolicycode",
                    "roundingoptioncode",
                    "roundingoptionamount",
                    "pricelevelid",
                    "productid",
                    "uomid");

    private final RecordService records;
    private final Supplier<Schema> schema;

    PriceItems(RecordService records, Supplier<Schema> schema) {
        this.records = records;
        this.schema = schema;
    }

    Derived derive(PriceBook book, Write write) {
        var values = write.values();
        var currency = Values.of(Currencies.COLUMN, book.sellsIn(values).orElse(null));
        var product = book.row(values, "productid");
        if (product.isEmpty()) {
            return Derived.of(currency);
        }
        var named = unit(values, product.get(), currency.with("name", product.get().ref().name()));
        return write.touches(PRICING)
                ? priced(book, write, product.get(), named)
                : Derived.of(named);
    }

    /// An item that names no unit sells its product in the unit it usually sells in.
    private static Values unit(Values item, Row product, Values derived) {
        return item.get("uomid") == null
                ? derived.with("uomid", product.values().get("defaultuomid"))
                : derived;
    }

    private Derived priced(PriceBook book, Write write, Row product, Values named) {
        return switch (price(book, write.values()).of(product)) {
            case ItemPrice.Outcome.Amount(var amount) -> Derived.of(named.with(AMOUNT, amount));
            case ItemPrice.Outcome.Wrong wrong -> refused(wrong, write.table(), wrong.ofItem());
        };
    }

    /// Why a product cannot be changed so: the price of an item is worked out from it.
    Derived ofProduct(PriceBook book, Write write) {
        var before = write.before();
        if (before == null || !write.touches(sources())) {
            return Derived.NONE;
        }
        var product = new Row(before.ref(), write.values(), before.version());
        return book.store().following(before.ref().id()).stream()
                .flatMap(id -> book.row(id).stream())
                .map(item -> price(book, item.values()).of(product))
                .filter(ItemPrice.Outcome.Wrong.class::isInstance)
                .map(ItemPrice.Outcome.Wrong.class::cast)
                .filter(wrong -> write.given().has(wrong.ofProduct()))
                .findFirst()
                .map(wrong -> refused(wrong, write.table(), wrong.ofProduct()))
                .orElse(Derived.NONE);
    }

    /// The columns of a product from which prices follow.
    static List<String> sources() {
        return List.of("price", "currentcost", "standardcost", Currencies.COLUMN, "defaultuomid");
    }

    /// Writes the prices of these items anew, where they have changed.
    ///
    /// @throws Problem where one can no longer be worked out
    void again(PriceBook book, List<RecordId> items) {
        for (var id : items) {
            book.row(id).ifPresent(item -> again(book, item));
        }
    }

    private void again(PriceBook book, Row item) {
        book.row(item.values(), "productid")
                .ifPresent(product -> write(book, item, price(book, item.values()).of(product)));
    }

    private void write(PriceBook book, Row item, ItemPrice.Outcome outcome) {
        switch (outcome) {
            case ItemPrice.Outcome.Amount(var amount) ->
                    records.carry(book.action(), item.ref().id(), Values.of(AMOUNT, amount));
            case ItemPrice.Outcome.Wrong wrong ->
                    throw invalid(wrong, schema.get().require(TABLE), wrong.ofItem()).problem();
        }
    }

    private ItemPrice price(PriceBook book, Values item) {
        return new ItemPrice(book, schema.get(), item);
    }

    private static Derived refused(ItemPrice.Outcome.Wrong wrong, Table table, String column) {
        return new Derived(Values.NONE, List.of(invalid(wrong, table, column)));
    }

    private static Invalid invalid(ItemPrice.Outcome.Wrong wrong, Table table, String column) {
        return Invalid.of(
                PricingService.class,
                table.require(column),
                wrong.key(),
                wrong.arguments().toArray());
    }
}
