package org.ligature.connections;

import org.ligature.access.Access;
import org.ligature.access.Privilege;
import org.ligature.audit.Effect;
import org.ligature.audit.Kept;
import org.ligature.audit.Operation;
import org.ligature.audit.Undoer;
import org.ligature.audit.Undoing;
import org.ligature.schema.Schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Takes back what actions did to connections, always both rows.
final class ConnectionUndo implements Undoer {

    private final Access access;
    private final Supplier<Schema> schema;
    private final PairValues values;

    ConnectionUndo(Access access, Supplier<Schema> schema, PairValues values) {
        this.access = access;
        this.schema = schema;
        this.values = values;
    }

    @Override
    public boolean knows(String table) {
        return table.equals(ConnectionService.TABLE);
    }

    @Override
    public void restore(Undoing undoing, List<Effect> effects) {
        var deleted = effects.stream().filter(Effect::isDeletion).toList();
        if (!deleted.isEmpty()) {
            require(undoing, Privilege.CREATE);
            ConnectionBulk.chunks(deleted)
                    .forEach(
                            chunk ->
                                    new PairRestoring(undoing, schema.get(), values)
                                            .restore(chunk));
        }
        var changed = effects.stream().filter(Effect::isChange).toList();
        if (!changed.isEmpty()) {
            require(undoing, Privilege.WRITE);
            ConnectionBulk.chunks(changed)
                    .forEach(
                            chunk ->
                                    new PairReverting(undoing, schema.get(), values).revert(chunk));
        }
    }

    @Override
    public void remove(Undoing undoing, List<Effect> effects) {
        if (effects.isEmpty()) {
            return;
        }
        require(undoing, Privilege.DELETE);
        for (var chunk : ConnectionBulk.chunks(PairEffects.ofPairs(effects))) {
            removeAll(undoing, chunk);
        }
    }

    private void removeAll(Undoing undoing, List<Effect> effects) {
        var tx = undoing.action().tx();
        var there = PairEffects.snapshots(tx, values, effects);
        var leaving = new ArrayList<Snapshot>();
        for (var effect : effects) {
            var now = there.get(effect.subject().id());
            if (now == null) {
                undoing.keep(effect, Kept.Reason.GONE, "");
            } else if (!isChanged(undoing, effect, now)) {
                leaving.add(now);
            }
        }
        new PairStore(tx).delete(leaving.stream().map(one -> one.subject().id()).toList());
        for (var one : leaving) {
            undoing.action().entry(Operation.DELETE, one.subject(), one.deleted());
        }
    }

    private static boolean isChanged(Undoing undoing, Effect effect, Snapshot now) {
        var changed =
                now.values().keySet().stream()
                        .filter(column -> !PairEffects.isDerived(column))
                        .filter(
                                column ->
                                        !PairEffects.same(
                                                now.values().get(column), effect.after(column)))
                        .toList();
        changed.stream()
                .findFirst()
                .ifPresent(column -> undoing.keep(effect, column, Kept.Reason.CHANGED, ""));
        return !changed.isEmpty();
    }

    private void require(Undoing undoing, Privilege privilege) {
        var action = undoing.action();
        access.require(action.tx(), action.actor(), privilege, ConnectionService.TABLE);
    }
}
