package org.ligature.connections;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// What both rows of a connection say, seen from record 1 of its master row.
record Pair(End end1, End end2, String description, Period period, long owner) {

    /// One side: its record with type and name, its role with category.
    record End(@Nullable Party party, @Nullable Role role) {

        @Nullable Long record() {
            return party == null ? null : party.ref().id().value();
        }

        @Nullable Integer type() {
            return party == null ? null : party.tableId();
        }

        @Nullable String name() {
            return party == null || party.ref().name().isEmpty() ? null : party.ref().name();
        }

        @Nullable Long roleId() {
            return role == null ? null : role.id().value();
        }

        Connection.Side side() {
            return new Connection.Side(
                    party == null ? Optional.empty() : Optional.of(party.ref()),
                    Optional.ofNullable(role));
        }
    }

    /// The same connection seen from the other side.
    Pair mirrored() {
        return new Pair(end2, end1, description, period, owner);
    }

    /// Of the other side's role, else of mine. So the two rows of a pair can carry two categories
    /// where matched roles are of different ones; what counts a pair once counts its master row.
    @Nullable Integer category() {
        if (end2.role() != null) {
            return end2.role().category();
        }
        return end1.role() == null ? null : end1.role().category();
    }
}
