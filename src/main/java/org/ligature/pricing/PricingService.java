package org.ligature.pricing;

import org.ligature.audit.Action;
import org.ligature.audit.Actions;
import org.ligature.audit.Actor;
import org.ligature.kit.db.Tx;
import org.ligature.kit.problem.Problem;
import org.ligature.records.Derivation;
import org.ligature.records.RecordChange;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.RecordService;
import org.ligature.records.Row;
import org.ligature.records.Values;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Works out prices, amounts and totals beside each write that they depend on, in the same action.
/// To be given to [RecordService#onWrite] and [RecordService#onChange].
public final class PricingService implements Derivation, RecordChange.Listener {

    private static final Set<String> READ =
            Set.of(
                    PriceItems.TABLE,
                    PriceItems.PRODUCTS,
                    PriceItems.UNITS,
                    PriceLists.TABLE,
                    Currencies.TABLE);

    private final Actions actions;
    private final RecordService records;
    private final Supplier<Schema> schema;
    private final Currencies currencies;
    private final LineRules lines;
    private final PriceItems items;

    /// @param own the store's own currency
    public PricingService(
            Actions actions,
            RecordService records,
            Supplier<Schema> schema,
            Supplier<Currency> own) {
        this.actions = actions;
        this.records = records;
        this.schema = schema;
        this.currencies = new Currencies(records, schema, own);
        this.lines = new LineRules(schema);
        this.items = new PriceItems(records, schema);
    }

    @Override
    public Derived derive(Action action, Write write) {
        var table = write.table().name();
        var ofLines = Priced.ofLines(table);
        if (ofLines.isPresent()) {
            return lines.derive(book(action), ofLines.get(), write);
        }
        if (table.equals(PriceItems.TABLE)) {
            return items.derive(book(action), write);
        }
        if (table.equals(PriceLists.TABLE)) {
            return PriceLists.derive(book(action), currencies, write);
        }
        var currency =
                currencies.arePossible(write.table())
                        ? currencies.derive(book(action), write)
                        : Values.NONE;
        if (table.equals(PriceItems.PRODUCTS)) {
            return product(book(action), write, currency);
        }
        return Priced.of(table)
                .map(priced -> priced(action, priced, write, currency))
                .orElseGet(() -> Derived.of(currency));
    }

    private Derived product(PriceBook book, Write write, Values currency) {
        if (!write.isNew()) {
            var refused = items.ofProduct(book, write);
            return refused.invalid().isEmpty() ? Derived.of(currency) : refused;
        }
        var measures = new Measures(book.store(), id -> book.row(id).map(Row::ref));
        return Derived.of(
                Measures.areOf(write.table())
                        ? currency.with(measures.missing(write.values()))
                        : currency);
    }

    private Derived priced(Action action, Priced priced, Write write, Values currency) {
        if (schema.get().table(priced.lines()).isEmpty()) {
            return Derived.of(currency);
        }
        var whole =
                new Write(
                        write.table(),
                        write.before(),
                        write.given(),
                        write.values().with(currency),
                        write.carried());
        var totals = TotalRules.derive(book(action), priced, whole);
        return new Derived(currency.with(totals.values()), totals.invalid());
    }

    /// A new record that can be in a currency starts with the store's own, a new product with the
    /// store's first unit; a new line is of one piece.
    @Override
    public Values starting(Tx tx, Actor actor, Table table) {
        if (Priced.ofLines(table.name()).isPresent()) {
            return Values.of("quantity", BigDecimal.ONE);
        }
        var store = new PricingStore(tx);
        var measured =
                Measures.areOf(table)
                        ? new Measures(store, id -> records.ref(tx, id)).missing(Values.NONE)
                        : Values.NONE;
        if (!currencies.arePossible(table)) {
            return measured;
        }
        return currencies
                .known(store)
                .flatMap(id -> records.ref(tx, id))
                .map(ref -> measured.with(Currencies.COLUMN, ref))
                .orElse(measured);
    }

    @Override
    public void prepare(Actor actor, Table table) {
        if (currencies.areNeeded(table)) {
            actions.run(actor, "currency.create", action -> currencies.own(book(action)));
        }
    }

    /// The lines of a record in their order, within a larger action.
    public List<Row> lines(Action action, Priced priced, RecordId of) {
        return new PricingStore(action.tx())
                .lines(priced, of).stream()
                        .flatMap(id -> records.read(action, id).stream())
                        .toList();
    }

