package org.ligature.records;

import org.ligature.audit.Effect;
import org.ligature.audit.Undoer;
import org.ligature.audit.Undoing;
import org.ligature.schema.Table;

import java.util.List;

/// Takes back what actions did to records of any table.
///
/// What was not changed since stands again exactly as it was, and nothing is worked out anew; of a
/// record that is taken back in part only, what follows of its values is.
final class RecordUndo implements Undoer {

    private final Room room;

    RecordUndo(Room room) {
        this.room = room;
    }

    @Override
    public boolean knows(String table) {
        return room.layouts().schema().table(table).filter(Table::isBusiness).isPresent();
    }

    @Override
    public void restore(Undoing undoing, List<Effect> effects) {
        var undone = new Undone(room, undoing);
        var closed = new ClosedSince(undone);
        var unsettled = new Unsettled(undone);
        new Restoring(undone, closed).restore(effects.stream().filter(Effect::isDeletion).toList());
        Undone.byTable(effects.stream().filter(Effect::isChange).toList())
                .forEach(
                        (table, ofTable) ->
                                new Reverting(undone, table, closed, unsettled).revert(ofTable));
        unsettled.tell();
    }

    @Override
    public void remove(Undoing undoing, List<Effect> effects) {
        var undone = new Undone(room, undoing);
        var unsettled = new Unsettled(undone);
        new Withdrawal(undone, new ClosedSince(undone), unsettled).withdraw(effects);
        unsettled.tell();
    }
}
