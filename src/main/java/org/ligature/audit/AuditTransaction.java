package org.ligature.audit;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// One user action in the history.
///
/// @param uuid under which it is known outside
/// @param actor who acted, by the name the user has now
/// @param label what was done, as a stable key such as `record.create`
/// @param entries how many entries it has
/// @param origin the id of the action it takes back or does again; null where it does neither
public record AuditTransaction(
        long id,
        UUID uuid,
        Instant occurredOn,
        Actor actor,
        String label,
        int entries,
        @Nullable Long origin) {

    /// The id of the action that a user did first, before it was taken back or done again.
    public long root() {
        return origin == null ? id : origin;
    }
}
