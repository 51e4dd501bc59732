package org.ligature.design;

import org.ligature.access.Access;
import org.ligature.audit.Action;
import org.ligature.audit.Change;
import org.ligature.audit.Effect;
import org.ligature.audit.Kept;
import org.ligature.audit.Undoing;
import org.ligature.design.DropStore.Known;
import org.ligature.kit.db.Db;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// Takes back what actions did to columns. A column that is to be sortable again gets its index
/// first of all: making it keeps whatever was written before it.
final class ColumnUndo extends SchemaUndo {

    private final Db db;
    private final Supplier<Schema> schema;
    private final Changing changing;

    ColumnUndo(Db db, Access access, Supplier<Schema> schema, Changing changing) {
        super(SchemaHistory.COLUMN, access);
        this.db = db;
        this.schema = schema;
        this.changing = changing;
    }

    /// The column of an effect with the table it belongs to.
    private record There(Table table, Known column) {}

    /// A column that is to be described as before.
    private record Back(Table table, ColumnSpec now, ColumnSpec wanted) {

        Reshape reshape(Action action) {
            return ColumnChanges.reshape(action.tx(), table, now, wanted);
        }

        boolean leavesAnIndex() {
            return now.use().sortable() && !wanted.use().sortable();
        }
    }

    @Override
    void comeBack(Undoing undoing, Effect effect) {
        find(undoing, effect)
                .ifPresent(
                        there -> {
                            if (there.column.dropped()) {
                                var marking = new Marking(undoing.action());
                                marking.restore(there.table, there.column);
                            } else {
                                undoing.keep(effect, Kept.Reason.THERE, "");
                            }
                        });
    }

    @Override
    void go(Undoing undoing, Effect effect) {
        inUse(undoing, effect)
                .ifPresent(
                        there -> {
                            var name = there.column.name();
                            var tx = undoing.action().tx();
                            var rows = Marking.filled(tx, there.table.name(), name);
                            if (!isFilledSince(undoing, effect, rows)) {
                                var column = there.table.require(name);
                                new Marking(undoing.action()).delete(there.table, column);
                            }
                        });
    }

    @Override
    void revert(Undoing undoing, List<Effect> effects) {
        var action = undoing.action();
        var all = effects.stream().flatMap(effect -> back(undoing, effect).stream()).toList();
        var notes = new ArrayList<Long>();
        all.forEach(back -> reshape(action, back, notes));
        for (var back : all) {
            new DescriptionStore(action.tx()).change(back.table.id(), back.wanted);
            if (back.leavesAnIndex()) {
                note(action, back);
            }
            SchemaHistory.changed(action, back.table, back.now, back.wanted);
        }
        notes.forEach(new PendingStore(action.tx())::done);
    }

    private void reshape(Action action, Back back, List<Long> notes) {
        var reshape = back.reshape(action);
        if (!reshape.isNothing()) {
            notes.add(note(action, back));
            var ddl = new DdlStore(action.tx());
            var lead = DdlStore.lead(back.table);
            db.whileNobodyReads(() -> ddl.reshape(back.table.name(), reshape, lead));
        }
    }

    /// The index is taken away where it is not described in the end.
    private static long note(Action action, Back back) {
        var sorts = Begun.NOTHING.withSorts(back.table.name(), List.of(back.wanted.name()));
        return new PendingStore(action.tx()).note(sorts.json(), action.now());
    }

    @Override
    public void ended() {
        changing.sweep();
    }

    /// The column as it is to be; empty where nothing of the change can go back.
    private Optional<Back> back(Undoing undoing, Effect effect) {
        return inUse(undoing, effect)
                .flatMap(there -> back(undoing, effect, there))
                .filter(back -> !back.now.equals(back.wanted));
    }

    private static Optional<Back> back(Undoing undoing, Effect effect, There there) {
        var tx = undoing.action().tx();
        var table = there.table;
        var now = new SpecStore(tx).table(table).column(there.column.name()).orElseThrow();
        var keys = SpecWriter.column(now);
        for (var change : effect.changes().values()) {
            if (Objects.equals(keys.get(change.column()), change.after())) {
                writeBack(keys, change);
            } else {
                undoing.keep(effect, change.column(), Kept.Reason.CHANGED, "");
            }
        }
        try {
            var wanted = SpecReader.column(SpecNode.of(keys));
            new ColumnRules(table).check(now, wanted);
            new FitStore(tx).check(table.name(), now, wanted);
            return Optional.of(new Back(table, now, wanted));
        } catch (Problem refused) {
            undoing.keep(effect, Kept.Reason.REFUSED, Texts.of(refused));
            return Optional.empty();
        }
    }

    private static void writeBack(Map<String, Object> keys, Change change) {
        var before = change.before();
        if (before == null) {
            keys.remove(change.column());
        } else {
            keys.put(change.column(), before);
        }
    }

    private Optional<There> inUse(Undoing undoing, Effect effect) {
        var found = find(undoing, effect);
        if (found.filter(there -> there.column.dropped()).isPresent()) {
            undoing.keep(effect, Kept.Reason.GONE, "");
        }
        return found.filter(there -> !there.column.dropped());
    }

    /// The column of an effect, deleted or not, of a table that is not.
    private Optional<There> find(Undoing undoing, Effect effect) {
        var store = new DropStore(undoing.action().tx());
        var id = (int) effect.subject().id();
        var column = store.column(id);
        var table = store.tableOf(id);
        if (column.isEmpty() || table.isEmpty()) {
            undoing.keep(effect, Kept.Reason.COMPACTED, "");
            return Optional.empty();
        }
        if (!SchemaHistory.isOne(effect.subject(), table.get().name(), column.get())) {
            undoing.keep(effect, Kept.Reason.UNTOLD, "");
            return Optional.empty();
        }
        if (table.get().dropped()) {
            undoing.keep(effect, Kept.Reason.NOT_DESCRIBED, "");
            return Optional.empty();
        }
        return schema.get().table(table.get().name()).map(there -> new There(there, column.get()));
    }
}
