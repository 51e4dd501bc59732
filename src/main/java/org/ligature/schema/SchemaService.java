package org.ligature.schema;

import org.ligature.kit.db.Db;

import java.util.Currency;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Knows the tables there are. It reads them once; whoever changes a description has it read again.
public final class SchemaService {

    private final Db db;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Schema schema;

    /// Blocks: the description is read here.
    public SchemaService(Db db) {
        this.db = db;
        this.schema = read(db);
    }

    /// The tables as they were when they were last read. From memory: any thread may ask.
    public Schema schema() {
        return schema;
    }

    /// Reads the description again and makes it what [#schema] answers from now on.
    public Schema reload() {
        var fresh = read(db);
        schema = fresh;
        listeners.forEach(Runnable::run);
        return fresh;
    }

    /// Hears of every change to the description once [#schema] answers with it, on the thread that
    /// made it.
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /// The currency of every amount in this store; the euro where none was chosen. Blocks.
    public Currency currency() {
        return db.read(tx -> new CurrencyStore(tx).read()).orElse(Currency.getInstance("EUR"));
    }

    /// Chooses the currency of a new store. Amounts that are there already keep their numbers.
    public void chooseCurrency(Currency currency) {
        db.write(
                tx -> {
                    new CurrencyStore(tx).keep(currency);
                    return currency;
                });
    }

    private static Schema read(Db db) {
        return db.read(tx -> new SchemaStore(tx).read());
    }
}
