package org.ligature.records;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Action;
import org.ligature.audit.Effect;
import org.ligature.audit.Kept;
import org.ligature.audit.Undoer;
import org.ligature.audit.Undoing;

import java.util.List;
import java.util.Optional;

/// Takes back where tombstones lead.
final class MergeUndo implements Undoer {

    private final Room room;

    MergeUndo(Room room) {
        this.room = room;
    }

    @Override
    public boolean knows(String table) {
        return table.equals(Tombstones.SUBJECT);
    }

    @Override
    public void restore(Undoing undoing, List<Effect> effects) {
        effects.forEach(effect -> turn(undoing, effect));
    }

    @Override
    public void remove(Undoing undoing, List<Effect> effects) {
        effects.forEach(effect -> turn(undoing, effect));
    }

    private void turn(Undoing undoing, Effect effect) {
        var store = store(undoing.action());
        var tombstones = new Tombstones(undoing.action(), store);
        var loser = store.ref(new RecordId(effect.subject().id()));
        if (loser.isEmpty()) {
            undoing.keep(effect, Kept.Reason.GONE, "");
            return;
        }
        var now = tombstones.survivorOf(loser.get().id()).map(RecordRef::id);
        if (!now.equals(id(effect.after(Tombstones.SURVIVOR)))) {
            undoing.keep(effect, Tombstones.SURVIVOR, Kept.Reason.CHANGED, "");
            return;
        }
        tombstones.set(loser.get(), now, id(effect.before(Tombstones.SURVIVOR)));
    }

    private RecordStore store(Action action) {
        return room.store(action.tx());
    }

    private static Optional<RecordId> id(@Nullable Object value) {
        return value instanceof Number number
                ? Optional.of(new RecordId(number.longValue()))
                : Optional.empty();
    }
}
