package org.ligature.schema;

import org.ligature.kit.problem.Problem;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All tables there are, as they were when it was read. Immutable; asked for by name or by id.
public final class Schema {

    private final Map<String, Table> byName = new LinkedHashMap<>();
    private final Map<Integer, Table> byId = new LinkedHashMap<>();

    private final List<HiddenLookup> hidden;
    private final Set<Integer> dropped;

    public Schema(Collection<Table> tables) {
        this(tables, List.of(), Set.of());
    }

    /// @param hidden the lookups that nobody sees
    /// @param dropped the numbers of the tables that are deleted
    Schema(Collection<Table> tables, List<HiddenLookup> hidden, Set<Integer> dropped) {
        this.hidden = List.copyOf(hidden);
        this.dropped = Set.copyOf(dropped);
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

    /// The tables that activities can regard.
    public List<Table> withActivities() {
        return byName.values().stream().filter(table -> table.abilities().activities()).toList();
    }

    /// The lookups that nobody sees although their values are still there.
    public List<HiddenLookup> hidden() {
        return hidden;
    }

    /// Whether the table with this number is deleted while its rows are still there.
    public boolean isDropped(int id) {
        return dropped.contains(id);
    }

    /// The numbers of the deleted tables.
    public Set<Integer> dropped() {
        return dropped;
    }

    /// The table in use that the store knows by this number.
    public Optional<Table> table(int id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<Table> table(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// The table that is known to be there.
    ///
    /// @throws Problem where it was deleted since
    public Table require(String name) {
        return table(name).orElseThrow(() -> new Problem(Schema.class, "table.gone", name));
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
