package org.ligature.query.ui;

import org.ligature.query.Path;

import java.util.function.Consumer;

/// What can be written in the cells of a grid itself.
public interface CellEdits {

    /// Whether a column is written in place as things stand.
    boolean may(Path column);

    /// What stands in the cell while it is edited.
    String text(GridRow row, GridColumn column);

    /// Writes what was typed.
    ///
    /// @param answered hears why it cannot be written; an empty text where it was
    void save(GridRow row, GridColumn column, String text, Consumer<String> answered);
}
