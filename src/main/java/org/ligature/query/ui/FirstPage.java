package org.ligature.query.ui;

import org.ligature.kit.db.Cancel;
import org.ligature.query.Query;
import org.ligature.query.Result;

import java.util.List;
import java.util.Optional;

/// What came of asking for the first page of a question in the background.
///
/// @param isTableEmpty whether there is no row at all, whatever view and filters
record FirstPage(Paging paging, Paging.Loaded rows, boolean isTableEmpty) {

    /// Blocks; for a question an index answers.
    static FirstPage byIndex(Rows rows, Query question, Query everything) {
        var first = rows.page(question, Optional.empty(), 0, RowSource.PAGE);
        return of(rows, new KeysetPaging(rows, question), first, everything);
    }

    /// Blocks, maybe for long: makes the order first.
    static FirstPage bySorting(Rows rows, Query question, Query everything, Cancel cancel) {
        var paging = new IdPaging(rows, question, rows.ids(question, cancel));
        return of(rows, paging, paging.read(0), everything);
    }

    private static FirstPage of(Rows rows, Paging paging, List<Result> first, Query everything) {
        var isTableEmpty =
                first.isEmpty() && rows.page(everything, Optional.empty(), 0, 1).isEmpty();
        return new FirstPage(paging, new Paging.Loaded(0, first), isTableEmpty);
    }
}
