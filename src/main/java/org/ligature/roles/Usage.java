package org.ligature.roles;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.RoleId;

import java.util.List;
import java.util.function.Predicate;

/// How often roles are used: all connections, counted by which tables and roles stand together in
/// them. There are few such kinds, however many connections there are.
public record Usage(List<Kind> kinds) {

    public static final Usage NONE = new Usage(List.of());

    public Usage {
        kinds = List.copyOf(kinds);
    }

    /// One side of a connection.
    ///
    /// @param table the number of its record's table; null where it has no record
    public record End(@Nullable Integer table, @Nullable RoleId role) {

        boolean has(RoleId wanted) {
            return wanted.equals(role);
        }
    }

    /// Connections in which the same stands on each side.
    ///
    /// @param end1 of the master row
    public record Kind(End end1, End end2, boolean active, int pairs) {

        boolean has(RoleId role) {
            return end1.has(role) || end2.has(role);
        }

        /// Whether records of this table have the role in it.
        boolean has(RoleId role, int table) {
            var end = new End(table, role);
            return end1.equals(end) || end2.equals(end);
        }
    }

    /// How many connections have the role on either side, active or not.
    public int of(RoleId role) {
        return pairs(kind -> kind.has(role));
    }

    /// In how many connections records of this table have the role.
    public int of(RoleId role, int table) {
        return pairs(kind -> kind.has(role, table));
    }

    private int pairs(Predicate<Kind> wanted) {
        return kinds.stream().filter(wanted).mapToInt(Kind::pairs).sum();
    }
}
