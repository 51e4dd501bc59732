package org.ligature.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.ligature.TestDb;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class AuditServiceTest {

    private static final Subject ALDER = new Subject("account", 7, new UUID(1, 7), "Alder");

    private final TestDb store = new TestDb();
    private final AuditService audit = new AuditService(store.db());

    @Test
    void tellsWhoDidWhatAndWhen() {
        run("record.update", new Change("name", "Adler", "Alder"));

        var entry = audit.of("account", 7, AuditService.NEWEST, 10).getFirst();

        assertEquals(store.admin(), entry.transaction().actor());
        assertEquals(TestDb.CLOCK.instant(), entry.transaction().occurredOn());
        assertEquals("record.update", entry.transaction().label());
        assertEquals(ALDER, entry.subject());
        assertEquals(List.of(new Change("name", "Adler", "Alder")), entry.changes());
    }

    @Test
    void keepsEveryKindOfValueAsWhatItIs() {
        var changes =
                new Change[] {
                    new Change("text", null, "Zoë \"quoted\" – 山田\n"),
                    new Change("yes", true, false),
                    new Change("number", -5, Integer.MAX_VALUE),
                    new Change("long", 1L << 60, 5L),
                    new Change("money", new BigDecimal("12.50"), new BigDecimal("1E+3")),
                    new Change("date", LocalDate.parse("2026-02-28"), null),
                    new Change("instant", null, Instant.parse("2026-11-21T09:00:00.123Z")),
                    new Change("uuid", ALDER.uuid(), null),
                    new Change("choices", List.of(1, 3), List.of()),
                };

        run("record.update", changes);

        var entry = audit.of("account", 7, AuditService.NEWEST, 10).getFirst();
        assertEquals(List.of(changes), entry.changes());
    }

    @Test
    void readsARecordsHistoryInPagesFromTheNewest() {
        for (var i = 1; i <= 5; i++) {
            run("update." + i, new Change("number", i - 1, i));
        }

        var first = audit.of("account", 7, AuditService.NEWEST, 3);
        var second = audit.of("account", 7, first.getLast().id(), 3);

        assertEquals(List.of("update.5", "update.4", "update.3"), labels(first));
        assertEquals(List.of("update.2", "update.1"), labels(second));
        assertEquals(List.of(), audit.of("contact", 7, AuditService.NEWEST, 3));
    }

    @Test
    void readsAnActionByItsUuid() {
        run("record.update", new Change("name", null, "Alder"));
        var newest = audit.transactions(AuditService.NEWEST, 10).getFirst();

        var found = audit.transaction(newest.uuid());

        assertEquals(Optional.of(newest), found);
        assertEquals(1, audit.entries(newest, 0, 10).size());
        assertEquals(Optional.empty(), audit.transaction(new UUID(0, 0)));
    }

    @Test
    void anUntouchedHistoryIsWhole() {
        run("first", new Change("name", null, "Alder"));
        run("second", new Change("name", "Alder", null));

        assertEquals(Optional.empty(), brokenLabel());
    }

    @Test
    void seesAChangedEntry() {
        threeActions();

        change("UPDATE audit SET changes = '[]' WHERE transaction_id = 2");

        assertEquals(Optional.of("second"), brokenLabel());
    }

    @Test
    void seesAChangedAuthor() {
        threeActions();

        change("UPDATE audit_transaction SET user_id = 99 WHERE id = 2");

        assertEquals(Optional.of("second"), brokenLabel());
    }

    @Test
    void seesAnEntryThatIsGone() {
        threeActions();

        change("DELETE FROM audit WHERE transaction_id = 3");

        assertEquals(Optional.of("third"), brokenLabel());
    }

    @Test
    void seesAnActionThatIsGoneByTheOneAfterIt() {
        threeActions();

        change("DELETE FROM audit_transaction WHERE id = 2");

        assertEquals(Optional.of("third"), brokenLabel());
    }

    private void threeActions() {
        run("first", new Change("name", null, "Alder"));
        run("second", new Change("name", "Alder", "Adler"));
        run("third", new Change("name", "Adler", "Alder"));
    }

    private Optional<String> brokenLabel() {
        return audit.firstBroken().map(AuditTransaction::label);
    }

    private void run(String label, Change... changes) {
        store.actions().run(store.admin(), label, action -> update(action, changes));
    }

    private static Object update(Action action, Change... changes) {
        action.entry(Operation.UPDATE, ALDER, List.of(changes));
        return action;
    }

    private static List<String> labels(List<AuditEntry> entries) {
        return entries.stream().map(entry -> entry.transaction().label()).toList();
    }

    private void change(String sql) {
        store.db().write(tx -> tx.sql().execute(sql));
    }
}
