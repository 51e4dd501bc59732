package org.ligature.records;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Touched;
import org.ligature.kit.db.Db;
import org.ligature.schema.Schema;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// How amounts in the currencies of the store are written. From memory: any thread may ask.
public final class CurrencySigns {

    /// Where a record says which currency its amounts are in.
    public static final String COLUMN = "transactioncurrencyid";

    static final String TABLE = "transactioncurrency";

    /// @param digits behind the decimal point
    public record Sign(String symbol, int digits) {}

    private final Db db;
    private final Supplier<Schema> schema;
    private volatile Map<RecordId, Sign> signs;

    /// Blocks: the currencies are read here.
    public CurrencySigns(Db db, Supplier<Schema> schema) {
        this.db = db;
        this.schema = schema;
        this.signs = read();
    }

    /// Hears of a committed action, on the thread that made it.
    public void touched(Touched touched) {
        if (!touched.in(TABLE).isEmpty()) {
            signs = read();
        }
    }

    /// @param currency what a record holds as its currency; empty where that is none known
    public Optional<Sign> of(@Nullable Object currency) {
        return currency instanceof RecordRef ref
                ? Optional.ofNullable(signs.get(ref.id()))
                : Optional.empty();
    }

    private Map<RecordId, Sign> read() {
        return schema.get().table(TABLE).isPresent()
                ? Map.copyOf(db.read(tx -> new CurrencyStore(tx).all()))
                : Map.of();
    }
}
