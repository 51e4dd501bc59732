package org.ligature.records;

import org.ligature.access.Access;
import org.ligature.audit.Action;
import org.ligature.kit.db.Tx;
import org.ligature.kit.problem.Problem;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/// What everything that writes records shares.
record Room(
        Layouts layouts,
        Access access,
        Supplier<UUID> uuids,
        List<RecordChange.Listener> listeners,
        List<ImpactSource> impacts,
        List<Derivation> derivations) {

    static Room of(Layouts layouts, Access access, Supplier<UUID> uuids) {
        return new Room(
                layouts,
                access,
                uuids,
                new CopyOnWriteArrayList<>(),
                new CopyOnWriteArrayList<>(),
                new CopyOnWriteArrayList<>());
    }

    RecordStore store(Tx tx) {
        return new RecordStore(tx, layouts);
    }

    void announce(Action action, RecordChange change) {
        listeners.forEach(listener -> listener.on(action, change));
    }

    /// What follows of a write, all that features above say of it together; the later sees what the
    /// earlier has filled in.
    Derivation.Derived derive(Action action, Derivation.Write write) {
        var derived = Values.NONE;
        var invalid = new ArrayList<Invalid>();
        var values = write.values();
        for (var derivation : derivations) {
            var seen =
                    new Derivation.Write(
                            write.table(), write.before(), write.given(), values, write.carried());
            var follows = derivation.derive(action, seen);
            var clean = Cleaning.of(write.table(), follows.values());
            derived = derived.with(clean);
            values = values.with(clean);
            invalid.addAll(follows.invalid());
        }
        return new Derivation.Derived(derived, invalid);
    }

    /// The rows of system tables, such as the list of all activities, follow from what else is
    /// written.
    static void requireRecords(Table table) {
        if (!table.isBusiness()) {
            throw new Problem(RecordService.class, "no-record", table.pluralName());
        }
    }

    static Problem gone() {
        return new Problem(RecordService.class, "gone");
    }
}
