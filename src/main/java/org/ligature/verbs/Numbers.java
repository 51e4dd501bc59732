package org.ligature.verbs;

import org.ligature.audit.Action;
import org.ligature.records.Derivation;
import org.ligature.records.Values;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Numbers quotes, orders, invoices and cases that bring no number of their own: QUO-01000 and on,
/// each given once in a store. Writers take turns, so no two of them get the same.
public final class Numbers implements Derivation {

    private static final int FIRST = 1000;

    private static final Map<String, Kind> KINDS =
            Map.of(
                    "quote", new Kind("quotenumber", "QUO-"),
                    "salesorder", new Kind("ordernumber", "ORD-"),
                    "invoice", new Kind("invoicenumber", "INV-"),
                    "incident", new Kind("ticketnumber", "CAS-"));

    private record Kind(String column, String prefix) {

        String text(int number) {
            return prefix + "%05d".formatted(number);
        }

        /// The number in a text that was typed in our way; 0 in any other.
        int numberIn(String text) {
            var digits = text.startsWith(prefix) ? text.substring(prefix.length()) : "";
            return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
        }
    }

    /// The last numbers during one action; kept at its end.
    private record Counters(Map<String, Integer> last) {}

    /// The column in which records of the table carry their number.
    static Optional<String> columnOf(String table) {
        return Optional.ofNullable(KINDS.get(table)).map(Kind::column);
    }

    @Override
    public Derived derive(Action action, Write write) {
        var table = write.table().name();
        var kind = KINDS.get(table);
        if (kind == null || write.table().column(kind.column()).isEmpty()) {
            return Derived.NONE;
        }
        var given = write.values().get(kind.column(), String.class);
        if (given.isPresent()) {
            pass(action, table, kind.numberIn(given.get()));
            return Derived.NONE;
        }
        if (!write.isNew()) {
            return Derived.NONE;
        }
        var number = Values.of(kind.column(), kind.text(next(action, table)));
        var unrevised = write.values().get("revisionnumber") == null;
        var counted = write.table().column("revisionnumber").isPresent() && unrevised;
        return Derived.of(counted ? number.with("revisionnumber", 0) : number);
    }

    private static int next(Action action, String table) {
        var last = counters(action).last();
        var number = 1 + last.computeIfAbsent(table, it -> read(action, it));
        last.put(table, number);
        return number;
    }

    /// A number that was typed is not given again.
    private static void pass(Action action, String table, int number) {
        if (number >= FIRST) {
            var last = counters(action).last();
            last.put(table, Math.max(number, last.computeIfAbsent(table, it -> read(action, it))));
        }
    }

    private static int read(Action action, String table) {
        return new NumberStore(action.tx()).last(table, FIRST - 1);
    }

    private static Counters counters(Action action) {
        return action.part(Counters.class, () -> begun(action));
    }

    private static Counters begun(Action action) {
        var counters = new Counters(new HashMap<>());
        action.atEnd(() -> counters.last().forEach(new NumberStore(action.tx())::keep));
        return counters;
    }
}
