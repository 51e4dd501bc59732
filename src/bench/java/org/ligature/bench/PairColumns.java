package org.ligature.bench;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;

/// What both rows of a connection hold, in the order of [#NAMES].
record PairColumns(
        long id,
        UUID uuid,
        End end1,
        End end2,
        Roles roles,
        @Nullable String description,
        @Nullable LocalDate start,
        int state,
        long user,
        LocalDateTime time) {

    static final String NAMES =
            "id, uuid, name, record1id, record1objecttypecode, record1roleid, record2id,"
                + " record2objecttypecode, record2roleid, category, description, effectivestart,"
                + " effectivestart_precision, ismaster, relatedconnectionid, ownerid, statecode,"
                + " statuscode, createdon, createdby, modifiedon, modifiedby, versionnumber";

    record End(long record, int type, String name) {}

    record Roles(long role1, int category1, long role2, int category2) {}

    @Nullable Object[] master() {
        return row(id, uuid, end1, end2, roles.role1(), roles.role2(), roles.category2(), true);
    }

    @Nullable Object[] mirror() {
        var other = new UUID(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits() ^ 1);
        return row(
                id ^ 1, other, end2, end1, roles.role2(), roles.role1(), roles.category1(), false);
    }

    private @Nullable Object[] row(
            long id,
            UUID uuid,
            End mine,
            End theirs,
            long myRole,
            long theirRole,
            int category,
            boolean master) {
        return new @Nullable Object[] {
            id,
            uuid,
            theirs.name(),
            mine.record(),
            mine.type(),
            myRole,
            theirs.record(),
            theirs.type(),
            theirRole,
            category,
            description,
            start,
            start == null ? null : 3,
            master,
            id ^ 1,
            user,
            state,
            state + 1,
            time,
            user,
            time,
            user,
            1L
        };
    }
}
