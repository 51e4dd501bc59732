package org.ligature.schema;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All tables there are, as they were when it was read. Immutable; asked for by name or by id.
public final class Schema {

    private final Map<String, Table> byName = new LinkedHashMap<>();
    private final Map<Integer, Table> byId = new LinkedHashMap<>();

    public Schema(Collection<Table> tables) {
        for (var table : tables) {
            byName.put(table.name(), table);
            byId.put(table.id(), table);
        }
    }

    public List<Table> tables() {
        return List.copyOf(byName.values());
    }

    /// The tables whose records can be connected, in the order in which lookups offer them.
    public List<Table> connectable() {
        return byName.values().stream().filter(Table::connectable).toList();
    }

    public Optional<Table> table(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// The table that is known to be there.
    public Table require(String name) {
        return table(name).orElseThrow(() -> new IllegalArgumentException("No table " + name));
    }

    /// The table that the store knows by this number.
    public Table require(int id) {
        var table = byId.get(id);
        if (table == null) {
            throw new IllegalArgumentException("No table number " + id);
        }
        return table;
    }
}
