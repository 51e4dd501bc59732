package org.ligature.pricing;

import org.ligature.audit.Action;
import org.ligature.records.Derivation.Write;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.RecordService;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// Which currency a record is in where it names none: that of its price list, else the store's own,
/// whose record is made when it is first needed.
final class Currencies {

    static final String TABLE = "transactioncurrency";
    static final String COLUMN = "transactioncurrencyid";

    private final RecordService records;
    private final Supplier<Schema> schema;
    private final Supplier<Currency> own;

    Currencies(RecordService records, Supplier<Schema> schema, Supplier<Currency> own) {
        this.records = records;
        this.schema = schema;
        this.own = own;
    }

    /// Whether a record of the table cannot be without a currency.
    boolean areNeeded(Table table) {
        return schema.get().table(TABLE).isPresent()
                && table.column(COLUMN).filter(column -> column.required()).isPresent();
    }

    /// Whether a record of the table can be in a currency.
    boolean arePossible(Table table) {
        return schema.get().table(TABLE).isPresent()
                && !table.name().equals(TABLE)
                && table.column(COLUMN).isPresent();
    }

    /// Where the store has no record of its own currency one is made only for a record that cannot
    /// be without.
    Values derive(PriceBook book, Write write) {
        if (write.values().get(COLUMN) != null || !write.touches(List.of(COLUMN, "pricelevelid"))) {
            return Values.NONE;
        }
        return book.sellsIn(write.values())
                .or(() -> write.isNew() ? usual(book, write.table()) : Optional.empty())
                .map(currency -> Values.of(COLUMN, currency))
                .orElse(Values.NONE);
    }

    private Optional<RecordRef> usual(PriceBook book, Table table) {
        return areNeeded(table) ? Optional.of(own(book)) : known(book);
    }

    private Optional<RecordRef> known(PriceBook book) {
        return book.known(() -> known(book.store()).flatMap(book::row).map(row -> row.ref()));
    }

    /// How many digits amounts in the store's own currency have.
    int digits() {
        return Math.max(0, own.get().getDefaultFractionDigits());
    }

    /// The record of the store's own currency, made where it is not there.
    RecordRef own(PriceBook book) {
        return book.own(() -> knownOrMade(book));
    }

    private RecordRef knownOrMade(PriceBook book) {
        return known(book).orElseGet(() -> made(book.action()));
    }

    private RecordRef made(Action action) {
        var currency = own.get();
        var values =
                Values.of("currencyname", currency.getDisplayName(Locale.ENGLISH))
                        .with("isocurrencycode", currency.getCurrencyCode())
                        .with("currencysymbol", currency.getSymbol(Locale.ENGLISH))
                        .with("currencyprecision", Math.max(0, currency.getDefaultFractionDigits()))
                        .with("exchangerate", BigDecimal.ONE);
        var outcome = records.carry(action, TABLE, values);
        if (outcome instanceof SaveOutcome.Saved(var row)) {
            return row.ref();
        }
        throw new IllegalStateException("The store's own currency was refused: " + outcome);
    }

    /// The record of the store's own currency, where it is there.
    Optional<RecordId> known(PricingStore store) {
        return store.currency(own.get().getCurrencyCode());
    }
}
