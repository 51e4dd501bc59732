package org.ligature.roles;

import org.ligature.connections.Connection;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The active connections that would no longer fit after a change of roles, though they fit now.
///
/// @param counts how many there are for each reason, exactly; a connection counts for its first
/// @param first the first of them, as their master rows show them
public record Offences(Map<Offence, Integer> counts, List<Connection> first) {

    public Offences {
        counts = Map.copyOf(new EnumMap<>(counts));
        first = List.copyOf(first);
    }

    public int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// What most of them offend against; asked of where there are some.
    public Offence main() {
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }
}
