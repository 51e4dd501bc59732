package org.ligature.roles;

import org.ligature.connections.Role;
import org.ligature.connections.RoleDraft;
import org.ligature.connections.RoleId;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Two roles that become one: what the second is once it has taken the first one's part.
///
/// @param from goes, with all its connections to the other
/// @param into keeps its name, its category and all else that can only be one
public record Merge(Role from, Role into) {

    /// What it applies to and matches is what either did.
    public RoleDraft result() {
        return RoleDraft.of(into).on(tables()).matching(matches());
    }

    private Set<String> tables() {
        if (from.tables().isEmpty() || into.tables().isEmpty()) {
            return Set.of();
        }
        var tables = new TreeSet<>(into.tables());
        tables.addAll(from.tables());
        return tables;
    }

    private List<RoleId> matches() {
        var matches = new LinkedHashSet<>(into.matches());
        matches.addAll(from.matches());
        if (matches.remove(from.id()) || matches.contains(into.id())) {
            matches.add(into.id());
        }
        return List.copyOf(matches);
    }

    /// The tables that are new to it; none where it comes to apply to all.
    public Set<String> newTables() {
        var tables = new TreeSet<>(tables());
        tables.removeAll(into.tables());
        return tables;
    }

    /// The roles that are new matches of it.
    public List<RoleId> newMatches() {
        return matches().stream().filter(role -> !into.matches().contains(role)).toList();
    }
}