    @Override
    public void on(Action action, RecordChange change) {
        switch (change) {
            case RecordChange.Written written -> written(action, written);
            case RecordChange.Deleting(var ref) -> {
                if (Priced.of(ref.table()).isPresent()) {
                    book(action).leaves(ref.id());
                }
            }
            case RecordChange.Deleted(var ref, var before) -> deleted(action, ref, before);
            case RecordChange.Unsettled(var ref, var values) -> unsettled(action, ref, values);
            case RecordChange.Renamed _, RecordChange.Merging _ -> {}
        }
    }

    private void written(Action action, RecordChange.Written written) {
        var ref = written.ref();
        if (!counts(ref.table())) {
            return;
        }
        var book = book(action);
        if (!written.isNew()) {
            book.forget(ref.id());
            follow(book, written);
        }
        if (ref.table().equals(PriceItems.TABLE)) {
            book.forgetPrices();
        }
        Priced.ofLines(ref.table())
                .ifPresent(
                        priced -> {
                            total(book, priced, written.before());
                            total(book, priced, written.after());
                        });
        Priced.of(ref.table())
                .filter(priced -> !written.isNew() && isRepricing(written))
                .ifPresent(priced -> book.reprice(priced, ref.id()));
    }

    private static void follow(PriceBook book, RecordChange.Written written) {
        var table = written.ref().table();
        if (table.equals(PriceItems.PRODUCTS)
                && PriceItems.sources().stream().anyMatch(written::changed)) {
            book.follow(written.ref().id());
        }
        if (table.equals(PriceItems.UNITS)
                && (written.changed("quantity") || written.changed("baseuom"))) {
            book.followAll();
        }
    }

    private static boolean isRepricing(RecordChange.Written written) {
        return written.changed("pricelevelid")
                || written.changed(Currencies.COLUMN)
                || written.changed("ispricelocked");
    }

    private static void total(PriceBook book, Priced priced, Values line) {
        line.get(priced.column(), RecordRef.class)
                .ifPresent(parent -> book.total(priced, parent.id()));
    }

    /// Whether prices or totals can depend on records of the table.
    private static boolean counts(String table) {
        return READ.contains(table)
                || Priced.of(table).isPresent()
                || Priced.ofLines(table).isPresent();
    }

    private void deleted(Action action, RecordRef ref, Values before) {
        if (!counts(ref.table())) {
            return;
        }
        var book = book(action);
        book.forget(ref.id());
        if (ref.table().equals(PriceItems.TABLE)) {
            book.forgetPrices();
        }
        var priced = Priced.ofLines(ref.table());
        if (priced.isEmpty()) {
            return;
        }
        var parent = before.get(priced.get().column(), RecordRef.class).map(RecordRef::id);
        if (parent.isPresent() && !book.isLeaving(parent.get())) {
            book.row(parent.get()).filter(lines::isClosed).ifPresent(this::refuse);
            book.total(priced.get(), parent.get());
        }
    }

    private void unsettled(Action action, RecordRef ref, Values values) {
        Priced.of(ref.table()).ifPresent(priced -> book(action).total(priced, ref.id()));
        var ofLine = Priced.ofLines(ref.table());
        if (ofLine.isEmpty()) {
            return;
        }
        var priced = ofLine.get();
        var book = book(action);
        book.row(values, priced.column())
                .map(parent -> lines.settled(book, priced, parent, new Row(ref, values, 0)))
                .ifPresent(settled -> records.carry(action, ref.id(), settled));
        total(book, priced, values);
    }

    private void refuse(Row parent) {
        throw new Problem(
                PricingService.class, "delete.closed", parent.ref().name(), lines.stateOf(parent));
    }

    private PriceBook book(Action action) {
        return action.part(PriceBook.class, () -> begun(action));
    }

    private PriceBook begun(Action action) {
        var book = new PriceBook(action, records, currencies::digits);
        action.atEnd(() -> finish(book));
        return book;
    }

    private void finish(PriceBook book) {
        items.again(book, book.takeFollowing());
        for (var waiting = book.takeStale(); !waiting.isEmpty(); waiting = book.takeStale()) {
            waiting.forEach((id, priced) -> finish(book, priced, id));
        }
    }

    private void finish(PriceBook book, Priced priced, RecordId id) {
        var parent = book.row(id);
        if (book.isLeaving(id) || parent.isEmpty()) {
            return;
        }
        if (book.isRepriced(id)) {
            reprice(book, priced, parent.get());
        }
        var table = schema.get().require(priced.table());
        records.carry(book.action(), id, TotalRules.again(book, priced, table, parent.get()));
        book.settled(id);
    }

    private void reprice(PriceBook book, Priced priced, Row parent) {
        for (var id : book.store().lines(priced, parent.ref().id())) {
            var line = records.read(book.action(), id);
            if (line.isPresent()) {
                var again = lines.again(book, priced, parent, line.get());
                records.carry(book.action(), id, again);
            }
        }
    }
}
