package org.ligature.access;

import org.ligature.audit.Action;
import org.ligature.audit.Actor;
import org.ligature.audit.Subject;
import org.ligature.audit.Undoer;
import org.ligature.kit.db.Tx;
import org.ligature.kit.problem.Problem;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Answers what an actor may do, from the security roles the user has.
///
/// Whoever changes users or roles calls [#forget()].
public final class Access {

    private final Map<Long, Set<Privilege>> byUser = new ConcurrentHashMap<>();

    /// Does nothing where `actor` has the privilege on the table, and throws a [Problem] that says
    /// who can help where not. Asked inside the transaction of every write.
    public void require(Tx tx, Actor actor, Privilege privilege, String table) {
        if (!privileges(tx, actor).contains(privilege)) {
            var key = "missing." + privilege.name().toLowerCase(Locale.ROOT);
            throw new Problem(Access.class, key, actor.name(), table);
        }
    }

    /// Whether the actor has the privilege, for what is done only where it may be.
    public boolean may(Tx tx, Actor actor, Privilege privilege) {
        return privileges(tx, actor).contains(privilege);
    }

    /// The same from memory, for screens that leave out what is not allowed: any thread may ask.
    /// Whoever nobody asked about since security roles changed counts as allowed, since each write
    /// asks again.
    public boolean mayAsKnown(Actor actor, Privilege privilege) {
        var known = byUser.get(actor.userId());
        return known == null || known.contains(privilege);
    }

    /// Which rows of the table the actor may read.
    public Visibility visibility(Tx tx, Actor actor, String table) {
        return privileges(tx, actor).contains(Privilege.READ) ? Visibility.ALL : Visibility.NONE;
    }

    /// Takes all security roles from a user who is about to be deleted.
    public void removeUser(Action action, Subject user) {
        var store = new AccessStore(action.tx());
        GrantHistory.changed(action, user, store.roles(user.id()), false);
        store.removeUser(user.id());
    }

    /// Takes back what actions did to the security roles of users.
    public Undoer undoer() {
        return new GrantUndo(this);
    }

    /// Reads the privileges of all users anew when next asked.
    public void forget() {
        byUser.clear();
    }

    private Set<Privilege> privileges(Tx tx, Actor actor) {
        return byUser.computeIfAbsent(actor.userId(), user -> new AccessStore(tx).privileges(user));
    }
}
