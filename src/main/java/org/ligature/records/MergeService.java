package org.ligature.records;

import org.ligature.audit.Actions;
import org.ligature.audit.Actor;
import org.ligature.audit.Undoer;
import org.ligature.kit.db.Db;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Table;

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
}
