package org.ligature.schema;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Gathers the description of a [Table]; what is not said is as a custom table has it at first.
public final class TableBuilder {

    private static final String PLAIN_ICON = "box";
    private static final int FIRST_CUSTOM = 10_000;

    private final int id;
    private final String name;
    private Table.Label label;
    private Table.Traits traits =
            new Table.Traits(
                    Table.Kind.BUSINESS, Table.Ownership.USER, "name", FIRST_CUSTOM, false);
    private Table.Abilities abilities = Table.Abilities.NONE;
    private String layout = "";
    private List<Column> columns = List.of();
    private List<State> states = List.of();

    TableBuilder(int id, String name) {
        this.id = id;
        this.name = name;
        this.label = new Table.Label(name, name, PLAIN_ICON, "");
    }

    public TableBuilder label(String displayName, String pluralName) {
        return label(displayName, pluralName, label.icon(), label.color());
    }

    public TableBuilder label(String displayName, String pluralName, String icon, String color) {
        label = new Table.Label(displayName, pluralName, icon, color);
        return this;
    }

    /// The column that names a record.
    public TableBuilder nameColumn(String column) {
        return traits(
                new Table.Traits(
                        traits.kind(),
                        traits.ownership(),
                        column,
                        traits.typeCode(),
                        traits.custom()));
    }

    public TableBuilder traits(Table.Traits traits) {
        this.traits = traits;
        return this;
    }

    /// A table with connections and nothing else.
    public TableBuilder connectable() {
        return abilities(new Table.Abilities(true, false, false, false));
    }

    public TableBuilder abilities(Table.Abilities abilities) {
        this.abilities = abilities;
        return this;
    }

    /// @param layout JSON; empty for none
    public TableBuilder layout(String layout) {
        this.layout = layout;
        return this;
    }

    public TableBuilder columns(List<Column> columns) {
        this.columns = columns;
        return this;
    }

    public TableBuilder states(List<State> states) {
        this.states = states;
        return this;
    }

    public Table build() {
        var byName = columns.stream().collect(Collectors.toMap(Column::name, Function.identity()));
        return new Table(id, name, label, traits, abilities, layout, columns, states, byName);
    }
}
