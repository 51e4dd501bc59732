package org.ligature.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.ligature.TestDb;
import org.ligature.audit.AuditService;
import org.ligature.kit.problem.Problem;

import java.util.List;

class PartiesTest {

    private final TestDb db = new TestDb();
    private final RecordRef jane = create("contact", Values.of("lastname", "Doe")).ref();
    private final RecordRef omar = create("contact", Values.of("lastname", "Haddad")).ref();
    private final RecordRef larkfield = create("account", Values.of("name", "Larkfield")).ref();

    @Test
    void partiesAreKeptInTheirOrderEachOnce() {
        var mail = mail(List.of(omar, larkfield, omar, jane));

        assertEquals(List.of("Haddad", "Larkfield", "Doe"), names(mail, "to"));
        assertEquals(List.of("Haddad", "Larkfield", "Doe"), names(reread(mail), "to"));
        assertNull(mail.values().get("cc"));
    }

    @Test
    void aChangeOfTheListLeavesItsEntry() {
        var mail = mail(List.of(jane));

        var changed = update(mail, Values.of("to", List.of(omar)));

        assertEquals(List.of("Haddad"), names(changed, "to"));
        var entry =
                new AuditService(db.db())
                        .of("email", mail.ref().id().value(), AuditService.NEWEST, 5)
                        .getFirst();
        assertThat(entry.changes())
                .filteredOn(change -> change.column().equals("to"))
                .extracting(change -> change.before() + " " + change.after())
                .containsExactly(";" + jane.id().value() + "; ;" + omar.id().value() + ";");
    }

    @Test
    void theSameListIsNoChange() {
        var mail = mail(List.of(jane, omar));

        assertEquals(mail.version(), update(mail, Values.of("to", List.of(jane, omar))).version());
    }

    @Test
    void anEmptyListTakesAllAway() {
        var mail = mail(List.of(jane));

        assertNull(update(mail, Values.of("to", List.of())).values().get("to"));
    }

    @Test
    void refusesARecordOfAnotherTableAndTooMany() {
        var crane = create("competitor", Values.of("name", "Crane")).ref();

        assertEquals("invalid.table", refused(Values.of("to", List.of(crane))));
        assertEquals("invalid.one-party", refused(Values.of("from", List.of(jane, omar))));
    }

    @Test
    void whoIsDeletedNoLongerTakesPart() {
        var mail = mail(List.of(jane, omar));

        var impact = db.records().impactOf(db.admin(), List.of(jane.id()));
        db.records().delete(db.admin(), List.of(jane.id()));

        assertThat(impact.lookups()).contains(new Impact.LookupUse("email", "to", 1));
        assertEquals(List.of("Haddad"), names(reread(mail), "to"));
        assertThat(check()).isEmpty();
    }

    @Test
    void manyAreCreatedWithTheirParties() {
        var rows = List.of(draft(List.of(jane)), draft(List.of(omar, larkfield)));

        var made =
                db.actions()
                        .run(
                                db.admin(),
                                "test",
                                action -> db.records().create(action, "email", rows));

        var second = assertInstanceOf(BatchOutcome.Created.class, made.getLast()).ref();
        assertEquals(
                List.of("Haddad", "Larkfield"),
                names(db.records().open(db.admin(), "email", second.id()), "to"));
        assertThat(check()).isEmpty();
    }

    @Test
    void theListOfAllActivitiesIsNotWrittenByHand() {
        var values = Values.of("subject", "Offer");

        var problem =
                assertThrows(
                        Problem.class,
                        () -> db.records().create(db.admin(), "activitypointer", values));

        assertEquals("no-record", problem.key());
    }

    @Test
    void theCheckFindsWhatIsOutOfStep() {
        mail(List.of(jane));
        assertThat(check()).isEmpty();

        db.db().write(tx -> tx.sql().execute("UPDATE activitypointer SET subject = 'Other'"));
        db.db().write(tx -> tx.sql().execute("UPDATE activityparty SET partyid = 999999"));

        assertThat(check())
                .extracting(Disagreement::key)
                .containsExactlyInAnyOrder("check.activity-other", "check.party");
    }

    private List<Disagreement> check() {
        return new RecordCheck(db.db(), db.schema()::schema).run();
    }

    private static Values draft(List<RecordRef> to) {
        return Values.of("subject", "Offer").with("to", to);
    }

    private Row mail(List<RecordRef> to) {
        return create("email", draft(to));
    }

    private Row create(String table, Values values) {
        return saved(db.records().create(db.admin(), table, values));
    }

    private Row update(Row row, Values changed) {
        return saved(db.records().update(db.admin(), row, changed));
    }

    private Row reread(Row row) {
        return db.records().open(db.admin(), row.ref().table(), row.ref().id());
    }

    private String refused(Values parties) {
        var outcome = db.records().create(db.admin(), "email", parties.with("subject", "Offer"));
        return assertInstanceOf(SaveOutcome.Refused.class, outcome).invalid().getFirst().key();
    }

    private static Row saved(SaveOutcome outcome) {
        return assertInstanceOf(SaveOutcome.Saved.class, outcome).row();
    }

    private static List<String> names(Row row, String column) {
        return ((List<?>) row.values().get(column))
                .stream().map(party -> ((RecordRef) party).name()).toList();
    }
}
