package org.ligature.query;

import org.ligature.audit.Action;

/// A feature above that writes some of its rows late: it is asked before each query and brings up
/// to date what the query is going to read.
public interface ReadAhead {

    /// Nothing is written late.
    ReadAhead NONE =
            new ReadAhead() {
                @Override
                public void before(Query query) {}

                @Override
                public void before(Action action, Query query) {}
            };

    /// May block and write.
    void before(Query query);

    /// The same for a query of a larger action: what it writes is part of that.
    void before(Action action, Query query);
}
