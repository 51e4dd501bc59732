package org.ligature.records;

import org.ligature.access.Privilege;
import org.ligature.audit.Effect;
import org.ligature.audit.Kept;
import org.ligature.schema.Table;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Takes records away that an action made, but for those that were changed since and those that
/// something made since hangs on.
final class Withdrawal {

    private final Undone undone;
    private final ClosedSince closed;
    private final Unsettled unsettled;
    private final Map<RecordId, Effect> leaving = new LinkedHashMap<>();
    private final Map<RecordId, Row> rows = new HashMap<>();

    Withdrawal(Undone undone, ClosedSince closed, Unsettled unsettled) {
        this.undone = undone;
        this.closed = closed;
        this.unsettled = unsettled;
    }

    void withdraw(List<Effect> effects) {
        if (effects.isEmpty()) {
            return;
        }
        effects.forEach(effect -> leaving.put(Undone.id(effect), effect));
        Undone.byTable(effects).forEach(this::read);
        leaveUsed();
        write();
    }

    private void read(String name, List<Effect> effects) {
        var table = undone.schema().require(name);
        rows.putAll(undone.store().openAll(name, effects.stream().map(Undone::id).toList()));
        for (var effect : effects) {
            var row = rows.get(Undone.id(effect));
            if (row == null) {
                leave(effect, Kept.Reason.GONE, "");
            } else if (closed.above(table, effect::after)) {
                leave(effect, Kept.Reason.CLOSED, "");
            } else {
                leaveChanged(table, effect, row);
            }
        }
    }

    private void leave(Effect effect, Kept.Reason reason, String detail) {
        leaving.remove(Undone.id(effect));
        undone.undoing().keep(effect, reason, detail);
        unsettled.add(Undone.ref(effect));
    }

    private void leaveChanged(Table table, Effect effect, Row row) {
        for (var column : table.columns()) {
            var name = column.name();
            if (column.type().isInRow() || row.values().has(name)) {
                if (isChanged(table, name, effect, row)) {
                    leaving.remove(Undone.id(effect));
                    undone.undoing().keep(effect, name, Kept.Reason.CHANGED, "");
                    unsettled.add(row.ref());
                }
            }
        }
    }

    private static boolean isChanged(Table table, String name, Effect effect, Row row) {
        return !Undone.STAMPS.contains(name)
                && !Undone.isDerived(table, name)
                && !Plain.same(row.values().get(name), effect.after(name));
    }

    /// Leaves those that others hang on, and then those that these hang on.
    private void leaveUsed() {
        var before = -1;
        while (before != leaving.size() && !leaving.isEmpty()) {
            before = leaving.size();
            byTable().forEach(this::leaveUsed);
        }
    }

    private Map<String, List<RecordId>> byTable() {
        return leaving.values().stream()
                .collect(
                        Collectors.groupingBy(
                                effect -> effect.subject().table(),
                                LinkedHashMap::new,
                                Collectors.mapping(Undone::id, Collectors.toList())));
    }

    private void leaveUsed(String table, List<RecordId> ids) {
        new Uses(undone, leaving.keySet())
                .of(table, ids)
                .forEach(
                        (id, by) -> {
                            var effect = leaving.get(id);
                            if (effect != null) {
                                leave(effect, Kept.Reason.USED, by);
                            }
                        });
    }

    private void write() {
        var action = undone.action();
        var store = undone.undoStore();
        byTable()
                .forEach(
                        (name, ids) -> {
                            undone.room()
                                    .access()
                                    .require(action.tx(), action.actor(), Privilege.DELETE, name);
                            var table = undone.schema().require(name);
                            ids.forEach(
                                    id ->
                                            History.deleted(
                                                    action,
                                                    table,
                                                    Objects.requireNonNull(rows.get(id))));
                            if (name.equals("systemuser")) {
                                removeUsers(ids);
                            }
                            store.deleteRows(name, ids);
                        });
        store.deleteEntries(leaving.keySet());
    }

    private void removeUsers(List<RecordId> ids) {
        for (var id : ids) {
            var subject = History.subject(Objects.requireNonNull(rows.get(id)).ref());
            undone.room().access().removeUser(undone.action(), subject);
        }
    }
}
