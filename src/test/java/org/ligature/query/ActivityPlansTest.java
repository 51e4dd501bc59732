package org.ligature.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/// How H2 finds activities by the day they are due, among a hundred thousand of them.
final class ActivityPlansTest {

    private static final int MANY = 100_000;
    private static final Condition OPEN = Condition.compare("statecode", Operator.IN, 0, 3);

    private final Crowd crowd = new Crowd(10);

    ActivityPlansTest() {
        crowd.store
                .db()
                .write(
                        tx -> {
                            tx.sql()
                                    .execute(
                                            """
                                            INSERT INTO activitypointer
                                                (id, uuid, subject, activitytypecode, dueon,
                                                happenedon, ownerid, statecode, createdon)
                                            SELECT 5000000 + x, RANDOM_UUID(), 'Task ' || x, 4212,
                                                DATEADD(MINUTE, MOD(x * 7919, 100000),
                                                    TIMESTAMP '2026-11-01 00:00:00'),
                                                LOCALTIMESTAMP, %d + MOD(x, 2), MOD(x, 4),
                                                LOCALTIMESTAMP
                                            FROM SYSTEM_RANGE(1, %d)
                                            """
                                                    .formatted(crowd.admin.userId(), MANY));
                            return tx.sql().execute("ANALYZE");
                        });
    }

    @Test
    void whatOneHasToDoIsWalkedByTheDayItIsDue() {
        var mine = Condition.compare("ownerid", Operator.EQ_USER);

        assertWalked(query(mine.and(OPEN), Order.up("dueon")), "ACTIVITYPOINTER_MINE");
    }

    @Test
    void whatAnybodyHasToDoIsWalkedByTheDayItIsDue() {
        assertWalked(query(OPEN, Order.up("dueon")), "ACTIVITYPOINTER_DUE");
        var completed = Condition.compare("statecode", Operator.EQ, 1);
        assertWalked(query(completed, Order.down("dueon")), "ACTIVITYPOINTER_DUE");
    }

    private static Query query(Condition where, Order order) {
        return Query.of("activitypointer").and(where).orderBy(order);
    }

    private void assertWalked(Query query, String index) {
        assertTrue(crowd.queries.isIndexed(query));
        var first = crowd.queries.page(crowd.admin, query, Optional.empty(), 10);
        assertThat(first).hasSize(10);
        var next = crowd.queries.after(query, first.getLast());
        for (var after : List.of(Optional.<Position>empty(), Optional.of(next))) {
            assertThat(crowd.plan(query, after))
                    .contains(index, "index sorted")
                    .doesNotContain("tableScan");
        }
    }
}
