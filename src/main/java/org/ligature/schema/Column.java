package org.ligature.schema;

import org.jspecify.annotations.Nullable;

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
        int listWidth) {}
