package org.ligature.connections;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A connection role: what a record is to another, such as Employer.
///
/// @param category an option of the choice `connectionrole_category`
/// @param tables the tables on which it may be used; empty means every connectable one
/// @param matches the roles the other side may have, the first being the one filled in
/// @param active whether it is still offered
public record Role(
        RoleId id,
        UUID uuid,
        String name,
        int category,
        String description,
        Set<String> tables,
        List<RoleId> matches,
        boolean active,
        long version) {

    public Role {
        tables = Set.copyOf(tables);
        matches = List.copyOf(matches);
    }

    /// Whether a record of this table can have the role.
    public boolean fits(String table) {
        return tables.isEmpty() || tables.contains(table);
    }

    public boolean matches(RoleId other) {
        return matches.contains(other);
    }
}
