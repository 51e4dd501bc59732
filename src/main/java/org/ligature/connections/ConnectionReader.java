package org.ligature.connections;

import org.ligature.audit.Actor;
import org.ligature.kit.db.Tx;
import org.ligature.kit.problem.Problem;
import org.ligature.schema.Schema;
import org.ligature.schema.State;

import java.time.LocalDate;
import java.util.List;

/// Connections as one transaction sees them.
record ConnectionReader(Tx tx, Schema schema, RoleService roles, PairValues values) {

    ConnectionStore store() {
        return new ConnectionStore(tx);
    }

    /// The connection with all its values.
    ///
    /// @throws Problem where it is gone
    Connection open(ConnectionId id) {
        var line = store().line(id.value()).orElseThrow(ConnectionReader::gone);
        return values.whole(tx, line.connection(schema, roles));
    }

    static Problem gone() {
        return new Problem(ConnectionService.class, "connection.gone");
    }

    /// Without their values.
    List<Connection> of(List<Line> lines) {
        return lines.stream().map(line -> line.connection(schema, roles)).toList();
    }

    /// Active connections that say the same in an overlapping period, with all their values.
    List<Connection> same(Pair wanted) {
        return same(wanted, State.ACTIVE);
    }

    /// The same of those in this state.
    List<Connection> same(Pair wanted, int state) {
        var same =
                store().alike(wanted, state).stream()
                        .filter(line -> line.period().overlaps(wanted.period()))
                        .toList();
        return values.whole(tx, of(same));
    }

    /// @param today from when on they count
    Limits limits(LocalDate today) {
        return new Limits(tx, schema, roles, today);
    }

    /// The rules with what they need to know of the records of a wish.
    ConnectionRules rules(NewConnection wanted, Actor actor) {
        var ids = ConnectionRules.partiesOf(wanted, actor.userId());
        return new ConnectionRules(schema, roles, store().parties(ids, schema), actor.userId());
    }
}
