package org.ligature.audit;

import java.time.Instant;
import java.util.UUID;

/// One user action in the history.
///
/// @param uuid under which it is known outside
/// @param actor who acted, by the name the user has now
/// @param label what was done, as a stable key such as `record.create`
/// @param entries how many entries it has
public record AuditTransaction(
        long id, UUID uuid, Instant occurredOn, Actor actor, String label, int entries) {}
