package org.ligature.connections;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Effect;
import org.ligature.audit.Kept;
import org.ligature.audit.Operation;
import org.ligature.audit.Undoing;
import org.ligature.records.Values;
import org.ligature.schema.Schema;
import org.ligature.schema.State;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes changed pairs back as they were, but for what was changed since. What only stands
/// together, such as both records with their roles, goes back together or stays.
final class PairReverting {

    private final Undoing undoing;
    private final Schema schema;
    private final PairValues added;
    private final PairUndoStore store;
    private final Map<Long, Values> before = new HashMap<>();

    PairReverting(Undoing undoing, Schema schema, PairValues added) {
        this.undoing = undoing;
        this.schema = schema;
        this.added = added;
        this.store = PairUndoStore.of(undoing.action().tx());
    }

    void revert(List<Effect> effects) {
        var there = PairEffects.snapshots(undoing.action().tx(), added, effects);
        before.putAll(added.before(undoing.action().tx(), effects));
        var parties = parties(effects, there.values());
        for (var effect : effects) {
            var now = there.get(effect.subject().id());
            if (now == null) {
                undoing.keep(effect, Kept.Reason.GONE, "");
            } else if (isClosed(effect, now)) {
                undoing.keep(effect, Kept.Reason.CLOSED, "");
            } else {
                revert(effect, now, parties);
            }
        }
    }

    private Map<Long, Party> parties(List<Effect> effects, Collection<Snapshot> there) {
        var ids = new HashSet<Long>();
        effects.forEach(effect -> ids.addAll(PairEffects.parties(effect.before())));
        there.forEach(now -> ids.addAll(PairEffects.parties(now.values())));
        return new ConnectionStore(undoing.action().tx()).parties(ids, schema);
    }

    /// An inactive connection is read only, unless it was so when it was changed.
    private boolean isClosed(Effect effect, Snapshot now) {
        return !effect.changes().containsKey(PairEffects.STATE)
                && !PairEffects.same(now.values().get(PairEffects.STATE), State.ACTIVE)
                && undoing.sinceThen(effect.subject(), PairEffects.STATE)
                        .filter(change -> PairEffects.same(change.before(), State.ACTIVE))
                        .isPresent();
    }

    private void revert(Effect effect, Snapshot now, Map<Long, Party> parties) {
        var back = back(effect, now, parties);
        if (back.isEmpty()) {
            return;
        }
        var values = new HashMap<>(now.values());
        values.putAll(back);
        var written =
                new PairUndoStore.Written(
                        now.subject(),
                        values,
                        PairRestoring.name(values.get("record1id"), parties),
                        PairRestoring.name(values.get("record2id"), parties),
                        now.nextVersion());
        store.update(undoing.action(), written);
        var master = now.subject().id();
        var tx = undoing.action().tx();
        added.write(tx, Map.of(master, added(effect, back.keySet())));
        var after = added.kept(tx, new PairStore(tx).all(List.of(master)));
        undoing.action().entry(operation(back), now.subject(), now.changedTo(after.getFirst()));
    }

    /// What goes back into the columns that were added.
    private Values added(Effect effect, Set<String> columns) {
        var all = new LinkedHashMap<>(addedBefore(effect).byColumn());
        all.keySet().retainAll(columns);
        return new Values(all);
    }

    private Values addedBefore(Effect effect) {
        return before.getOrDefault(effect.subject().id(), Values.NONE);
    }

    private static Operation operation(Map<String, @Nullable Object> back) {
        if (!(back.get(PairEffects.STATE) instanceof Number state)) {
            return back.keySet().equals(Set.of(PairEffects.OWNER))
                    ? Operation.ASSIGN
                    : Operation.UPDATE;
        }
        return state.intValue() == State.ACTIVE ? Operation.ACTIVATE : Operation.DEACTIVATE;
    }

    /// The columns that go back, with what stood there.
    private Map<String, @Nullable Object> back(
            Effect effect, Snapshot now, Map<Long, Party> parties) {
        var back = new LinkedHashMap<String, @Nullable Object>();
        var groups = new LinkedHashSet<Set<String>>();
        effect.changes().keySet().stream()
                .filter(column -> !PairEffects.isDerived(column))
                .map(PairEffects::group)
                .forEach(groups::add);
        for (var group : groups) {
            var changed = differing(effect, now, group);
            if (!changed.isEmpty() && mayGo(effect, now, changed, parties)) {
                changed.forEach(column -> back.put(column, effect.before(column)));
            }
        }
        return back;
    }

    /// The columns of a group that do not stand yet as they were.
    private static List<String> differing(Effect effect, Snapshot now, Set<String> group) {
        return effect.changes().keySet().stream()
                .filter(group::contains)
                .filter(
                        column ->
                                !PairEffects.same(now.values().get(column), effect.before(column)))
                .toList();
    }

    private boolean mayGo(
            Effect effect, Snapshot now, List<String> changed, Map<Long, Party> parties) {
        for (var column : changed) {
            if (!PairEffects.isDescribed(added, column)) {
                undoing.keep(effect, column, Kept.Reason.NOT_DESCRIBED, "");
                return false;
            }
            if (!PairEffects.same(now.values().get(column), effect.after(column))) {
                undoing.keep(effect, column, Kept.Reason.CHANGED, "");
                return false;
            }
        }
        for (var column : changed) {
            if (isGone(effect, column, parties)) {
                undoing.keep(effect, column, Kept.Reason.TARGET_GONE, "");
                return false;
            }
        }
        return true;
    }

    private boolean isGone(Effect effect, String column, Map<Long, Party> parties) {
        if (!(effect.before(column) instanceof Number number)) {
            return false;
        }
        if (added.has(column)) {
            return addedBefore(effect).get(column) == null;
        }
        if (PairEffects.ROLES.contains(column)) {
            return !store.categories().containsKey(number.longValue());
        }
        return PairEffects.isParty(column) && !parties.containsKey(number.longValue());
    }
}
