package org.ligature.pricing;

import org.jspecify.annotations.Nullable;
import org.ligature.records.Derivation.Derived;
import org.ligature.records.Derivation.Write;
import org.ligature.records.RecordRef;
import org.ligature.records.Row;
import org.ligature.records.Values;
import org.ligature.schema.Schema;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What a line holds: its product or what was written in, its price, its amounts.
final class LineRules {

    /// The columns from which a price and the amounts follow.
    private static final List<String> PRICING =
            List.of(
                    "isproductoverridden",
                    "productid",
                    "productdescription",
                    "uomid",
                    "ispriceoverridden",
                    "priceperunit",
                    "quantity",
                    "volumediscountamount",
                    "manualdiscountamount",
                    "tax");

    private final Supplier<Schema> schema;

    LineRules(Supplier<Schema> schema) {
        this.schema = schema;
    }

    Derived derive(PriceBook book, Priced priced, Write write) {
        var closed = closed(book, priced, write);
        if (closed.isPresent()) {
            return closed.get();
        }
        var parent = book.row(write.values(), priced.column());
        if (parent.isEmpty() || !write.touches(PRICING) && !write.given().has(priced.column())) {
            return Derived.NONE;
        }
        return new Line(book, priced, parent.get(), write).derived();
    }

    /// The values of a line that is there, priced anew.
    Values again(PriceBook book, Priced priced, Row parent, Row line) {
        var table = schema.get().require(priced.lines());
        var write = new Write(table, line, Values.NONE, line.values(), false);
        return new Line(book, priced, parent, write).derived().values();
    }

    /// What follows of the values of a line that is there, its price left as it stands.
    Values settled(PriceBook book, Priced priced, Row parent, Row line) {
        var table = schema.get().require(priced.lines());
        var write = new Write(table, line, Values.NONE, line.values(), true);
        return new Line(book, priced, parent, write).derived().values();
    }

    /// A line cannot be written while what it belongs to is closed, nor taken from there.
    private Optional<Derived> closed(PriceBook book, Priced priced, Write write) {
        if (write.carried()) {
            return Optional.empty();
        }
        var now = book.row(write.values(), priced.column());
        var before = Optional.ofNullable(write.before());
        var was = before.flatMap(row -> book.row(row.values(), priced.column()));
        return now.filter(this::isClosed)
                .or(() -> was.filter(this::isClosed))
                .map(
                        row ->
                                Derived.refused(
                                        PricingService.class,
                                        write.table().require(priced.column()),
                                        "line.closed",
                                        row.ref().name(),
                                        stateOf(row)));
    }

    boolean isClosed(Row parent) {
        return !schema.get().require(parent.ref().table()).isEditable(parent.state());
    }

    String stateOf(Row parent) {
        return schema.get().require(parent.ref().table()).state(parent.state()).label();
    }

    /// One line while it is worked out.
    private static final class Line {

        private final PriceBook book;
        private final Priced priced;
        private final Row parent;
        private final Write write;
        private Values values;
        private Values derived = Values.NONE;

        Line(PriceBook book, Priced priced, Row parent, Write write) {
            this.book = book;
            this.priced = priced;
            this.parent = parent;
            this.write = write;
            this.values = write.values();
        }

        Derived derived() {
            var refused = product();
            if (refused.isPresent()) {
                return refused.get();
            }
            set(Currencies.COLUMN, book.currency(parent.values()).orElse(null));
            number();
            price();
            amounts();
            return Derived.of(derived);
        }

        private void set(String column, @Nullable Object value) {
            if (write.table().column(column).isPresent()) {
                derived = derived.with(column, value);
            }
            values = values.with(column, value);
        }

        private Optional<Derived> product() {
            var text = values.get("productdescription", String.class);
            if (values.get("productid") == null
                    && text.isPresent()
                    && !write.given().has("isproductoverridden")) {
                set("isproductoverridden", true);
            }
            if (isWriteIn()) {
                if (text.isEmpty()) {
                    return Optional.of(refused("productdescription", "line.write-in"));
                }
                set("productid", null);
                set(priced.lineName(), text.get());
                return quantity(Optional.empty());
            }
            var product = book.row(values, "productid");
            if (product.isEmpty()) {
                return values.get("productid") == null
                        ? Optional.of(refused("productid", "line.product"))
                        : Optional.empty();
            }
            set(priced.lineName(), product.get().ref().name());
            if (values.get("uomid") == null) {
                set("uomid", product.get().values().get("defaultuomid"));
            }
            return quantity(product);
        }

