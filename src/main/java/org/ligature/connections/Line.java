package org.ligature.connections;

import org.jspecify.annotations.Nullable;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.Values;
import org.ligature.schema.PartialDate;
import org.ligature.schema.PartialDate.Precision;
import org.ligature.schema.Schema;
import org.ligature.schema.State;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// One row of a connection as the store holds it, with what the directory says of its records and
/// its owner.
record Line(
        long id,
        UUID uuid,
        End end1,
        End end2,
        @Nullable Integer category,
        @Nullable String description,
        @Nullable LocalDate start,
        @Nullable Short startPrecision,
        @Nullable LocalDate end,
        @Nullable Short endPrecision,
        boolean master,
        int state,
        long version,
        long owner,
        @Nullable UUID ownerUuid,
        @Nullable String ownerName,
        @Nullable Integer ownerType) {

    private static final UUID NOBODY = new UUID(0, 0);

    /// One side of the row.
    record End(
            @Nullable Long record,
            @Nullable Integer type,
            @Nullable Long role,
            @Nullable UUID uuid,
            @Nullable String name) {

        Connection.Side side(Schema schema, RoleService roles) {
            return new Connection.Side(
                    Optional.ofNullable(ref(schema)),
                    role == null ? Optional.empty() : roles.role(new RoleId(role)));
        }

        private @Nullable RecordRef ref(Schema schema) {
            if (record == null || type == null) {
                return null;
            }
            return new RecordRef(
                    new RecordId(record),
                    uuid == null ? NOBODY : uuid,
                    schema.require(type).name(),
                    name == null ? "" : name);
        }
    }

    boolean isActive() {
        return state == State.ACTIVE;
    }

    Period period() {
        return start == null && end == null
                ? Period.OPEN
                : new Period(date(start, startPrecision), date(end, endPrecision));
    }

    Connection connection(Schema schema, RoleService roles) {
        return new Connection(
                new ConnectionId(id),
                uuid,
                end1.side(schema, roles),
                end2.side(schema, roles),
                category,
                description == null ? "" : description,
                period(),
                new RecordRef(
                        new RecordId(owner),
                        ownerUuid == null ? NOBODY : ownerUuid,
                        ownerTable(schema),
                        ownerName == null ? "" : ownerName),
                isActive(),
                master,
                version,
                Values.NONE);
    }

    private String ownerTable(Schema schema) {
        return ownerType == null
                ? ConnectionRules.OWNERS.getFirst()
                : schema.require(ownerType).name();
    }

    private static @Nullable PartialDate date(@Nullable LocalDate day, @Nullable Short precision) {
        if (day == null) {
            return null;
        }
        return PartialDate.of(day, precision == null ? Precision.DAY : Precision.of(precision));
    }
}
