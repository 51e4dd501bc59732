package org.ligature.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.ligature.sql.Tables.AUDIT;
import static org.ligature.sql.Tables.AUDIT_TRANSACTION;

import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.ligature.TestDb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

final class ActionsTest {

    private final TestDb store = new TestDb();
    private final Actions actions = store.actions();

    @Test
    void keepsTheEntriesOfAnActionTogether() {
        actions.run(store.admin(), "record.create", action -> entries(action, 3));

        assertEquals(3, count(AUDIT));
        assertEquals(1, count(AUDIT_TRANSACTION));
    }

    @Test
    void leavesNoTransactionWhereNothingWasDone() {
        actions.run(store.admin(), "record.save", _ -> "nothing");

        assertEquals(0, count(AUDIT_TRANSACTION));
    }

    @Test
    void keepsNothingOfAnActionThatFails() {
        assertThrows(
                IllegalStateException.class, () -> actions.run(store.admin(), "fails", this::fail));

        assertEquals(0, count(AUDIT));
    }

    @Test
    void keepsManyEntriesOfOneAction() {
        actions.run(store.admin(), "import", action -> entries(action, 100_000));

        assertEquals(100_000, count(AUDIT));
    }

    @Test
    void tellsWhatWasTouchedOnceItIsKept() {
        var heard = new ArrayList<Map<String, Set<Long>>>();
        actions.afterCommit(
                touched -> {
                    assertEquals(2, count(AUDIT));
                    heard.add(touched.idsByTable());
                });

        actions.run(store.admin(), "record.create", action -> entries(action, 2));

        assertEquals(List.of(Map.of("account", Set.of(1L, 2L))), heard);
    }

    private Object fail(Action action) {
        entries(action, 2000);
        throw new IllegalStateException("on purpose");
    }

    private static Object entries(Action action, int count) {
        for (long id = 1; id <= count; id++) {
            var subject = new Subject("account", id, new UUID(0, id), "Account " + id);
            var change = new Change("name", null, subject.name());
            action.entry(Operation.CREATE, subject, List.of(change));
        }
        return count;
    }

    private int count(Table<?> table) {
        return store.db().read(tx -> tx.sql().fetchCount(table));
    }
}
