package org.ligature.records;

import org.ligature.audit.Action;
import org.ligature.audit.Actor;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The service of single records and batches: reading, validating, writing. Every method blocks.
///
/// A write with an [Action] takes part in a larger user action, such as an import; one with an
/// [Actor] is
/// an action of its own. All writes check the privilege and leave audit entries.
public interface RecordService {

    /// Reads one record in one statement, lookups with their names.
    ///
    /// @throws org.ligature.kit.problem.Problem where it is gone or may not be read
    Row open(Actor actor, RecordId id);

    /// The record known outside by this UUID.
    Optional<RecordRef> find(Actor actor, UUID uuid);

    /// A record with every column's starting value (owner, status), not yet saved.
    Values blank(Actor actor, String table);

    /// What is wrong with these values of a new or changed record; empty when they can be saved.
    List<Invalid> validate(String table, Values values, boolean creating);

    SaveOutcome create(Actor actor, String table, Values values);

    SaveOutcome create(Action action, String table, Values values);

    /// Writes the columns in `changed` and no others. Where somebody else saved since `version`,
    /// and
    /// changed other columns only, both are kept; where the same column, the outcome is a conflict.
    SaveOutcome update(Actor actor, RecordId id, long version, Values changed);

    /// @return how many changed their state; records that were in it already are left alone
    int setState(Actor actor, List<RecordId> ids, int state, Optional<Integer> reason);

    /// @return how many changed their owner
    int assign(Actor actor, List<RecordId> ids, RecordId owner);

    Impact impactOf(Actor actor, List<RecordId> ids);

    /// Deletes the records; their connections go with them, lookups to them become empty.
    void delete(Actor actor, List<RecordId> ids);
}
