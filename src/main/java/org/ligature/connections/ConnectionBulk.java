package org.ligature.connections;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Action;
import org.ligature.audit.Change;
import org.ligature.audit.Operation;
import org.ligature.kit.task.Job;
import org.ligature.records.Values;
import org.ligature.schema.State;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/// One thing done to many pairs, in chunks: one look at those it concerns, and one statement.
final class ConnectionBulk {

    private static final int CHUNK = 500;
    private static final int INACTIVE = 1;

    private final Action action;
    private final Job.Progress progress;
    private final PairStore store;

    ConnectionBulk(Action action) {
        this(action, Job.Progress.UNWATCHED);
    }

    /// @param progress where the user asks to stop, a [CancellationException] ends the action
    ConnectionBulk(Action action, Job.Progress progress) {
        this.action = action;
        this.progress = progress;
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

    int delete(List<Long> masters, PairValues values) {
        return deleted(masters, values).size();
    }

    /// Deletes pairs and tells how they stood.
    List<Snapshot> deleted(List<Long> masters, PairValues values) {
        var deleted = new ArrayList<Snapshot>();
        for (var chunk : chunks(masters)) {
            step(deleted.size(), masters.size());
            var found = values.kept(action.tx(), store.all(chunk));
            store.delete(chunk);
            found.forEach(one -> action.entry(Operation.DELETE, one.subject(), one.deleted()));
            deleted.addAll(found);
        }
        return deleted;
    }

    /// Lets active pairs end on this day. Those that are over by then stay as they are, and those
    /// that only begin later are deactivated.
    int end(List<Long> masters, LocalDate day) {
        int changed = 0;
        for (var chunk : chunks(masters)) {
            step(changed, masters.size());
            var running = store.running(chunk, day);
            store.end(action, ids(running), day);
            enter(running, store.all(ids(running)));
            changed += running.size() + setState(store.ahead(chunk, day), INACTIVE);
        }
        return changed;
    }

    /// Puts another role, or none, in the place of this one.
    int replaceRole(List<Long> masters, RoleId role, @Nullable RoleId by) {
        int changed = 0;
        for (var chunk : chunks(masters)) {
            step(changed, masters.size());
            var before = store.all(chunk);
            store.replaceRole(action, chunk, role.value(), by == null ? null : by.value());
            enter(before, store.all(chunk));
            changed += before.size();
        }
        return changed;
    }

    /// Writes values of columns that were added.
    ///
    /// @param changed by master
    void write(Map<Long, Values> changed, PairValues values) {
        for (var chunk : chunks(List.copyOf(changed.keySet()))) {
            var found = values.kept(action.tx(), store.all(chunk));
            store.touch(action, chunk);
            for (var before : found) {
                var after = before.with(changed.getOrDefault(before.subject().id(), Values.NONE));
                action.entry(Operation.UPDATE, before.subject(), before.changedTo(after));
            }
        }
        values.write(action.tx(), changed);
    }

    private void step(int done, int total) {
        if (progress.isCancelled()) {
            throw new CancellationException();
        }
        progress.at(done, total);
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
