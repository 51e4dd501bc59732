package org.ligature.design;

import org.jspecify.annotations.Nullable;
import org.ligature.access.Access;
import org.ligature.audit.Change;
import org.ligature.audit.Effect;
import org.ligature.audit.Kept;
import org.ligature.audit.Undoing;
import org.ligature.design.DropStore.Known;
import org.ligature.kit.db.Tx;
import org.ligature.kit.text.Texts;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// Takes back what actions did to tables. What was switched on can be switched off again as long as
/// no record has it.
final class TableUndo extends SchemaUndo {

    private final Supplier<Schema> schema;

    TableUndo(Access access, Supplier<Schema> schema) {
        super(SchemaHistory.TABLE, access);
        this.schema = schema;
    }

    @Override
    void comeBack(Undoing undoing, Effect effect) {
        known(undoing, effect)
                .ifPresent(
                        table -> {
                            if (table.dropped()) {
                                new Marking(undoing.action()).restore(table);
                            } else {
                                undoing.keep(effect, Kept.Reason.THERE, "");
                            }
                        });
    }

    @Override
    void go(Undoing undoing, Effect effect) {
        var tx = undoing.action().tx();
        there(undoing, effect)
                .ifPresent(
                        table -> {
                            var rows = new UsesStore(tx).rows(table.name());
                            if (!isFilledSince(undoing, effect, rows)) {
                                var impact = Drops.impact(tx, table);
                                new Marking(undoing.action()).delete(table, impact);
                            }
                        });
    }

    @Override
    void revert(Undoing undoing, List<Effect> effects) {
        for (var effect : effects) {
            there(undoing, effect).ifPresent(table -> revert(undoing, effect, table));
        }
    }

    private static void revert(Undoing undoing, Effect effect, Table table) {
        var tx = undoing.action().tx();
        var store = new DescriptionStore(tx);
        var now = facts(table, store.hasOwnLayout(table.id()));
        var back = new HashMap<String, Change>();
        for (var change : effect.changes().values()) {
            if (!now.containsKey(change.column())) {
                undoing.keep(effect, Kept.Reason.UNTOLD, "");
            } else if (!Objects.equals(now.get(change.column()), change.after())) {
                undoing.keep(effect, change.column(), Kept.Reason.CHANGED, "");
            } else if (!isUsed(undoing, effect, change, table)) {
                back.put(
                        change.column(),
                        new Change(change.column(), change.after(), change.before()));
            }
        }
        store.change(table.id(), back(back));
        if (back.get(TableChange.LAYOUT) instanceof Change(_, _, String layout)) {
            var own = back.get(SchemaHistory.OWN_LAYOUT);
            var isOwn =
                    Objects.requireNonNullElse(
                            own == null ? null : own.after(), now.get(SchemaHistory.OWN_LAYOUT));
            store.layout(table.id(), layout, Boolean.TRUE.equals(isOwn));
        }
        SchemaHistory.changed(undoing.action(), table, List.copyOf(back.values()));
    }

    private static TableChange back(Map<String, Change> back) {
        return new TableChange(
                text(back, TableChange.DISPLAY_NAME),
                text(back, TableChange.PLURAL_NAME),
                text(back, TableChange.ICON),
                text(back, TableChange.COLOR),
                null,
                flag(back, TableChange.CONNECTIONS),
                flag(back, TableChange.ACTIVITIES),
                flag(back, TableChange.NOTES));
    }

    private static @Nullable String text(Map<String, Change> back, String key) {
        return back.get(key) instanceof Change(_, _, String text) ? text : null;
    }

    private static @Nullable Boolean flag(Map<String, Change> back, String key) {
        return back.get(key) instanceof Change(_, _, Boolean flag) ? flag : null;
    }

    private static Map<String, Object> facts(Table table, boolean ownLayout) {
        return Map.of(
                TableChange.DISPLAY_NAME, table.displayName(),
                TableChange.PLURAL_NAME, table.pluralName(),
                TableChange.ICON, table.icon(),
                TableChange.COLOR, table.color(),
                TableChange.LAYOUT, table.layout(),
                SchemaHistory.OWN_LAYOUT, ownLayout,
                TableChange.CONNECTIONS, table.connectable(),
                TableChange.ACTIVITIES, table.abilities().activities(),
                TableChange.NOTES, table.abilities().notes());
    }

    /// Whether records have what would be switched off.
    private static boolean isUsed(Undoing undoing, Effect effect, Change change, Table table) {
        var uses = uses(undoing.action().tx(), table, change.column());
        if (uses > 0) {
            var words = Texts.of(SchemaUndo.class).get("undo." + change.column(), uses);
            undoing.keep(effect, Kept.Reason.USED, words);
        }
        return uses > 0;
    }

    private static long uses(Tx tx, Table table, String switched) {
        var uses = new UsesStore(tx);
        return switch (switched) {
            case TableChange.CONNECTIONS -> uses.connections(table.id()) + uses.roles(table.name());
            case TableChange.ACTIVITIES -> uses.activities(table.id());
            case TableChange.NOTES -> uses.notes(table.id());
            default -> 0;
        };
    }

    /// The table of an effect as it is used now.
    private Optional<Table> there(Undoing undoing, Effect effect) {
        var known = known(undoing, effect);
        if (known.filter(Known::dropped).isPresent()) {
            undoing.keep(effect, Kept.Reason.GONE, "");
        }
        return known.filter(table -> !table.dropped())
                .flatMap(table -> schema.get().table(table.name()));
    }

    /// The table of an effect, deleted or not. Numbers and names are given again once they are
    /// free.
    private static Optional<Known> known(Undoing undoing, Effect effect) {
        var subject = effect.subject();
        var known =
                undoing.happenedSince(subject, Compaction.LABEL)
                        ? Optional.<Known>empty()
                        : new DropStore(undoing.action().tx()).table((int) subject.id());
        if (known.isEmpty()) {
            undoing.keep(effect, Kept.Reason.COMPACTED, "");
        }
        return known;
    }
}
