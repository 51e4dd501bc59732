package org.ligature.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What an action has written, for whoever shows it and must read it again.
///
/// @param action under which it is known in the history
/// @param idsByTable the ids of the subjects of its entries, by the logical name of their table
public record Touched(Actor actor, String label, UUID action, Map<String, Set<Long>> idsByTable) {

    public Touched {
        idsByTable = Map.copyOf(new LinkedHashMap<>(idsByTable));
    }

    public boolean isNothing() {
        return idsByTable.isEmpty();
    }

    /// The ids of the touched subjects in this table; empty where there are none.
    public Set<Long> in(String table) {
        return idsByTable.getOrDefault(table, Set.of());
    }
}
