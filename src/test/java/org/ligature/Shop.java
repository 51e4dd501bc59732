package org.ligature;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.ligature.audit.Action;
import org.ligature.audit.Actor;
import org.ligature.connections.ConnectionService;
import org.ligature.connections.RoleService;
import org.ligature.connections.SeedRoles;
import org.ligature.pricing.PricingService;
import org.ligature.records.RecordRef;
import org.ligature.records.RecordService;
import org.ligature.records.Row;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;
import org.ligature.verbs.Numbers;
import org.ligature.verbs.Stakeholders;
import org.ligature.verbs.VerbOutcome;
import org.ligature.verbs.VerbService;

import java.math.BigDecimal;
import java.util.function.Function;

/// A fresh store that sells: the services wired as in the program, a currency, a unit, and short
/// ways
/// to make what is sold.
public final class Shop {

    public final TestDb store = new TestDb();
    public final Actor admin = store.admin();
    public final RecordService records = store.records();
    public final RoleService roles;
    public final ConnectionService connections;
    public final PricingService pricing;
    public final VerbService verbs;
    public final RecordRef euro;
    public final RecordRef units;
    public final RecordRef piece;
    public final RecordRef prices;

    public Shop() {
        var schema = store.schema();
        store.actions().run(admin, "role.seed", new SeedRoles()::write);
        roles = new RoleService(store.db(), store.actions(), store.access(), schema, store.uuids());
        connections =
                new ConnectionService(
                        store.db(), store.actions(), store.access(), schema, roles, store.uuids());
        pricing = new PricingService(store.actions(), records, schema::schema, schema::currency);
        verbs =
                new VerbService(
                        store.actions(),
                        store.access(),
                        records,
                        schema::schema,
                        pricing,
                        connections,
                        TestDb.CLOCK);
        records.onChange(connections);
        records.onWrite(pricing);
        records.onChange(pricing);
        records.onWrite(new Numbers());
        records.onChange(new Stakeholders(connections, roles));
        euro = currency("EUR", 2);
        units = made("uomschedule", Values.of("name", "Pieces").with("baseuomname", "Piece"));
        piece =
                made(
                        "uom",
                        Values.of("name", "Piece")
                                .with("uomscheduleid", units)
                                .with("quantity", BigDecimal.ONE));
        prices = priceList("Retail", euro);
    }

    public RecordRef currency(String code, int digits) {
        return made(
                "transactioncurrency",
                Values.of("currencyname", code)
                        .with("isocurrencycode", code)
                        .with("currencysymbol", code)
                        .with("currencyprecision", digits)
                        .with("exchangerate", BigDecimal.ONE));
    }

    public RecordRef priceList(String name, RecordRef currency) {
        return made("pricelevel", Values.of("name", name).with("transactioncurrencyid", currency));
    }

    /// A product sold by the piece, in as many decimals.
    public RecordRef product(String name, int decimals) {
        return made(
                "product",
                Values.of("name", name)
                        .with("defaultuomscheduleid", units)
                        .with("defaultuomid", piece)
                        .with("quantitydecimal", decimals));
    }

    public RecordRef price(RecordRef list, RecordRef product, String amount) {
        return made(
                "productpricelevel",
                Values.of("pricelevelid", list)
                        .with("productid", product)
                        .with("uomid", piece)
                        .with("amount", new BigDecimal(amount)));
    }

    /// A product at a price of the retail list.
    public RecordRef sold(String name, String amount) {
        var product = product(name, 2);
        price(prices, product, amount);
        return product;
    }

    public RecordRef account(String name) {
        return made("account", Values.of("name", name));
    }

    public RecordRef contact(String first, String last) {
        return made("contact", Values.of("firstname", first).with("lastname", last));
    }

    /// A draft for a customer of its own, on the retail list.
    public RecordRef quote(String name) {
        return made(
                "quote",
                Values.of("name", name)
                        .with("customerid", account("Customer of " + name))
                        .with("pricelevelid", prices));
    }

    public RecordRef line(RecordRef quote, RecordRef product, String quantity) {
        return made(
                "quotedetail",
                Values.of("quoteid", quote)
                        .with("productid", product)
                        .with("quantity", new BigDecimal(quantity)));
    }

    public RecordRef made(String table, Values values) {
        return saved(records.create(admin, table, values)).ref();
    }

    public Row changed(RecordRef ref, Values values) {
        return saved(records.update(admin, row(ref), values));
    }

    /// What is wrong with these values of a new record, in words.
    public String refusal(String table, Values values) {
        return sentence(records.create(admin, table, values));
    }

    public String refusal(RecordRef ref, Values values) {
        return sentence(records.update(admin, row(ref), values));
    }

    private static String sentence(SaveOutcome outcome) {
        return assertInstanceOf(SaveOutcome.Refused.class, outcome).invalid().getFirst().sentence();
    }

    public Row row(RecordRef ref) {
        return records.open(admin, ref.table(), ref.id());
    }

    /// An amount as it stands, without the zeros of its column.
    public String money(RecordRef ref, String column) {
        return row(ref).values()
                .get(column, BigDecimal.class)
                .map(amount -> amount.stripTrailingZeros().toPlainString())
                .orElse("");
    }

    public VerbOutcome run(String verb, RecordRef ref, Values answers) {
        return verbs.run(admin, verb, ref.id(), answers);
    }

    /// Has it done, and gives what it made first.
    public RecordRef done(String verb, RecordRef ref, Values answers) {
        var done = assertInstanceOf(VerbOutcome.Done.class, run(verb, ref, answers));
        return done.made().isEmpty() ? ref : done.made().getFirst();
    }

    public RecordRef done(String verb, RecordRef ref) {
        return done(verb, ref, Values.NONE);
    }

    /// Why it cannot be done, in words.
    public String refused(String verb, RecordRef ref, Values answers) {
        return assertInstanceOf(VerbOutcome.Refused.class, run(verb, ref, answers))
                .why()
                .sentence();
    }

    public String refused(String verb, RecordRef ref) {
        return refused(verb, ref, Values.NONE);
    }

    public <T> T inAction(Function<Action, T> work) {
        return store.actions().run(admin, "test", work);
    }

    private static Row saved(SaveOutcome outcome) {
        return assertInstanceOf(SaveOutcome.Saved.class, outcome, outcome::toString).row();
    }
}
