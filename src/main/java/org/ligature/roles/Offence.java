package org.ligature.roles;

/// Why a connection would no longer fit after a change of roles.
public enum Offence {
    /// A role would not apply to the table of its record.
    TABLE,
    /// The roles of both sides would not match.
    MATCH,
    /// A record would have more of a role at once than its limit.
    LIMIT,
    /// Another connection of the two would say the same.
    DUPLICATE
}
