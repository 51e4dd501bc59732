package org.ligature.records;

import org.ligature.access.Privilege;
import org.ligature.audit.Action;
import org.ligature.audit.Actions;
import org.ligature.audit.Actor;
import org.ligature.audit.Undoer;
import org.ligature.kit.db.Db;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The service that makes one record of two that mean the same. Every method blocks.
///
/// The survivor takes what was chosen of the loser's values, and all that hung on the loser. The
/// loser is given up and stays as a tombstone that leads to the survivor.
public final class MergeService {

    /// The table of the entries that say where a merged record leads, by the record's own id.
    public static final String TOMBSTONES = Tombstones.SUBJECT;

    private final Db db;
    private final Actions actions;
    private final Room room;

    MergeService(Db db, Actions actions, Room room) {
        this.db = db;
        this.actions = actions;
        this.room = room;
    }

    /// Whether records of this table can be merged: business records that can be given up. Users
    /// and teams cannot, since others act in their name.
    public static boolean isMergeable(Table table) {
        return Merging.isMergeable(table);
    }

    /// The columns whose value can be taken from the loser.
    public static List<Column> columns(Table table) {
        return table.columns().stream()
                .filter(column -> !column.readOnly())
                .filter(
                        column ->
                                !(column.type() instanceof ColumnType.Computed)
                                        && !(column.type() instanceof ColumnType.UniqueId))
                .filter(column -> !column.name().equals("statecode"))
                .filter(column -> !column.name().equals("statuscode"))
                .toList();
    }

    /// Makes one record of two, as one action.
    ///
    /// @param taken the columns whose value the survivor takes from the loser; all others stay
    /// @throws org.ligature.kit.problem.Problem where the two cannot be merged
    public MergeOutcome merge(Actor actor, RecordRef survivor, RecordRef loser, Set<String> taken) {
        return actions.run(
                actor,
                "record.merge",
                action -> new Merging(room, action, survivor, loser).merge(taken));
    }

    /// Takes back where merged records lead.
    public Undoer undoer() {
        return new MergeUndo(room);
    }

    /// The record in which this one lives on, where it was merged.
    public Optional<RecordRef> survivorOf(RecordId loser) {
        return db.read(
                tx -> new MergeStore(tx).survivor(loser).flatMap(id -> room.store(tx).ref(id)));
    }

    /// A record that was merged, and where it lives on.
    public record Merged(RecordRef loser, RecordRef survivor) {}

    /// All records that were merged and are there.
    public List<Merged> all() {
        return db.read(
                tx -> {
                    var survivors = new MergeStore(tx).all();
                    var ids = new HashSet<>(survivors.keySet());
                    ids.addAll(survivors.values());
                    var refs = room.store(tx).refs(ids);
                    var all = new ArrayList<Merged>();
                    survivors.forEach(
                            (loser, survivor) -> {
                                var from = refs.get(loser);
                                var to = refs.get(survivor);
                                if (from != null && to != null) {
                                    all.add(new Merged(from, to));
                                }
                            });
                    return all;
                });
    }

    /// Lets a record lead to the one in which it lives on in another store.
    public void take(Action action, RecordRef loser, RecordRef survivor) {
        var table = loser.table();
        room.access().require(action.tx(), action.actor(), Privilege.DELETE, table);
        var store = room.store(action.tx());
        var before = new MergeStore(action.tx()).survivor(loser.id());
        if (!before.equals(Optional.of(survivor.id()))) {
            new Tombstones(action, store).set(loser, before, Optional.of(survivor.id()));
        }
    }
}
