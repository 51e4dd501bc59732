package org.ligature.query.ui;

/// Says in its own way what a column's cells show, such as a badge for a status.
@FunctionalInterface
public interface CellRenderer {

    CellContent content(GridRow row);
}
