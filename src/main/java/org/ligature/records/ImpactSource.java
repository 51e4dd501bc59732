package org.ligature.records;

import org.ligature.kit.db.Tx;

import java.util.Collection;

/// Tells what hangs on records in a feature above, and goes when they are deleted.
@FunctionalInterface
public interface ImpactSource {

    /// How many connections (pairs) have one of these records on a side; one between two of them
    /// counts once.
    long connections(Tx tx, Collection<RecordId> records);

    /// How many notes these records have.
    default long notes(Tx tx, Collection<RecordId> records) {
        return 0;
    }
}
