package org.ligature.connections;

import static org.ligature.sql.Sequences.CONNECTION_PAIR;
import static org.ligature.sql.Tables.CONNECTION;

import org.ligature.kit.db.Tx;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Which places rows of connections stand at. Knows SQL and no rule.
record PlaceStore(Tx tx) {

    Map<UUID, Long> of(Collection<UUID> uuids) {
        return tx.sql()
                .select(CONNECTION.UUID, CONNECTION.ID)
                .from(CONNECTION)
                .where(CONNECTION.UUID.in(uuids))
                .fetchMap(CONNECTION.UUID, CONNECTION.ID);
    }

    /// Those of the places at which a row stands.
    Set<Long> taken(Collection<Long> places) {
        return tx.sql()
                .select(CONNECTION.ID)
                .from(CONNECTION)
                .where(CONNECTION.ID.in(places))
                .fetchSet(CONNECTION.ID);
    }

    /// The first of two places for a new pair.
    long next() {
        return tx.sql().nextval(CONNECTION_PAIR);
    }
}
