package org.ligature.connections;

import org.ligature.audit.Action;
import org.ligature.audit.Actor;
import org.ligature.records.RecordId;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The service of connections: the only writer of pairs. Every method blocks. Either row's id means
/// the pair.
public interface ConnectionService {

    /// Writes both rows in one transaction, or says why not. A role that is not given on record 1's
    /// side
    /// is filled with the first matching, active role that fits its table.
    ConnectOutcome connect(Actor actor, NewConnection wanted);

    /// The same inside a larger action.
    ConnectOutcome connect(Action action, NewConnection wanted);

    /// Rewrites the pair as `wanted` says, seen from the row `id`; no role is filled in.
    ConnectOutcome change(Actor actor, ConnectionId id, long version, NewConnection wanted);

    Connection open(Actor actor, ConnectionId id);

    Optional<ConnectionId> find(Actor actor, UUID uuid);

    /// The first `limit` connections of a record in the order of the other side's names.
    List<Connection> of(Actor actor, RecordId record, boolean active, int limit);

    /// How many connections a record has in state Active, and how many in state Inactive.
    Counts countsOf(Actor actor, RecordId record);

    record Counts(long active, long inactive) {}

    /// Connections between these two in these roles whose period overlaps, active ones.
    List<Connection> same(Actor actor, NewConnection wanted);

    /// @return how many pairs changed
    int setActive(Actor actor, List<ConnectionId> ids, boolean active);

    /// @return how many pairs changed
    int assign(Actor actor, List<ConnectionId> ids, RecordId owner);

    /// @return how many pairs were deleted
    int delete(Actor actor, List<ConnectionId> ids);
}
