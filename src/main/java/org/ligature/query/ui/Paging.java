package org.ligature.query.ui;

import org.ligature.query.Result;

import java.util.List;
import java.util.concurrent.Callable;

/// How the pages of a query are reached.
sealed interface Paging permits KeysetPaging, IdPaging {

    /// A page as it came: `rows` may be fewer than asked for where the query has no more.
    record Loaded(int page, List<Result> rows) {}

    /// What to run away from the FX thread to get a page.
    ///
    /// @param total how many rows there are; -1 while nobody knows
    Callable<Loaded> load(int page, long total);

    /// Learns from a page that came, for the pages after it.
    void learn(Loaded loaded);

    /// How many rows there are, where that is known without asking; else -1.
    long size();
}
