package org.ligature.schema;

import org.ligature.kit.problem.Problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A table with its columns and states: everything that forms, lists, queries and imports know of
/// it. Made by [#named].
///
/// @param id the number under which the store knows the table
/// @param name the logical name, such as `account`
/// @param layout the layout of its form as data (JSON); empty where it has none
/// @param states empty where its records have none and are always in use
public record Table(
        int id,
        String name,
        Label label,
        Traits traits,
        Abilities abilities,
        String layout,
        List<Column> columns,
        List<State> states,
        Map<String, Column> byName) {

    /// Business tables hold records known to the directory. Rows of the others have ids of their
    /// own: pairs, such as connections, are two rows that say the same of both sides; what else the
    /// program keeps for itself is a system table.
    public enum Kind {
        BUSINESS,
        PAIRS,
        SYSTEM
    }

    /// Who owns the rows.
    public enum Ownership {
        USER,
        ORGANIZATION
    }

    /// How people see it.
    ///
    /// @param icon the stored key of an icon
    /// @param color the stored key of a colour; empty for the usual one
    public record Label(String displayName, String pluralName, String icon, String color) {}

    /// What it is.
    ///
    /// @param nameColumn the column that names a record
    /// @param typeCode the object type code of Dataverse; custom tables have 10000 and up
    /// @param custom whether an administrator made it
    public record Traits(
            Kind kind, Ownership ownership, String nameColumn, int typeCode, boolean custom) {}

    /// What its records can have.
    ///
    /// @param activities whether activities can regard them
    /// @param activity whether they are activities themselves, such as tasks
    public record Abilities(
            boolean connections, boolean activities, boolean notes, boolean activity) {
        public static final Abilities NONE = new Abilities(false, false, false, false);
    }

    public Table {
        columns = List.copyOf(columns);
        states = List.copyOf(states);
        byName = Map.copyOf(byName);
    }

    /// Begins the description of a table.
    public static TableBuilder named(int id, String name) {
        return new TableBuilder(id, name);
    }

    public String displayName() {
        return label.displayName();
    }

    public String pluralName() {
        return label.pluralName();
    }

    public String icon() {
        return label.icon();
    }

    public String color() {
        return label.color();
    }

    public String nameColumn() {
        return traits.nameColumn();
    }

    public Kind kind() {
        return traits.kind();
    }

    public Ownership ownership() {
        return traits.ownership();
    }

    public int typeCode() {
        return traits.typeCode();
    }

    public boolean custom() {
        return traits.custom();
    }

    /// Whether its records can be connected.
    public boolean connectable() {
        return abilities.connections();
    }

    public Optional<Column> column(String column) {
        return Optional.ofNullable(byName.get(column));
    }

    /// The column that is known to be there.
    ///
    /// @throws Problem where it was deleted since
    public Column require(String column) {
        return column(column)
                .orElseThrow(() -> new Problem(Table.class, "column.gone", displayName(), column));
    }

    /// The column that carries the record's UUID, such as `accountid`.
    public String idColumn() {
        return name + "id";
    }

    public boolean isBusiness() {
        return kind() == Kind.BUSINESS;
    }

    /// The two lookups of a table that only says which records belong together, as the membership
    /// of
    /// teams: it asks for nothing else, and the program names its rows. Empty for any other table.
    public List<Column> sides() {
        if (column(nameColumn()).filter(Table::isNamedByTheProgram).isEmpty()) {
            return List.of();
        }
        var asked =
                columns.stream()
                        .filter(column -> column.type() instanceof ColumnType.Lookup)
                        .filter(Column::required)
                        .toList();
        return asked.size() == 2 ? asked : List.of();
    }

    private static boolean isNamedByTheProgram(Column name) {
        return name.readOnly() && name.type() instanceof ColumnType.Text;
    }

    /// Whether its rows come in pairs that mirror each other.
    public boolean isPaired() {
        return kind() == Kind.PAIRS;
    }

    /// Whether administrators can give it columns.
    public boolean takesColumns() {
        return kind() != Kind.SYSTEM;
    }

    /// The same with those columns alone that administrators made.
    public Table ofCustomColumns() {
        return named(id, name)
                .label(displayName(), pluralName(), icon(), color())
                .traits(traits)
                .columns(columns.stream().filter(Column::custom).toList())
                .build();
    }

    /// Whether its records have a state at all.
    public boolean hasStates() {
        return !states.isEmpty();
    }

    /// Whether a record in this state can be written; one without a state always can.
    public boolean isEditable(int state) {
        return states.stream()
                .filter(known -> known.value() == state)
                .findFirst()
                .map(State::editable)
                .orElse(state == State.ACTIVE);
    }

    /// The state whose value this is.
    public State state(int value) {
        return states.stream()
                .filter(state -> state.value() == value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no state " + value));
    }
}
