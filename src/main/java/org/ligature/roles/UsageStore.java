package org.ligature.roles;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.ligature.sql.Tables.CONNECTION;

import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.ligature.connections.RoleId;
import org.ligature.kit.db.Tx;
import org.ligature.schema.State;

/// Counts connections by what stands in them. One walk through the table, whatever is asked: roles
/// have no index, for they are asked of too seldom to be paid for by every connection that is made.
record UsageStore(Tx tx) {

    private static final Field<Integer> PAIRS = count().as("pairs");

    Usage all() {
        return usage(noCondition());
    }

    /// Of the connections alone that have the role.
    Usage of(RoleId role) {
        return usage(has(role));
    }

    static Condition has(RoleId role) {
        return or(
                CONNECTION.RECORD1ROLEID.eq(role.value()),
                CONNECTION.RECORD2ROLEID.eq(role.value()));
    }

    /// The master rows, by their numbers and not by their mark: an index of which every second row
    /// is wanted would only send the walk to and fro.
    static Condition isMaster() {
        return CONNECTION.ID.bitAnd(inline(1L)).eq(inline(0L));
    }

    private Usage usage(Condition condition) {
        return new Usage(
                tx.sql()
                        .select(
                                CONNECTION.RECORD1OBJECTTYPECODE,
                                CONNECTION.RECORD1ROLEID,
                                CONNECTION.RECORD2OBJECTTYPECODE,
                                CONNECTION.RECORD2ROLEID,
                                CONNECTION.STATECODE,
                                PAIRS)
                        .from(CONNECTION)
                        .where(isMaster(), condition)
                        .groupBy(
                                CONNECTION.RECORD1OBJECTTYPECODE,
                                CONNECTION.RECORD1ROLEID,
                                CONNECTION.RECORD2OBJECTTYPECODE,
                                CONNECTION.RECORD2ROLEID,
                                CONNECTION.STATECODE)
                        .fetch(
                                row ->
                                        new Usage.Kind(
                                                end(row.value1(), row.value2()),
                                                end(row.value3(), row.value4()),
                                                row.value5() == State.ACTIVE,
                                                row.value6())));
    }

    private static Usage.End end(@Nullable Integer table, @Nullable Long role) {
        return new Usage.End(table, role == null ? null : new RoleId(role));
    }
}
