package org.ligature.records;

import org.ligature.access.Access;
import org.ligature.audit.Action;
import org.ligature.kit.db.Tx;
import org.ligature.kit.problem.Problem;

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
        List<ImpactSource> impacts) {

    static Room of(Layouts layouts, Access access, Supplier<UUID> uuids) {
        return new Room(
                layouts, access, uuids, new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>());
    }

    RecordStore store(Tx tx) {
        return new RecordStore(tx, layouts);
    }

    void announce(Action action, RecordChange change) {
        listeners.forEach(listener -> listener.on(action, change));
    }

    static Problem gone() {
        return new Problem(RecordService.class, "gone");
    }
}
