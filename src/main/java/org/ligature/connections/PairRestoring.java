package org.ligature.connections;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Effect;
import org.ligature.audit.Kept;
import org.ligature.audit.Operation;
import org.ligature.audit.Undoing;
import org.ligature.records.Values;
import org.ligature.schema.Schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Brings deleted pairs back as they were, under the numbers and UUIDs they had.
final class PairRestoring {

    private final Undoing undoing;
    private final Schema schema;
    private final PairValues added;
    private final PairUndoStore store;

    PairRestoring(Undoing undoing, Schema schema, PairValues added) {
        this.undoing = undoing;
        this.schema = schema;
        this.added = added;
        this.store = PairUndoStore.of(undoing.action().tx());
    }

    void restore(List<Effect> effects) {
        var there = store.there(effects.stream().map(effect -> effect.subject().id()).toList());
        var parties = parties(effects);
        var before = added.before(undoing.action().tx(), effects);
        var filled = new HashMap<Long, Values>();
        var pairs = new ArrayList<PairUndoStore.Written>();
        for (var effect : effects) {
            if (there.contains(effect.subject().id())) {
                undoing.keep(effect, Kept.Reason.THERE, "");
            } else if (isHomeless(effect, parties)) {
                undoing.keep(effect, Kept.Reason.TARGET_GONE, "");
            } else {
                pairs.add(written(effect, parties));
                var values = before.getOrDefault(effect.subject().id(), Values.NONE);
                filled.put(effect.subject().id(), values);
                leaveAdded(effect, values);
            }
        }
        store.insert(undoing.action(), pairs);
        added.fill(undoing.action().tx(), filled);
        added.kept(
                        undoing.action().tx(),
                        new PairStore(undoing.action().tx())
                                .all(pairs.stream().map(pair -> pair.subject().id()).toList()))
                .forEach(
                        one ->
                                undoing.action()
                                        .entry(Operation.CREATE, one.subject(), one.created()));
    }

    /// Tells of added columns that are gone, and of what lookups among them pointed at.
    private void leaveAdded(Effect effect, Values values) {
        for (var column : effect.before().keySet()) {
            if (!PairEffects.isDescribed(added, column)) {
                undoing.keep(effect, column, Kept.Reason.NOT_DESCRIBED, "");
            } else if (values.has(column)
                    && values.get(column) == null
                    && effect.before(column) != null) {
                undoing.keep(effect, column, Kept.Reason.TARGET_GONE, "");
            }
        }
    }

    private Map<Long, Party> parties(List<Effect> effects) {
        var ids = new HashSet<Long>();
        effects.forEach(effect -> ids.addAll(PairEffects.parties(effect.before())));
        return new ConnectionStore(undoing.action().tx()).parties(ids, schema);
    }

    /// A connection needs its records and its owner.
    private static boolean isHomeless(Effect effect, Map<Long, Party> parties) {
        return !parties.keySet().containsAll(PairEffects.parties(effect.before()));
    }

    private PairUndoStore.Written written(Effect effect, Map<Long, Party> parties) {
        var values = new HashMap<>(effect.before());
        for (var column : PairEffects.ROLES) {
            if (values.get(column) instanceof Number role
                    && !store.categories().containsKey(role.longValue())) {
                values.put(column, null);
                undoing.keep(effect, column, Kept.Reason.TARGET_GONE, "");
            }
        }
        return new PairUndoStore.Written(
                effect.subject(),
                values,
                name(values.get("record1id"), parties),
                name(values.get("record2id"), parties),
                Snapshot.next(values.get(Snapshot.VERSION)));
    }

    static @Nullable String name(@Nullable Object record, Map<Long, Party> parties) {
        var party = record instanceof Number id ? parties.get(id.longValue()) : null;
        return party == null || party.ref().name().isEmpty() ? null : party.ref().name();
    }
}
