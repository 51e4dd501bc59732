package org.ligature.design;

import org.ligature.access.Access;
import org.ligature.access.Privilege;
import org.ligature.audit.Effect;
import org.ligature.audit.Kept;
import org.ligature.audit.Undoer;
import org.ligature.audit.Undoing;
import org.ligature.kit.text.Texts;

import java.util.List;

/// Takes back what actions did to one kind of thing in the description. Each thing is brought back
/// by taking the mark from it that says it is deleted, and so with all it holds.
abstract sealed class SchemaUndo implements Undoer permits TableUndo, ColumnUndo, ChoiceUndo {

    private final String kind;
    private final Access access;

    SchemaUndo(String kind, Access access) {
        this.kind = kind;
        this.access = access;
    }

    @Override
    public final boolean knows(String table) {
        return table.equals(kind);
    }

    @Override
    public final void restore(Undoing undoing, List<Effect> effects) {
        allow(undoing, effects);
        revert(undoing, effects.stream().filter(this::isRewritten).toList());
        for (var effect : effects) {
            if (effect.isDeletion()) {
                comeBack(undoing, effect);
            } else if (SchemaHistory.isRestored(effect)) {
                go(undoing, effect);
            }
        }
    }

    @Override
    public final void remove(Undoing undoing, List<Effect> effects) {
        allow(undoing, effects);
        effects.forEach(effect -> go(undoing, effect));
    }

    private boolean isRewritten(Effect effect) {
        return effect.isChange() && !SchemaHistory.isRestored(effect);
    }

    private void allow(Undoing undoing, List<Effect> effects) {
        if (!effects.isEmpty()) {
            var action = undoing.action();
            access.require(action.tx(), action.actor(), Privilege.CUSTOMIZE, kind);
        }
    }

    /// Writes back what was changed.
    abstract void revert(Undoing undoing, List<Effect> effects);

    /// Brings back what was deleted.
    abstract void comeBack(Undoing undoing, Effect effect);

    /// Deletes what was made or brought back, unless something made since hangs on it.
    abstract void go(Undoing undoing, Effect effect);

    /// @param rows how many records it holds by now
    static boolean isFilledSince(Undoing undoing, Effect effect, long rows) {
        var since = rows - SchemaHistory.rows(effect);
        if (since > 0) {
            var words = Texts.of(SchemaUndo.class).get("undo.rows", since);
            undoing.keep(effect, Kept.Reason.USED, words);
        }
        return since > 0;
    }
}
