package org.ligature.access;

import org.ligature.audit.Change;
import org.ligature.audit.Effect;
import org.ligature.audit.Kept;
import org.ligature.audit.Undoer;
import org.ligature.audit.Undoing;

import java.util.List;

/// Takes back what actions did to the security roles of users.
final class GrantUndo implements Undoer {

    private final Access access;

    GrantUndo(Access access) {
        this.access = access;
    }

    @Override
    public boolean knows(String table) {
        return table.equals(GrantHistory.TABLE);
    }

    @Override
    public void restore(Undoing undoing, List<Effect> effects) {
        for (var effect : effects) {
            var action = undoing.action();
            access.require(action.tx(), action.actor(), Privilege.ASSIGN, "systemuser");
            if (new UserStore(action.tx()).isThere(effect.subject().id())) {
                effect.changes().values().forEach(change -> turn(undoing, effect, change));
            } else {
                undoing.keep(effect, Kept.Reason.GONE, "");
            }
        }
        if (!effects.isEmpty()) {
            access.forget();
        }
    }

    private static void turn(Undoing undoing, Effect effect, Change change) {
        var tx = undoing.action().tx();
        var user = effect.subject().id();
        var name = change.column();
        var granted = Boolean.TRUE.equals(change.before());
        var role = new UserStore(tx).role(name);
        if (role.isEmpty()) {
            undoing.keep(effect, name, Kept.Reason.TARGET_GONE, "");
        } else if (new AccessStore(tx).roles(user).contains(name) != granted) {
            if (granted) {
                new UserStore(tx).grant(user, role.get());
            } else {
                new AccessStore(tx).revoke(user, role.get());
            }
            GrantHistory.changed(undoing.action(), effect.subject(), List.of(name), granted);
        }
    }

    @Override
    public void remove(Undoing undoing, List<Effect> effects) {}
}
