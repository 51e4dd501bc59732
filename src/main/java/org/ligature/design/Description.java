package org.ligature.design;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/// Everything a store knows of a table: its spec, and what a spec leaves out because it follows of
/// it or because the program brings it.
///
/// @param custom whether an administrator made the table
/// @param ownLayout whether an administrator made the layout of its form
/// @param systemColumns the columns every table has
/// @param views those of the spec, each with how it is kept
public record Description(
        TableSpec spec,
        boolean custom,
        boolean ownLayout,
        List<ColumnSpec> systemColumns,
        List<KeptView> views) {

    public Description {
        systemColumns = List.copyOf(systemColumns);
        views = List.copyOf(views);
    }

    /// A view as it is kept, in its place among those of the table.
    ///
    /// @param content all of it as JSON
    /// @param standard whether the program brings it, and nobody has changed it
    /// @param owner the user whose it is; null for one that is everybody's
    public record KeptView(
            UUID uuid, String name, String content, boolean standard, @Nullable UUID owner) {}
}
