package org.ligature.verbs;

import org.ligature.schema.Column;

import java.util.List;
import java.util.Set;

/// A verb with the states in which it can be done, and what it does.
///
/// @param to the state it leads to; the one it comes from where that stays
record Rule(String name, String table, Set<Integer> from, int to, List<Column> asks, Deed deed) {

    /// A verb that leaves the state as it is.
    static final int STAYS = -1;

    Verb verb() {
        return new Verb(name, table, to, deed.makes(), asks);
    }

    boolean leadsFrom(int state) {
        return from.contains(state);
    }
}
