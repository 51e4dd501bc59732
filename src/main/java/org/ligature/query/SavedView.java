package org.ligature.query;

import java.util.List;

/// A choice of rows, columns and order that has a name, such as Active contacts.
///
/// @param key stays the same in every language
/// @param title what the user calls it
/// @param query asks for the columns, in their order
/// @param columns what is shown, from left to right
public record SavedView(String key, String title, Query query, List<ViewColumn> columns) {

    public SavedView {
        columns = List.copyOf(columns);
    }

    /// Whether somebody who types this means the view; case does not matter.
    public boolean isCalled(String name) {
        return key.equalsIgnoreCase(name) || title.equalsIgnoreCase(name);
    }
}
