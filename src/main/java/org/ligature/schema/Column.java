package org.ligature.schema;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// One column of a table.
///
/// @param name the logical name of Dataverse, such as `parentcustomerid`
/// @param required whether a record cannot be saved without it
/// @param readOnly whether only the system writes it
/// @param sortable whether an index (statecode, column, id) stands behind it
/// @param searchable whether quick find looks into it
/// @param listPosition its place in the table's lists; null where it is not shown there
/// @param listWidth its width in lists, in pixels
public record Column(
        String name,
        String displayName,
        ColumnType type,
        boolean required,
        boolean readOnly,
        boolean sortable,
        boolean searchable,
        @Nullable Integer listPosition,
        int listWidth,
        Extras extras) {

    /// What only some columns have.
    ///
    /// @param custom whether an administrator made it
    /// @param onDelete what a lookup does when the record it points at is deleted
    /// @param defaultValue what a new record starts with: an option, a list of them, or yes or no
    public record Extras(boolean custom, OnDelete onDelete, @Nullable Object defaultValue) {
        public static final Extras NONE = new Extras(false, OnDelete.CLEAR, null);
    }

    /// A column with nothing out of the ordinary.
    public Column(
            String name,
            String displayName,
            ColumnType type,
            boolean required,
            boolean readOnly,
            boolean sortable,
            boolean searchable,
            @Nullable Integer listPosition,
            int listWidth) {
        this(
                name,
                displayName,
                type,
                required,
                readOnly,
                sortable,
                searchable,
                listPosition,
                listWidth,
                Extras.NONE);
    }

    public boolean custom() {
        return extras.custom();
    }

    public OnDelete onDelete() {
        return extras.onDelete();
    }

    /// What a new record starts with, as values are held in memory.
    public Optional<Object> defaultValue() {
        return Optional.ofNullable(extras.defaultValue());
    }
}
