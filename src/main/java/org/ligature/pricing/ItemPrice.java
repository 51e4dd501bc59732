package org.ligature.pricing;

import org.ligature.records.RecordRef;
import org.ligature.records.Row;
import org.ligature.records.Values;
import org.ligature.schema.Schema;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Works out what an item of a price list sells for.
record ItemPrice(PriceBook book, Schema schema, Values item) {

    /// What came of it.
    sealed interface Outcome {

        record Amount(BigDecimal amount) implements Outcome {}

        /// @param ofItem the column of the item that is wrong
        /// @param ofProduct the column of the product that is, where it can be one
        /// @param arguments of the sentence after the name of the column
        record Wrong(String ofItem, String ofProduct, String key, List<Object> arguments)
                implements Outcome {
            public Wrong {
                arguments = List.copyOf(arguments);
            }
        }
    }

    private static final String METHOD = "pricingmethodcode";

    /// @param product as it is to stand
    Outcome of(Row product) {
        var method = PricingMethod.of(item.get(METHOD, Integer.class).orElse(1));
        if (method == PricingMethod.AMOUNT) {
            return item.get(method.source(), BigDecimal.class)
                    .<Outcome>map(Outcome.Amount::new)
                    .orElseGet(() -> wrong(method.source(), "item.amount"));
        }
        return incomplete(method)
                .or(() -> otherCurrency(product))
                .orElseGet(() -> from(method, product));
    }

    private Optional<Outcome> incomplete(PricingMethod method) {
        var percentage = item.get("percentage", BigDecimal.class);
        if (percentage.isEmpty()) {
            return Optional.of(wrong("percentage", "item.percentage"));
        }
        if (!method.takes(percentage.get())) {
            return Optional.of(wrong("percentage", "item.margin"));
        }
        return PriceRounding.isAskedBy(item) && PriceRounding.of(item).isEmpty()
                ? Optional.of(wrong("roundingpolicycode", "item.rounding"))
                : Optional.empty();
    }

    private Optional<Outcome> otherCurrency(Row product) {
        var priced = PriceBook.pointer(product.values(), Currencies.COLUMN).flatMap(book::row);
        var sold = book.sellsIn(item);
        return priced.filter(its -> sold.isPresent())
                .filter(its -> !its.ref().id().equals(sold.get().id()))
                .map(
                        its ->
                                new Outcome.Wrong(
                                        METHOD,
                                        Currencies.COLUMN,
                                        "item.currency",
                                        List.of(
                                                list(),
                                                sold.get().name(),
                                                product.ref().name(),
                                                its.ref().name())));
    }

    private Outcome from(PricingMethod method, Row product) {
        var source = product.values().get(method.source(), BigDecimal.class);
        if (source.isEmpty()) {
            var label = schema.require("product").require(method.source()).displayName();
            var told = List.<Object>of(list(), label, product.ref().name());
            return new Outcome.Wrong(METHOD, method.source(), "item.source", told);
        }
        var percentage = item.get("percentage", BigDecimal.class).orElseThrow();
        var price = method.price(source.get(), percentage);
        return units(product)
                .<Outcome>map(units -> new Outcome.Amount(rounded(price.times(units))))
                .orElseGet(() -> otherUnit(product));
    }

    /// How many default units of the product are in one unit of the item.
    private Optional<Ratio> units(Row product) {
        var sold = PriceBook.pointer(item, "uomid");
        var usual = PriceBook.pointer(product.values(), "defaultuomid");
        return sold.isEmpty() || usual.isEmpty()
                ? Optional.of(Ratio.ONE)
                : new UnitRatio(book).of(sold.get(), usual.get());
    }

    private Outcome otherUnit(Row product) {
        var told = List.<Object>of(list(), product.ref().name());
        return new Outcome.Wrong("uomid", "defaultuomid", "item.unit", told);
    }

    private BigDecimal rounded(Ratio price) {
        var digits = book.digits(item);
        return PriceRounding.of(item)
                .map(rounding -> Amounts.rounded(rounding.of(price), digits))
                .orElseGet(() -> price.rounded(digits));
    }

    private String list() {
        return item.get("pricelevelid", RecordRef.class).map(RecordRef::name).orElse("");
    }

    private static Outcome wrong(String column, String key) {
        return new Outcome.Wrong(column, column, key, List.of());
    }
}
