package org.ligature.records;

import org.ligature.audit.Action;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Table;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Names the rows of tables that only say which two records belong together, such as members of
/// teams, and keeps the same two from belonging together twice.
record Sides(Room room) implements Derivation, RecordChange.Listener {

    /// The pairs one action has made, which a batch has not written yet.
    private record Made(Set<Pair> pairs) {}

    private record Pair(RecordId first, RecordId second) {}

    @Override
    public Derived derive(Action action, Write write) {
        var sides = write.table().sides();
        if (sides.isEmpty() || !write.touches(sides.stream().map(Column::name).toList())) {
            return Derived.NONE;
        }
        var store = room.store(action.tx());
        var first = side(store, write, sides.getFirst());
        var second = side(store, write, sides.getLast());
        if (first.isEmpty() || second.isEmpty()) {
            return Derived.NONE;
        }
        return isTwice(action, store, write, first.get(), second.get())
                ? Derived.refused(
                        Sides.class,
                        sides.getLast(),
                        "sides.twice",
                        second.get().name(),
                        first.get().name())
                : named(write.table(), first.get(), second.get());
    }

    /// Who is called otherwise is so on both sides.
    @Override
    public void on(Action action, RecordChange change) {
        if (change instanceof RecordChange.Renamed(var ref)) {
            for (var table : room.layouts().schema().tables()) {
                table.sides().forEach(side -> rename(action, table, side, ref));
            }
        }
    }

    private void rename(Action action, Table table, Column side, RecordRef ref) {
        if (side.type() instanceof ColumnType.Lookup(var tables) && tables.contains(ref.table())) {
            var store = room.store(action.tx());
            for (var id : store.pointing(table.name(), side.name(), ref.id())) {
                store.open(table.name(), id).ifPresent(row -> rename(action, table, row));
            }
        }
    }

    private void rename(Action action, Table table, Row row) {
        var sides = table.sides();
        var first = row.values().get(sides.getFirst().name(), RecordRef.class);
        var second = row.values().get(sides.getLast().name(), RecordRef.class);
        if (first.isPresent() && second.isPresent()) {
            var name = named(table, first.get(), second.get()).values();
            new Writer(room).carry(action, row.ref().id(), name);
        }
    }

    private static Optional<RecordRef> side(RecordStore store, Write write, Column column) {
        return write.values()
                .get(column.name(), RecordRef.class)
                .flatMap(ref -> store.ref(ref.id()));
    }

    private static Derived named(Table table, RecordRef first, RecordRef second) {
        return Derived.of(Values.of(table.nameColumn(), second.name() + ", " + first.name()));
    }

    private static boolean isTwice(
            Action action, RecordStore store, Write write, RecordRef first, RecordRef second) {
        var made = action.part(Made.class, () -> new Made(new HashSet<>()));
        return write.isNew() && !made.pairs().add(new Pair(first.id(), second.id()))
                || isThere(store, write, first.id(), second.id());
    }

    private static boolean isThere(
            RecordStore store, Write write, RecordId first, RecordId second) {
        var table = write.table();
        var sides = table.sides();
        var there = new HashSet<>(store.pointing(table.name(), sides.getFirst().name(), first));
        there.retainAll(store.pointing(table.name(), sides.getLast().name(), second));
        var before = write.before();
        if (before != null) {
            there.remove(before.ref().id());
        }
        return !there.isEmpty();
    }
}
