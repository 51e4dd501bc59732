package org.ligature.query.ui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// The rows from one place of a list to another, the last one among them.
record RowRange(int first, int last) {

    /// Adds them to the selection, those not yet read as soon as they are.
    void select(RowSource of, GridSelection selection) {
        var missing = new LinkedHashSet<Integer>();
        var here = new ArrayList<GridRow>();
        for (var at = first; at <= last; at++) {
            var row = of.peek(at);
            row.ifPresent(here::add);
            if (row.isEmpty()) {
                missing.add(at / RowSource.PAGE);
            }
        }
        selection.add(here);
        for (var page : missing) {
            of.read(page, rows -> selection.add(part(rows, page)));
        }
    }

    private List<GridRow> part(List<GridRow> rows, int page) {
        var from = Math.clamp(first - (long) page * RowSource.PAGE, 0, rows.size());
        var to = Math.clamp(last + 1 - (long) page * RowSource.PAGE, from, rows.size());
        return rows.subList(from, to);
    }
}
