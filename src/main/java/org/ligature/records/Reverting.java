package org.ligature.records;

import org.jspecify.annotations.Nullable;
import org.ligature.access.Privilege;
import org.ligature.audit.Effect;
import org.ligature.audit.Kept;
import org.ligature.audit.Operation;
import org.ligature.schema.ColumnType;
import org.ligature.schema.State;
import org.ligature.schema.Table;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes changed records of one table back as they were, but for what was changed since.
final class Reverting {

    /// What only stands together: a reason belongs to its state.
    private static final Set<String> STATE = Set.of("statecode", "statuscode", States.DISABLED);

    private final Undone undone;
    private final Table table;
    private final ClosedSince closed;
    private final Unsettled unsettled;

    Reverting(Undone undone, String table, ClosedSince closed, Unsettled unsettled) {
        this.undone = undone;
        this.table = undone.schema().require(table);
        this.closed = closed;
        this.unsettled = unsettled;
    }

    void revert(List<Effect> effects) {
        var action = undone.action();
        undone.room().access().require(action.tx(), action.actor(), Privilege.WRITE, table.name());
        for (var chunk : RecordStore.chunks(effects)) {
            var rows =
                    undone.store().openAll(table.name(), chunk.stream().map(Undone::id).toList());
            var named = new LinkedHashSet<RecordId>();
            chunk.forEach(effect -> Plain.named(table, effect.before()).forEach(named::add));
            var refs = undone.store().refs(named);
            chunk.forEach(effect -> revert(effect, rows.get(Undone.id(effect)), refs));
        }
    }

    private void revert(Effect effect, @Nullable Row row, Map<RecordId, RecordRef> refs) {
        if (row == null) {
            undone.undoing().keep(effect, Kept.Reason.GONE, "");
        } else if (isClosed(effect, row)) {
            undone.undoing().keep(effect, Kept.Reason.CLOSED, "");
            unsettled.add(row.ref());
        } else {
            new One(effect, row, refs).revert();
        }
    }

    private boolean isClosed(Effect effect, Row row) {
        return !effect.changes().containsKey("statecode") && closed.isClosed(row.ref(), row.state())
                || closed.above(table, column -> ColumnStore.plain(row.values().get(column)));
    }

    /// One record while it is written back.
    private final class One {

        private final Effect effect;
        private final Row row;
        private final Map<RecordId, RecordRef> refs;
        private final Map<String, @Nullable Object> back = new LinkedHashMap<>();
        private boolean whole = true;

        One(Effect effect, Row row, Map<RecordId, RecordRef> refs) {
            this.effect = effect;
            this.row = row;
            this.refs = refs;
        }

        void revert() {
            effect.changes().keySet().forEach(this::take);
            leaveStateWhole();
            leaveCycles();
            if (!whole) {
                compute();
                unsettled.add(row.ref());
            }
            if (!back.isEmpty()) {
                write();
            }
        }

        private void take(String name) {
            var column = table.column(name);
            if (Undone.STAMPS.contains(name)) {
                return;
            }
            if (column.isEmpty()) {
                keep(name, Kept.Reason.NOT_DESCRIBED);
                return;
            }
            var before = effect.before(name);
            var now = row.values().get(name);
            if (Plain.same(now, before)) {
                return;
            }
            if (!Plain.same(now, effect.after(name))) {
                whole = false;
                if (!Undone.isDerived(table, name)) {
                    undone.undoing().keep(effect, name, Kept.Reason.CHANGED, "");
                }
                return;
            }
            if (!refs.keySet().containsAll(Plain.named(column.get(), before))) {
                keep(name, Kept.Reason.TARGET_GONE);
                return;
            }
            back.put(name, Plain.typed(column.get(), before, refs));
        }

        private void keep(String name, Kept.Reason reason) {
            whole = false;
            undone.undoing().keep(effect, name, reason, "");
        }

        private void leaveStateWhole() {
            var taken = back.keySet().stream().filter(STATE::contains).toList();
            var changed = effect.changes().keySet().stream().filter(STATE::contains).toList();
            var conflict =
                    changed.stream()
                            .anyMatch(
                                    name ->
                                            !back.containsKey(name)
                                                    && !Plain.same(
                                                            row.values().get(name),
                                                            effect.before(name)));
            if (conflict && !taken.isEmpty()) {
                taken.forEach(back::remove);
            }
        }

        /// A record must not come to stand above itself by a lookup that was written since.
        private void leaveCycles() {
            var values = new Values(back);
            for (var invalid :
                    new LookupRules(undone.store()).cycles(table, Undone.id(effect), values)) {
                var name = invalid.column().name();
                back.remove(name);
                whole = false;
                undone.undoing().keep(effect, name, Kept.Reason.REFUSED, invalid.sentence());
            }
        }

        /// What is made of other values is made again of those that stand now.
        private void compute() {
            back.keySet()
                    .removeIf(name -> table.require(name).type() instanceof ColumnType.Computed);
            var merged = row.values().with(new Values(back));
            Computed.of(table, merged)
                    .forEach(
                            (name, value) -> {
                                if (!Cleaning.same(row.values().get(name), value)) {
                                    back.put(name, value);
                                }
                            });
        }

        private void write() {
            var action = undone.action();
            var store = undone.store();
            var written = new LinkedHashMap<>(back);
            written.put("modifiedon", action.now());
            written.put("modifiedby", undone.actor());
            written.put("versionnumber", row.version() + 1);
            store.update(table.name(), row.ref().id(), written);
            History.changed(action, operation(), row.ref(), row.values(), back);
            if (back.containsKey(table.nameColumn())) {
                store.ref(row.ref().id())
                        .map(RecordChange.Renamed::new)
                        .ifPresent(renamed -> undone.room().announce(action, renamed));
            }
        }

        private Operation operation() {
            if (!(back.get("statecode") instanceof Integer state)) {
                return Operation.UPDATE;
            }
            return state == State.ACTIVE ? Operation.ACTIVATE : Operation.DEACTIVATE;
        }
    }
}
