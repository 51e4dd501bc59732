package org.ligature.access;

import org.ligature.audit.Actor;
import org.ligature.kit.db.Tx;

/// Answers what an actor may do.
public interface Access {

    /// Does nothing where `actor` has the privilege on the table, and throws a
    /// [org.ligature.kit.problem.Problem] that says who can help where not. Asked inside the
    /// transaction of every write.
    void require(Tx tx, Actor actor, Privilege privilege, String table);

    /// Which rows of the table the actor may read.
    Visibility visibility(Tx tx, Actor actor, String table);
}
