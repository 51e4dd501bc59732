package org.ligature.pricing;

import org.jspecify.annotations.Nullable;
import org.ligature.records.Derivation.Derived;
import org.ligature.records.Derivation.Write;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.Row;
import org.ligature.records.Values;
import org.ligature.schema.Table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What a record with lines comes to.
final class TotalRules {

    private static final String SYSTEM_CALCULATED = "isrevenuesystemcalculated";

    /// The columns from which totals follow.
    private static final List<String> TOTALLING =
            List.of(
                    "discountpercentage",
                    "discountamount",
                    "freightamount",
                    Currencies.COLUMN,
                    SYSTEM_CALCULATED,
                    "estimatedvalue");

    private TotalRules() {}

    static Derived derive(PriceBook book, Priced priced, Write write) {
        var refused = otherCurrency(book, write);
        if (refused.isPresent()) {
            return refused.get();
        }
        var values = write.values();
        if (write.before() == null) {
            return hasNothingToTotal(priced, values)
                    ? Derived.NONE
                    : Derived.of(totals(book, write.table(), values, Sums.NONE));
        }
        return write.touches(TOTALLING)
                ? Derived.of(again(book, priced, write.table(), write.before().ref().id(), values))
                : Derived.NONE;
    }

    /// The totals of a record that is there, from its lines as they stand now.
    static Values again(PriceBook book, Priced priced, Table table, Row row) {
        return again(book, priced, table, row.ref().id(), row.values());
    }

    private static Values again(
            PriceBook book, Priced priced, Table table, RecordId id, Values values) {
        return totals(book, table, values, book.store().sums(priced, id));
    }

    /// An opportunity whose revenue is an estimate of its owner has no totals before it has lines.
    private static boolean hasNothingToTotal(Priced priced, Values values) {
        return priced.table().equals("opportunity")
                && !Boolean.TRUE.equals(values.get(SYSTEM_CALCULATED))
                && values.get("discountamount") == null
                && values.get("freightamount") == null;
    }

    private static Values totals(PriceBook book, Table table, Values values, Sums lines) {
        var digits = book.digits(values);
        var totals =
                Totals.of(
                        lines,
                        money(values, "discountpercentage"),
                        money(values, "discountamount"),
                        money(values, "freightamount"),
                        digits);
        var made = Values.NONE;
        made = with(made, table, "totallineitemamount", totals.detail());
        made = with(made, table, "totallineitemdiscountamount", totals.lineDiscounts());
        made = with(made, table, "totaldiscountamount", totals.discount());
        made = with(made, table, "totalamountlessfreight", totals.lessFreight());
        made = with(made, table, "totaltax", totals.tax());
        made = with(made, table, "totalamount", totals.total());
        for (var typed : List.of("discountamount", "freightamount")) {
            var amount = money(values, typed);
            made = amount == null ? made : made.with(typed, Amounts.rounded(amount, digits));
        }
        return Boolean.TRUE.equals(values.get(SYSTEM_CALCULATED))
                ? with(made, table, "estimatedvalue", totals.total())
                : made;
    }

    private static Values with(Values values, Table table, String column, BigDecimal amount) {
        return table.column(column).isPresent() ? values.with(column, amount) : values;
    }

    private static @Nullable BigDecimal money(Values values, String column) {
        return values.get(column, BigDecimal.class).orElse(null);
    }

    /// A price list sells in its own currency only.
    private static Optional<Derived> otherCurrency(PriceBook book, Write write) {
        if (write.carried() || !write.touches(List.of("pricelevelid", Currencies.COLUMN))) {
            return Optional.empty();
        }
        var wanted = write.values().get(Currencies.COLUMN, RecordRef.class);
        return book.sellsIn(write.values())
                .filter(currency -> wanted.isPresent())
                .filter(currency -> !currency.id().equals(wanted.get().id()))
                .map(
                        currency ->
                                Derived.refused(
                                        PricingService.class,
                                        write.table().require("pricelevelid"),
                                        "list.currency",
                                        currency.name()));
    }
}