        private boolean isWriteIn() {
            return Boolean.TRUE.equals(values.get("isproductoverridden"));
        }

        private Optional<Derived> quantity(Optional<Row> product) {
            if (values.get("quantity") == null && write.isNew()) {
                set("quantity", BigDecimal.ONE);
            }
            var allowed =
                    product.flatMap(row -> row.values().get("quantitydecimal", Integer.class));
            var digits = Math.max(0, money("quantity").stripTrailingZeros().scale());
            return allowed.filter(most -> digits > most)
                    .map(most -> refused("quantity", "line.quantity", most, name()));
        }

        private String name() {
            return values.get(priced.lineName(), String.class).orElse("");
        }

        private Derived refused(String column, String key, Object... more) {
            return Derived.refused(PricingService.class, write.table().require(column), key, more);
        }

        private void number() {
            if (write.isNew() && values.get("lineitemnumber") == null) {
                set("lineitemnumber", book.nextLine(priced, parent.ref().id()));
            }
        }

        private void price() {
            var typed = values.get("priceperunit", BigDecimal.class);
            var listed = isWriteIn() ? Optional.<BigDecimal>empty() : listed();
            var stands = write.carried() && typed.isPresent() || isOverridden() || isLocked();
            if (stands || listed.isEmpty()) {
                if (typed.isEmpty() && listed.isPresent() && !isOverridden()) {
                    set("priceperunit", listed.get());
                }
            } else if (isTypedOver(typed, listed.get())) {
                set("ispriceoverridden", true);
            } else {
                set("priceperunit", listed.get());
            }
            set("pricingerrorcode", trouble(listed.isEmpty() && !stands).code());
        }

        /// A price typed beside the list's is meant: the line keeps it, and says so.
        private boolean isTypedOver(Optional<BigDecimal> typed, BigDecimal listed) {
            return typed.isPresent()
                    && write.given().has("priceperunit")
                    && !write.given().has("ispriceoverridden")
                    && typed.get().compareTo(listed) != 0;
        }

        private boolean isOverridden() {
            return Boolean.TRUE.equals(values.get("ispriceoverridden"));
        }

        private boolean isLocked() {
            return Boolean.TRUE.equals(parent.values().get("ispricelocked"));
        }

        private Optional<BigDecimal> listed() {
            var list = parent.values().get("pricelevelid", RecordRef.class);
            var product = values.get("productid", RecordRef.class);
            var unit = values.get("uomid", RecordRef.class);
            return list.isEmpty() || product.isEmpty() || unit.isEmpty()
                    ? Optional.empty()
                    : book.price(list.get().id(), product.get().id(), unit.get().id());
        }

        private Trouble trouble(boolean unlisted) {
            if (!isWriteIn() && unlisted) {
                return parent.values().get("pricelevelid") == null
                        ? Trouble.NO_PRICE_LIST
                        : Trouble.NOT_IN_PRICE_LIST;
            }
            return values.get("priceperunit") == null ? Trouble.NO_PRICE : Trouble.NONE;
        }

        private void amounts() {
            var digits = book.digits(parent.values());
            round("manualdiscountamount", digits);
            round("tax", digits);
            var price = values.get("priceperunit", BigDecimal.class);
            var amounts =
                    price.map(
                            it ->
                                    Amounts.of(
                                            it,
                                            money("quantity"),
                                            money("volumediscountamount"),
                                            money("manualdiscountamount"),
                                            money("tax"),
                                            digits));
            set("baseamount", amounts.map(Amounts::base).orElse(null));
            set("extendedamount", amounts.map(Amounts::extended).orElse(null));
        }

        private void round(String column, int digits) {
            values.get(column, BigDecimal.class)
                    .ifPresent(amount -> set(column, Amounts.rounded(amount, digits)));
        }

        private BigDecimal money(String column) {
            return Amounts.orZero(values.get(column, BigDecimal.class).orElse(null));
        }
    }
}
