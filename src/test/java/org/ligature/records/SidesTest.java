package org.ligature.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ligature.TestDb;
import org.ligature.audit.AuditService;

import java.util.List;

/// Members of teams, as the table that only says which two records belong together.
final class SidesTest {

    private static final String TABLE = "teammembership";

    private final TestDb db = new TestDb();
    private final RecordRef sales = made("team", Values.of("name", "Sales"));
    private final RecordRef ada =
            made("systemuser", Values.of("firstname", "Ada").with("lastname", "Moss"));

    @Test
    void tellsWhichTablesOnlySayWhatBelongsTogether() {
        var schema = db.schema().schema();

        assertThat(schema.tables())
                .filteredOn(table -> !table.sides().isEmpty())
                .extracting(table -> table.name())
                .containsExactly(TABLE);
        assertThat(schema.require(TABLE).sides())
                .extracting(side -> side.name())
                .containsExactly("teamid", "systemuserid");
    }

    @Test
    void aMemberIsNamedAfterBothAndKeepsUpWithThem() {
        var member = made(TABLE, member(sales, ada));
        assertEquals("Ada Moss, Sales", member.name());

        change(ada, Values.of("lastname", "Kern"));
        change(sales, Values.of("name", "Big Deals"));

        assertEquals("Ada Kern, Big Deals", open(member).ref().name());
    }

    @Test
    void nobodyIsAMemberTwice() {
        made(TABLE, member(sales, ada));
        var other = made("team", Values.of("name", "Service"));
        var moved = made(TABLE, member(other, ada));
        var twice = "Ada Moss belongs to Sales already.";

        assertEquals(twice, refusal(db.records().create(db.admin(), TABLE, member(sales, ada))));
        assertEquals(
                twice,
                refusal(db.records().update(db.admin(), open(moved), Values.of("teamid", sales))));
    }

    @Test
    void nobodyIsTwiceInOneFile() {
        var outcomes =
                db.actions()
                        .run(
                                db.admin(),
                                "record.import",
                                action ->
                                        db.records()
                                                .create(
                                                        action,
                                                        TABLE,
                                                        List.of(
                                                                member(sales, ada),
                                                                member(sales, ada))));

        assertInstanceOf(BatchOutcome.Created.class, outcomes.getFirst());
        assertInstanceOf(BatchOutcome.Refused.class, outcomes.getLast());
    }

    @Test
    void membershipsGoWithTheirTeamAndLeaveTheirTrace() {
        var member = made(TABLE, member(sales, ada));

        db.records().delete(db.admin(), List.of(sales.id()));

        assertTrue(db.records().find(db.admin(), member.uuid()).isEmpty());
        var audits = new AuditService(db.db());
        assertThat(audits.of(TABLE, member.id().value(), AuditService.NEWEST, 10)).hasSize(2);
    }

    @Test
    void theCheckFindsWhatIsSaidTwice() {
        made(TABLE, member(sales, ada));
        var other = made(TABLE, member(made("team", Values.of("name", "Service")), ada));
        var check = new RecordCheck(db.db(), db.schema()::schema);
        assertThat(check.run()).isEmpty();

        db.db()
                .write(
                        tx ->
                                tx.sql()
                                        .execute(
                                                "UPDATE teammembership SET teamid = ?",
                                                sales.id().value()));

        assertThat(check.run())
                .contains(new Disagreement(TABLE, other.id().value(), "check.twice", List.of()));
    }

    private static Values member(RecordRef team, RecordRef user) {
        return Values.of("teamid", team).with("systemuserid", user);
    }

    private RecordRef made(String table, Values values) {
        var outcome = db.records().create(db.admin(), table, values);
        return assertInstanceOf(SaveOutcome.Saved.class, outcome).row().ref();
    }

    private void change(RecordRef record, Values values) {
        assertInstanceOf(
                SaveOutcome.Saved.class, db.records().update(db.admin(), open(record), values));
    }

    private Row open(RecordRef record) {
        return db.records().open(db.admin(), record.table(), record.id());
    }

    private static String refusal(SaveOutcome outcome) {
        return assertInstanceOf(SaveOutcome.Refused.class, outcome).invalid().getFirst().sentence();
    }
}
