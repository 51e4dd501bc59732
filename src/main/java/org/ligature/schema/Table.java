package org.ligature.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A table with its columns and states: everything that forms, lists, queries and imports know of
/// it.
///
/// @param id the number under which the store knows the table
/// @param name the logical name, such as `account`
/// @param nameColumn the column that names a record
/// @param icon the stored key of an icon
/// @param connectable whether its records can be connected
/// @param typeCode the object type code of Dataverse; custom tables have 10000 and up
/// @param layout the layout of its form as data (JSON); empty where it has none
public record Table(
        int id,
        String name,
        String displayName,
        String pluralName,
        String nameColumn,
        Kind kind,
        Ownership ownership,
        String icon,
        boolean connectable,
        int typeCode,
        String layout,
        List<Column> columns,
        List<State> states,
        Map<String, Column> byName) {

    /// Business tables hold records known to the directory; system tables have ids of their own.
    public enum Kind {
        BUSINESS,
        SYSTEM
    }

    /// Who owns the rows.
    public enum Ownership {
        USER,
        ORGANIZATION
    }

    public Table {
        columns = List.copyOf(columns);
        states = List.copyOf(states);
        byName = Map.copyOf(byName);
    }

    /// A table whose columns can be asked for by name.
    public static Table of(
            int id,
            String name,
            String displayName,
            String pluralName,
            String nameColumn,
            Kind kind,
            Ownership ownership,
            String icon,
            boolean connectable,
            int typeCode,
            String layout,
            List<Column> columns,
            List<State> states) {
        var byName = columns.stream().collect(Collectors.toMap(Column::name, Function.identity()));
        return new Table(
                id,
                name,
                displayName,
                pluralName,
                nameColumn,
                kind,
                ownership,
                icon,
                connectable,
                typeCode,
                layout,
                columns,
                states,
                byName);
    }

    public Optional<Column> column(String column) {
        return Optional.ofNullable(byName.get(column));
    }

    /// The column that is known to be there.
    public Column require(String column) {
        return column(column)
                .orElseThrow(() -> new IllegalArgumentException(name + " has no column " + column));
    }

    /// The column that carries the record's UUID, such as `accountid`.
    public String idColumn() {
        return name + "id";
    }

    public boolean isBusiness() {
        return kind == Kind.BUSINESS;
    }

    /// The state whose value this is.
    public State state(int value) {
        return states.stream()
                .filter(state -> state.value() == value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no state " + value));
    }
}
