package org.ligature.connections;

import org.jspecify.annotations.Nullable;
import org.ligature.records.RecordRef;
import org.ligature.records.Values;

import java.util.Optional;
import java.util.UUID;

/// One side's view of a connection: my side is always record 1.
///
/// @param master whether this is the row the user made, not its mirror
/// @param category the category of the other side's role, else of mine; null where there is no role
/// @param version of the pair; a save names the version it was based on
/// @param values of the columns that were added to connections; none where it was read as one of
///   many, which lists are
public record Connection(
        ConnectionId id,
        UUID uuid,
        Side record1,
        Side record2,
        @Nullable Integer category,
        String description,
        Period period,
        RecordRef owner,
        boolean active,
        boolean master,
        long version,
        Values values) {

    /// Whether it stands in the store: one that was only judged to be possible does not.
    public boolean isMade() {
        return id.value() > 0;
    }

    /// Whether the row with this id is one of its two.
    public boolean isOf(ConnectionId row) {
        return id.equals(row) || id.sibling().equals(row);
    }

    /// The same with these values of columns that were added.
    Connection with(Values values) {
        return new Connection(
                id,
                uuid,
                record1,
                record2,
                category,
                description,
                period,
                owner,
                active,
                master,
                version,
                values);
    }

    /// A record (none where only the role is known) and the role it plays towards the other side.
    public record Side(Optional<RecordRef> record, Optional<Role> role) {}
}
