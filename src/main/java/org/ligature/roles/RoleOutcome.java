package org.ligature.roles;

import org.ligature.connections.Role;

/// What came of an attempt to change a role.
public sealed interface RoleOutcome {

    /// It is on the disk.
    ///
    /// @param role as it is now, or was before it went
    /// @param connections how many connections are otherwise because of it
    /// @param offending how many would not have fitted any more and were dealt with as was said
    record Done(Role role, int connections, int offending) implements RoleOutcome {}

    /// Nothing was written: these connections would no longer fit, and nobody said what is to be
    /// done with them.
    record Offending(Offences offences) implements RoleOutcome {}

    /// Nothing was written: somebody changed the role in between; `current` is what stands now.
    record Conflict(Role current) implements RoleOutcome {}

    /// Nothing was written: the user asked to stop.
    record Cancelled() implements RoleOutcome {}
}
