package org.ligature.connections;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Action;
import org.ligature.audit.Change;
import org.ligature.audit.Operation;
import org.ligature.schema.State;

import java.util.ArrayList;
import java.util.List;

/// One thing done to many pairs, in chunks: one look at those it concerns, and one statement.
final class ConnectionBulk {

    private static final int CHUNK = 500;

    private final Action action;
    private final PairStore store;

    ConnectionBulk(Action action) {
        this.action = action;
        this.store = new PairStore(action.tx());
    }

    int setState(List<Long> masters, int state) {
        var operation = state == State.ACTIVE ? Operation.ACTIVATE : Operation.DEACTIVATE;
        int changed = 0;
        for (var chunk : chunks(masters)) {
            var found = store.notIn(chunk, state);
            store.setState(action, ids(found), state);
            for (var one : found) {
                var changes =
                        List.of(
                                change(one, "statecode", state),
                                change(one, "statuscode", PairStore.reason(state)));
                action.entry(operation, one.subject(), changes);
            }
            changed += found.size();
        }
        return changed;
    }

    int assign(List<Long> masters, long owner) {
        int changed = 0;
        for (var chunk : chunks(masters)) {
            var found = store.notOf(chunk, owner);
            store.assign(action, ids(found), owner);
            for (var one : found) {
                var changes = List.of(change(one, "ownerid", owner));
                action.entry(Operation.ASSIGN, one.subject(), changes);
            }
            changed += found.size();
        }
        return changed;
    }

    int delete(List<Long> masters) {
        return deleted(masters).size();
    }

    /// Deletes pairs and tells how they stood.
    List<Snapshot> deleted(List<Long> masters) {
        var deleted = new ArrayList<Snapshot>();
        for (var chunk : chunks(masters)) {
            var found = store.all(chunk);
            store.delete(chunk);
            found.forEach(one -> action.entry(Operation.DELETE, one.subject(), one.deleted()));
            deleted.addAll(found);
        }
        return deleted;
    }

    /// Takes a role from the connections that have it.
    void blankRole(RoleId role) {
        replaceRole(store.mastersWith(role.value()), role, null);
    }

    /// Puts another role, or none, in the place of this one.
    int replaceRole(List<Long> masters, RoleId role, @Nullable RoleId by) {
        int changed = 0;
        for (var chunk : chunks(masters)) {
            var before = store.all(chunk);
            store.replaceRole(action, chunk, role.value(), by == null ? null : by.value());
            enter(before, store.all(chunk));
            changed += before.size();
        }
        return changed;
    }

    private void enter(List<Snapshot> before, List<Snapshot> after) {
        for (int i = 0; i < before.size(); i++) {
            var changes = before.get(i).changedTo(after.get(i));
            action.entry(Operation.UPDATE, after.get(i).subject(), changes);
        }
    }

    private static Change change(Snapshot before, String column, Object after) {
        return new Change(column, before.values().get(column), after);
    }

    private static List<Long> ids(List<Snapshot> found) {
        return found.stream().map(one -> one.subject().id()).toList();
    }

    static <T> List<List<T>> chunks(List<T> all) {
        var chunks = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
        return chunks;
    }
}
