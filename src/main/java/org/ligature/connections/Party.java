package org.ligature.connections;

import org.ligature.records.RecordRef;
import org.ligature.schema.State;

/// A record as the rules of connecting see it: a side of a connection, or its owner.
///
/// @param tableId the number of its table, which the connection keeps as its type
record Party(RecordRef ref, int tableId, int state) {

    boolean isEnabled() {
        return state == State.ACTIVE;
    }
}
