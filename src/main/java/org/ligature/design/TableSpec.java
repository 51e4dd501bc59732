package org.ligature.design;

import org.jspecify.annotations.Nullable;
import org.ligature.schema.Table;

import java.util.List;
import java.util.Optional;

/// What a table is to be, as `table create` takes it and `table show` prints it. Of a table that is
/// there it holds the additions alone.
///
/// System columns (its id, owner, state, time stamps) follow of it and are never written here.
///
/// @param states null where nothing is said of them; empty for a table without states
/// @param layout the layout of its form as JSON; null where it has none of its own
public record TableSpec(
        String name,
        Head head,
        @Nullable List<StateSpec> states,
        List<ColumnSpec> columns,
        @Nullable String layout,
        List<ViewSpec> views) {

    public TableSpec {
        states = states == null ? null : List.copyOf(states);
        columns = List.copyOf(columns);
        views = List.copyOf(views);
    }

    /// How it is called and seen, and what it can have; null where nothing is said.
    ///
    /// @param nameColumn the column that names a record
    /// @param activity whether its records are activities, such as tasks
    public record Head(
            @Nullable String displayName,
            @Nullable String pluralName,
            @Nullable Integer typeCode,
            @Nullable String nameColumn,
            Table.@Nullable Ownership ownership,
            @Nullable String icon,
            @Nullable String color,
            @Nullable Boolean connections,
            @Nullable Boolean activities,
            @Nullable Boolean notes,
            @Nullable Boolean activity) {

        Head withNameColumn(String column) {
            return new Head(
                    displayName,
                    pluralName,
                    typeCode,
                    column,
                    ownership,
                    icon,
                    color,
                    connections,
                    activities,
                    notes,
                    activity);
        }
    }

    /// A state with its reasons.
    ///
    /// @param editable whether a record in it can be written
    public record StateSpec(int value, String label, boolean editable, List<ReasonSpec> reasons) {
        public StateSpec {
            reasons = List.copyOf(reasons);
        }
    }

    public record ReasonSpec(int value, String label) {}

    /// A view of its rows.
    ///
    /// @param content all of it as JSON
    public record ViewSpec(String name, String content) {}

    public Optional<ColumnSpec> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    TableSpec withColumns(List<ColumnSpec> columns) {
        return new TableSpec(name, head, states, columns, layout, views);
    }
}
