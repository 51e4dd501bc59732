package org.ligature.pricing;

import org.ligature.access.Access;
import org.ligature.access.Privilege;
import org.ligature.audit.Action;
import org.ligature.audit.Actions;
import org.ligature.audit.Actor;
import org.ligature.kit.db.Db;
import org.ligature.records.RecordRef;
import org.ligature.records.RecordService;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// What prices start with in every store: its own currency, and a group of units with one unit.
///
/// They are ordinary records and written once; whoever deletes them does not get them back.
public final class SeedCatalog {

    private static final String NAME = "catalog";
    private static final String CURRENCIES = "transactioncurrency";
    private static final String GROUPS = "uomschedule";
    private static final String UNITS = "uom";
    private static final String GROUP = "Default Unit";
    private static final String UNIT = "Primary Unit";

    private final Db db;
    private final Actions actions;
    private final Access access;
    private final RecordService records;
    private final Supplier<Currency> own;
    private volatile boolean settled;

    /// @param own the store's own currency
    public SeedCatalog(
            Db db, Actions actions, Access access, RecordService records, Supplier<Currency> own) {
        this.db = db;
        this.actions = actions;
        this.access = access;
        this.records = records;
        this.own = own;
    }

    /// Writes what the store has never had. A user who may not create leaves it to one who may.
    public void bringUp(Actor actor) {
        if (settled || db.read(tx -> new SettledStore(tx, NAME).isSettled())) {
            settled = true;
        } else if (db.read(tx -> access.may(tx, actor, Privilege.CREATE))) {
            actions.run(actor, "catalog.seed", this::write);
            settled = true;
        }
    }

    /// Leaves the store without, as a bare one is.
    public void decline() {
        db.write(tx -> new SettledStore(tx, NAME).settle());
        settled = true;
    }

    private int write(Action action) {
        var currency = own.get();
        var name = currency.getDisplayName(Locale.ENGLISH);
        if (isMissing(action, CURRENCIES, name)) {
            create(action, CURRENCIES, money(currency, name));
        }
        if (isMissing(action, GROUPS, GROUP)) {
            var group = create(action, GROUPS, Values.of("name", GROUP).with("baseuomname", UNIT));
            create(
                    action,
                    UNITS,
                    Values.of("name", UNIT)
                            .with("uomscheduleid", group)
                            .with("quantity", BigDecimal.ONE));
        }
        return new SettledStore(action.tx(), NAME).settle();
    }

    private boolean isMissing(Action action, String table, String name) {
        return records.named(action.actor(), List.of(table), List.of(name)).isEmpty();
    }

    private static Values money(Currency currency, String name) {
        return Values.of("currencyname", name)
                .with("isocurrencycode", currency.getCurrencyCode())
                .with("currencysymbol", currency.getSymbol(Locale.ENGLISH))
                .with("currencyprecision", Math.max(0, currency.getDefaultFractionDigits()))
                .with("exchangerate", BigDecimal.ONE);
    }

    private RecordRef create(Action action, String table, Values values) {
        var outcome = records.carry(action, table, values);
        if (outcome instanceof SaveOutcome.Saved(var row)) {
            return row.ref();
        }
        throw new IllegalStateException("What a store starts with was refused: " + outcome);
    }
}
