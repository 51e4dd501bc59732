package org.ligature.connections;

import org.ligature.audit.Action;
import org.ligature.kit.db.Tx;
import org.ligature.records.RecordId;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// What goes from connections when records are deleted: the pairs that have one of them on a side,
/// those whose added lookup takes them along, and what other added lookups say of them.
record Leaving(Tx tx, PairValues values) {

    /// How many pairs go with these records; each counts once.
    long pairsOf(Collection<RecordId> records) {
        var ids = records.stream().map(RecordId::value).toList();
        var store = new PairStore(tx);
        var along = values.goingWith(tx, records);
        return store.countOf(ids) + (along.isEmpty() ? 0 : store.countWithout(along, ids));
    }

    /// Takes away what goes with a record that is about to be deleted.
    void take(Action action, RecordId record) {
        var masters = new TreeSet<>(new PairStore(tx).mastersOf(record.value()));
        masters.addAll(values.goingWith(tx, List.of(record)));
        var bulk = new ConnectionBulk(action);
        bulk.delete(List.copyOf(masters), values);
        bulk.write(values.emptiedWith(tx, record), values);
    }
}
