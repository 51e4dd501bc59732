package org.ligature.records;

import org.ligature.access.Privilege;
import org.ligature.audit.Action;
import org.ligature.audit.Operation;
import org.ligature.kit.problem.Problem;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.util.Set;

/// One merge of two records while it runs.
final class Merging {

    private static final Set<String> ACTING = Set.of("systemuser", "team");

    private final Room room;
    private final Action action;
    private final RecordStore store;
    private final Schema schema;
    private final Table table;
    private final RecordRef survivor;
    private final RecordRef loser;

    Merging(Room room, Action action, RecordRef survivor, RecordRef loser) {
        this.room = room;
        this.action = action;
        this.store = room.store(action.tx());
        this.schema = room.layouts().schema();
        this.table = schema.require(survivor.table());
        this.survivor = survivor;
        this.loser = loser;
    }

    static boolean isMergeable(Table table) {
        return table.isBusiness()
                && !ACTING.contains(table.name())
                && States.givenUp(table).isPresent();
    }

    MergeOutcome merge(Set<String> taken) {
        requireTwo();
        room.access().require(action.tx(), action.actor(), Privilege.WRITE, table.name());
        var keeping = open(survivor);
        var losing = open(loser);
        var saved =
                new Update(room, action, store, keeping)
                        .save(Writer.ANY_VERSION, null, taken(losing, taken));
        return switch (saved) {
            case SaveOutcome.Refused(var invalid) -> new MergeOutcome.Refused(invalid);
            case SaveOutcome.ReadOnly _, SaveOutcome.Conflict _ -> throw closed(survivor);
            case SaveOutcome.Saved _ -> merged();
        };
    }

    /// Connections go first: what follows of moved lookups sees them in their place.
    private MergeOutcome merged() {
        var counts = MergeReport.Counts.of(action);
        var named = store.ref(survivor.id()).orElseThrow(Room::gone);
        room.announce(action, new RecordChange.Merging(loser, named));
        Pointers.to(schema, table.name()).forEach(pointer -> point(pointer, counts));
        new PartyMove(room, action, store).move(loser, survivor, counts);
        leaveTombstone();
        return new MergeOutcome.Merged(open(survivor), counts.report());
    }

    private void requireTwo() {
        if (!survivor.table().equals(loser.table())) {
            throw new Problem(
                    RecordService.class,
                    "merge.tables",
                    table.displayName(),
                    schema.require(loser.table()).displayName());
        }
        if (!isMergeable(table)) {
            throw new Problem(RecordService.class, "merge.not", table.pluralName());
        }
        if (survivor.id().equals(loser.id())) {
            throw new Problem(RecordService.class, "merge.itself", survivor.name());
        }
    }

    private Row open(RecordRef ref) {
        var row = store.open(ref.table(), ref.id()).orElseThrow(Room::gone);
        if (!table.isEditable(row.state())) {
            throw closed(ref);
        }
        return row;
    }

    private static Problem closed(RecordRef ref) {
        return new Problem(RecordService.class, "merge.closed", ref.name());
    }

    private Values taken(Row losing, Set<String> columns) {
        var known = MergeService.columns(table);
        var values = Values.NONE;
        for (var name : columns) {
            if (known.stream().noneMatch(column -> column.name().equals(name))) {
                throw new Problem(
                        RecordService.class, "merge.column", table.require(name).displayName());
            }
            var value = losing.values().get(name);
            values = values.with(name, Cleaning.same(value, survivor) ? null : value);
        }
        return values;
    }

    /// Lets the records that point at the loser point at the survivor. Where that would put a
    /// record above itself, it points nowhere.
    private void point(Pointers pointer, MergeReport.Counts counts) {
        if (!pointer.table().isBusiness() || pointer.column().readOnly()) {
            return;
        }
        var of = pointer.table();
        var column = pointer.column();
        for (var id : store.pointing(of.name(), column.name(), loser.id())) {
            if (!id.equals(loser.id())) {
                var row = store.open(of.name(), id).orElseThrow(Room::gone);
                var to = isAllowed(of, id, column.name()) ? survivor : null;
                if (to != null || !column.required()) {
                    new Update(room, action, store, row)
                            .write(Operation.UPDATE, Values.of(column.name(), to).byColumn());
                    counts.add(MergeReport.Moved.LOOKUPS, 1);
                }
            }
        }
    }

    private boolean isAllowed(Table of, RecordId id, String column) {
        var wanted = Values.of(column, survivor);
        return !id.equals(survivor.id()) && new LookupRules(store).cycles(of, id, wanted).isEmpty();
    }

    private void leaveTombstone() {
        var tombstones = new Tombstones(action, store);
        tombstones.lead(loser, survivor);
        var state = States.givenUp(table).orElseThrow();
        var values =
                Values.of("statecode", state)
                        .with("statuscode", States.defaultReason(table, state));
        var row = store.open(table.name(), loser.id()).orElseThrow(Room::gone);
        new Update(room, action, store, row).write(Operation.DEACTIVATE, values.byColumn());
    }
}
