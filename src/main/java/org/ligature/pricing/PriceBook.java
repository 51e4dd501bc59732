package org.ligature.pricing;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Action;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.RecordService;
import org.ligature.records.Row;
import org.ligature.records.Values;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/// What pricing has read during one action, and whose totals wait for its end: an import of a
/// thousand lines works out the totals of their quote once.
final class PriceBook {

    private final Action action;
    private final RecordService records;
    private final IntSupplier storeDigits;
    private final Map<RecordId, Optional<Row>> rows = new HashMap<>();
    private final Map<Item, Optional<BigDecimal>> prices = new HashMap<>();
    private final Map<RecordId, Integer> lastLines = new HashMap<>();
    private final Map<RecordId, Priced> stale = new LinkedHashMap<>();
    private final Set<RecordId> repriced = new LinkedHashSet<>();
    private final Set<RecordId> leaving = new HashSet<>();
    private final Set<RecordId> followed = new LinkedHashSet<>();
    private boolean allFollowed;
    private @Nullable RecordRef own;
    private @Nullable Optional<RecordRef> ownKnown;

    /// @param storeDigits of the store's own currency
    PriceBook(Action action, RecordService records, IntSupplier storeDigits) {
        this.action = action;
        this.records = records;
        this.storeDigits = storeDigits;
    }

    private record Item(RecordId list, RecordId product, RecordId unit) {}

    Action action() {
        return action;
    }

    PricingStore store() {
        return new PricingStore(action.tx());
    }

    /// A record that prices depend on, as it stands now.
    Optional<Row> row(RecordId id) {
        return rows.computeIfAbsent(id, it -> records.read(action, it));
    }

    Optional<Row> row(Values values, String column) {
        return pointer(values, column).flatMap(this::row);
    }

    /// At what a column points, where it is a lookup and not empty.
    static Optional<RecordId> pointer(Values values, String column) {
        return values.get(column) instanceof RecordRef ref
                ? Optional.of(ref.id())
                : Optional.empty();
    }

    /// The record has changed: what was read of it is no longer true.
    void forget(RecordId id) {
        rows.remove(id);
        ownKnown = null;
    }

    void forgetPrices() {
        prices.clear();
    }

    Optional<BigDecimal> price(RecordId list, RecordId product, RecordId unit) {
        var item = new Item(list, product, unit);
        return prices.computeIfAbsent(item, _ -> store().price(list, product, unit));
    }

    /// The number of the next line of a record.
    int nextLine(Priced priced, RecordId of) {
        var last = lastLines.get(of);
        var next = 1 + (last == null ? store().lastLine(priced, of) : last);
        lastLines.put(of, next);
        return next;
    }

    /// In what the amounts of this record are: its currency, else that of its price list; empty
    /// where they are in the store's own.
    Optional<RecordRef> currency(Values values) {
        return values.get(Currencies.COLUMN, RecordRef.class).or(() -> sellsIn(values));
    }

    /// In what the price list of this record sells.
    Optional<RecordRef> sellsIn(Values values) {
        return row(values, "pricelevelid")
                .flatMap(list -> list.values().get(Currencies.COLUMN, RecordRef.class));
    }

    /// How many digits amounts of this record have.
    int digits(Values values) {
        return currency(values)
                .flatMap(currency -> row(currency.id()))
                .flatMap(row -> row.values().get("currencyprecision", Integer.class))
                .orElseGet(storeDigits::getAsInt);
    }

    /// Has the totals worked out at the end of the action.
    void total(Priced priced, RecordId of) {
        stale.put(of, priced);
    }

    /// Has the lines priced anew at the end of the action, and the totals after them.
    void reprice(Priced priced, RecordId of) {
        repriced.add(of);
        total(priced, of);
    }

    boolean isRepriced(RecordId of) {
        return repriced.contains(of);
    }

    /// What waited for this record is done, and what its lines said of it meanwhile with it.
    void settled(RecordId of) {
        repriced.remove(of);
        stale.remove(of);
    }

    /// The record of the store's own currency where it is there, asked for once.
    Optional<RecordRef> known(Supplier<Optional<RecordRef>> asked) {
        var known = own;
        if (known != null) {
            return Optional.of(known);
        }
        if (ownKnown == null) {
            ownKnown = asked.get();
        }
        return ownKnown;
    }

    /// The store's own currency, asked for once.
    RecordRef own(Supplier<RecordRef> asked) {
        var known = own;
        if (known == null) {
            known = asked.get();
            own = known;
        }
        return known;
    }

    /// Has the prices that are worked out from this product written anew at the end of the action.
    void follow(RecordId product) {
        followed.add(product);
    }

    /// The same for the prices worked out from any product.
    void followAll() {
        allFollowed = true;
    }

    /// The items whose prices wait, each of them once.
    List<RecordId> takeFollowing() {
        var store = store();
        var waiting =
                allFollowed
                        ? store.following()
                        : followed.stream().flatMap(it -> store.following(it).stream()).toList();
        allFollowed = false;
        followed.clear();
        return waiting;
    }

    void leaves(RecordId id) {
        leaving.add(id);
    }

    boolean isLeaving(RecordId id) {
        return leaving.contains(id);
    }

    /// Whose totals wait, each of them once.
    Map<RecordId, Priced> takeStale() {
        var waiting = new LinkedHashMap<>(stale);
        stale.clear();
        return waiting;
    }
}
