package org.ligature.query.ui;

import org.jspecify.annotations.Nullable;
import org.ligature.query.Path;

import java.util.List;
import java.util.Map;

/// One row of a grid, with the values of all columns the grid asks for, shown or not.
///
/// @param places where in the values each column stands
public record GridRow(long id, List<@Nullable Object> values, Map<Path, Integer> places) {

    private static final GridRow LOADING = new GridRow(-1, List.of(), Map.of());

    /// What stands in the place of a row that is still being read.
    static GridRow loading() {
        return LOADING;
    }

    /// False while the row is still being read.
    public boolean isLoaded() {
        return this != LOADING;
    }

    /// The value of a column; null also where the grid did not ask for it.
    public @Nullable Object get(Path path) {
        var place = places.get(path);
        return place == null || place >= values.size() ? null : values.get(place);
    }

    /// The value of a column of the table itself.
    public @Nullable Object get(String column) {
        return get(Path.of(column));
    }
}
