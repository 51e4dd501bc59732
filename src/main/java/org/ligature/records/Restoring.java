package org.ligature.records;

import org.jspecify.annotations.Nullable;
import org.ligature.access.Privilege;
import org.ligature.audit.Effect;
import org.ligature.audit.Kept;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Brings deleted records back as they were, under the numbers and UUIDs they had.
final class Restoring {

    private final Undone undone;
    private final ClosedSince closed;
    private final Map<RecordId, Effect> coming = new LinkedHashMap<>();
    private final Map<RecordId, RecordRef> refs = new HashMap<>();

    Restoring(Undone undone, ClosedSince closed) {
        this.undone = undone;
        this.closed = closed;
    }

    void restore(List<Effect> effects) {
        if (effects.isEmpty()) {
            return;
        }
        effects.forEach(effect -> coming.put(Undone.id(effect), effect));
        leaveThere();
        leaveClosed();
        look();
        leaveHomeless();
        var records = new ArrayList<UndoStore.Coming>(coming.size());
        coming.values().forEach(effect -> records.add(coming(effect)));
        write(records);
    }

    private void leave(Effect effect, Kept.Reason reason) {
        coming.remove(Undone.id(effect));
        undone.undoing().keep(effect, reason, "");
    }

    private void leaveThere() {
        var wanted = coming.values().stream().map(Undone::ref).toList();
        for (var id : undone.undoStore().taken(wanted)) {
            var effect = coming.get(id);
            if (effect != null) {
                leave(effect, Kept.Reason.THERE);
            }
        }
    }

    private void leaveClosed() {
        for (var effect : List.copyOf(coming.values())) {
            if (closed.above(undone.table(effect), effect::before)) {
                leave(effect, Kept.Reason.CLOSED);
            }
        }
    }

    /// Reads what the records point at.
    private void look() {
        var named = new LinkedHashSet<RecordId>();
        for (var effect : coming.values()) {
            Plain.named(undone.table(effect), effect.before()).forEach(named::add);
        }
        named.removeAll(coming.keySet());
        refs.putAll(undone.store().refs(named));
        coming.forEach((id, effect) -> refs.put(id, Undone.ref(effect)));
    }

    /// Those that cannot be without what they pointed at do not come; nor do those that cannot be
    /// without these.
    private void leaveHomeless() {
        List<Effect> homeless;
        do {
            homeless = coming.values().stream().filter(this::isHomeless).toList();
            for (var effect : homeless) {
                leave(effect, Kept.Reason.TARGET_GONE);
                refs.remove(Undone.id(effect));
            }
        } while (!homeless.isEmpty());
    }

    private boolean isHomeless(Effect effect) {
        return undone.table(effect).columns().stream()
                .filter(column -> column.required() && column.type().isInRow())
                .flatMap(column -> Plain.named(column, effect.before(column.name())).stream())
                .anyMatch(id -> !refs.containsKey(id));
    }

    private UndoStore.Coming coming(Effect effect) {
        var table = undone.table(effect);
        var values = new LinkedHashMap<String, @Nullable Object>();
        effect.before()
                .forEach(
                        (name, before) -> {
                            if (before != null) {
                                put(effect, table, values, name, before);
                            }
                        });
        values.computeIfPresent("versionnumber", (_, version) -> 1 + (Long) version);
        return new UndoStore.Coming(Undone.ref(effect), values);
    }

    private void put(
            Effect effect,
            Table table,
            Map<String, @Nullable Object> values,
            String name,
            Object before) {
        var column = table.column(name);
        if (column.isEmpty()) {
            undone.undoing().keep(effect, name, Kept.Reason.NOT_DESCRIBED, "");
            return;
        }
        if (!refs.keySet().containsAll(Plain.named(column.get(), before))) {
            undone.undoing().keep(effect, name, Kept.Reason.TARGET_GONE, "");
        }
        values.put(name, Plain.typed(column.get(), before, refs));
    }

    /// All of the directory before any row: they may point at each other.
    private void write(List<UndoStore.Coming> records) {
        var store = undone.undoStore();
        store.enter(records);
        var byTable = new LinkedHashMap<String, List<UndoStore.Coming>>();
        for (var coming : records) {
            byTable.computeIfAbsent(coming.ref().table(), _ -> new ArrayList<>()).add(coming);
        }
        byTable.forEach((table, ofTable) -> write(store, table, ofTable));
    }

    private void write(UndoStore store, String name, List<UndoStore.Coming> records) {
        var action = undone.action();
        undone.room().access().require(action.tx(), action.actor(), Privilege.CREATE, name);
        store.fill(name, records);
        var table = undone.schema().require(name);
        for (var coming : records) {
            History.created(action, table, coming.ref(), coming.values());
        }
    }
}
