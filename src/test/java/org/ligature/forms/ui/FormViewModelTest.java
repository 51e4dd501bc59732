package org.ligature.forms.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.ligature.TestDb;
import org.ligature.forms.ui.Conflict.Merged;
import org.ligature.forms.ui.Conflict.Side;
import org.ligature.forms.ui.FormViewModel.Phase;
import org.ligature.kit.task.DirectTasks;
import org.ligature.kit.task.Tasks;
import org.ligature.records.Complaint;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.RecordService;
import org.ligature.records.Row;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Typed;
import org.ligature.records.Values;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

class FormViewModelTest {

    private final TestDb db = new TestDb();
    private final RecordService records = db.records();
    private final AtomicInteger done = new AtomicInteger();
    private final Row jane =
            create(
                    "contact",
                    Values.of("firstname", "Jane")
                            .with("lastname", "Doe")
                            .with("jobtitle", "Buyer")
                            .with("telephone1", "+1 555 0100"));
    private final FormViewModel model = opened();

    @Test
    void opensARecordWithNothingChanged() {
        assertEquals(Phase.READY, model.phaseProperty().get());
        assertEquals("Jane", model.field("firstname").value());
        assertEquals(0, model.changesProperty().get());
        assertFalse(model.readOnlyProperty().get());
    }

    @Test
    void opensARecordWithAtMostFourStatements() {
        db.db().read(tx -> tx.sql().execute("SET QUERY_STATISTICS FALSE"));
        db.db().read(tx -> tx.sql().execute("SET QUERY_STATISTICS TRUE"));

        opened();

        var statements =
                db.db()
                        .read(
                                tx ->
                                        tx.sql()
                                                .fetch(
                                                        "SELECT SQL_STATEMENT FROM"
                                                            + " INFORMATION_SCHEMA.QUERY_STATISTICS"
                                                            + " WHERE SQL_STATEMENT NOT LIKE"
                                                            + " '%STATISTICS%'"));
        assertThat(statements).hasSizeBetween(1, 4);
    }

    @Test
    void countsFieldsThatDifferFromWhatIsSaved() {
        type("jobtitle", "Head of Procurement");
        type("firstname", "Janet");
        type("firstname", "Jane");

        assertEquals(1, model.changesProperty().get());
        assertTrue(model.field("jobtitle").isChanged());
    }

    @Test
    void savesOnlyWhatChanged() {
        type("jobtitle", "Head of Procurement");

        model.save(done::incrementAndGet);

        assertEquals(1, done.get());
        assertEquals(0, model.changesProperty().get());
        assertEquals(db.clock().instant(), model.savedOnProperty().get());
        assertEquals("Head of Procurement", stored("jobtitle"));
        assertEquals("Jane Doe", model.rowProperty().get().ref().name());
    }

    @Test
    void renamesTheRecordWithItsFields() {
        type("lastname", "Kern");

        model.save(done::incrementAndGet);

        assertEquals("Jane Kern", model.rowProperty().get().ref().name());
        assertEquals("Jane Kern", model.field("fullname").value());
    }

    @Test
    void createsARecordFromABlankOne() {
        var blank = blank("account");
        type(blank, "name", "Larkfield Traders");

        blank.save(done::incrementAndGet);

        assertEquals(1, done.get());
        assertEquals("Larkfield Traders", blank.record().orElseThrow().name());
        assertEquals(0, blank.changesProperty().get());
        assertEquals("Larkfield Traders", stored(blank, "name"));
    }

    @Test
    void showsWhatIsMissingInsteadOfSaving() {
        var blank = blank("account");
        type(blank, "fax", "12345");

        blank.save(done::incrementAndGet);

        assertEquals(0, done.get());
        assertEquals(1, blank.complaintsProperty().get());
        assertEquals(blank.field("name"), blank.attentionProperty().get());
        assertTrue(blank.isNew());
        assertEquals("12345", blank.field("fax").value());
    }

    @Test
    void checksAFieldWhenItIsLeft() {
        type("emailaddress1", "jane at home");
        assertNull(model.field("emailaddress1").complaint());

        model.left(model.field("emailaddress1"));

        assertNotNull(model.field("emailaddress1").complaint());
        assertEquals(1, model.complaintsProperty().get());
        type("emailaddress1", "jane@example.com");
        assertEquals(0, model.complaintsProperty().get());
    }

    @Test
    void saysNothingOfFieldsNobodyCameToYet() {
        var blank = blank("contact");
        type(blank, "emailaddress1", "x");

        blank.left(blank.field("emailaddress1"));

        assertNull(blank.field("lastname").complaint());
        assertNotNull(blank.field("emailaddress1").complaint());
    }

    @Test
    void doesNotSaveTextThatStandsForNoValue() {
        model.field("birthdate").type(new Typed.Unreadable(Complaint.of("typed.date", "1 May")));
        type("jobtitle", "Head");

        model.save(done::incrementAndGet);

        assertEquals(0, done.get());
        assertEquals("Buyer", stored("jobtitle"));
        assertEquals(model.field("birthdate"), model.attentionProperty().get());
        assertEquals(2, model.changesProperty().get());
    }

    @Test
    void revertsAFieldThenTheRecordAndPutsBackWhatWasTyped() {
        type("jobtitle", "Head");
        type("firstname", "Janet");
        model.field("jobtitle").revert();
        assertEquals("Buyer", model.field("jobtitle").value());

        var typed = model.revertAll();
        assertEquals(0, model.changesProperty().get());

        model.putBack(typed);
        assertEquals("Janet", model.field("firstname").value());
    }

    @Test
    void mergesSavesOfDifferentFieldsWithoutAsking() {
        type("jobtitle", "Head");
        other("telephone1", "+1 555 0142");

        model.save(done::incrementAndGet);

        assertEquals(1, done.get());
        assertNull(model.conflictProperty().get());
        assertEquals("Head", stored("jobtitle"));
        assertEquals("+1 555 0142", stored("telephone1"));
        assertEquals("+1 555 0142", model.field("telephone1").value());
    }

    @Test
    void showsBothValuesWhereBothChangedAField() {
        type("jobtitle", "Head of Procurement");
        type("birthdate", LocalDate.of(1984, 5, 14));
        other(Values.of("jobtitle", "Chief").with("address1_city", "Westport"));

        model.save(done::incrementAndGet);

        var conflict = present(model.conflictProperty().get());
        assertEquals(0, done.get());
        var difference = conflict.differences().getFirst();
        assertThat(conflict.differences()).hasSize(1);
        assertEquals("Buyer", difference.before());
        assertEquals("Head of Procurement", difference.mine());
        assertEquals("Chief", difference.theirs());
        assertThat(conflict.merged())
                .contains(
                        new Merged(model.field("birthdate").column(), Side.MINE),
                        new Merged(model.field("address1_city").column(), Side.THEIRS));
        assertEquals("Chief", stored("jobtitle"));
    }

    @Test
    void savesWhatWasChosenInAConflict() {
        type("jobtitle", "Head");
        type("telephone1", "1");
        type("telephone1", "+1 555 0199");
        type("firstname", "Janet");
        other(Values.of("jobtitle", "Chief").with("telephone1", "+1 555 0142"));
        model.save(done::incrementAndGet);
        var conflict = present(model.conflictProperty().get());

        model.saveMerged(done::incrementAndGet);
        assertEquals(0, done.get());

        choose(conflict, "jobtitle", Side.MINE);
        choose(conflict, "telephone1", Side.THEIRS);
        model.saveMerged(done::incrementAndGet);

        assertEquals(1, done.get());
        assertEquals("Head", stored("jobtitle"));
        assertEquals("+1 555 0142", stored("telephone1"));
        assertEquals("Janet", stored("firstname"));
        assertEquals(0, model.changesProperty().get());
    }

    @Test
    void keepsMyTypingWhenIKeepEditingAndAsksAgain() {
        type("jobtitle", "Head");
        other("jobtitle", "Chief");
        model.save(done::incrementAndGet);

        model.keepEditing();
        assertEquals("Head", model.field("jobtitle").value());
        model.save(done::incrementAndGet);

        assertNotNull(model.conflictProperty().get());
        assertEquals("Chief", stored("jobtitle"));
    }

    @Test
    void takesTheirsWhenIDiscardMine() {
        type("jobtitle", "Head");
        other("jobtitle", "Chief");
        model.save(done::incrementAndGet);

        model.discardMine();

        assertEquals("Chief", model.field("jobtitle").value());
        assertEquals(0, model.changesProperty().get());
    }

    @Test
    void showsWhatOthersSavedAroundWhatITyped() {
        type("jobtitle", "Head");
        other(Values.of("jobtitle", "Chief").with("address1_city", "Westport"));

        model.refresh();

        assertEquals("Westport", model.field("address1_city").value());
        assertEquals("Head", model.field("jobtitle").value());
        assertEquals(1, model.changesProperty().get());
        model.save(done::incrementAndGet);
        assertNotNull(model.conflictProperty().get());
    }

    @Test
    void doesNotAskAboutAFieldIChangedAfterSeeingTheirs() {
        type("jobtitle", "Head");
        other(Values.of("jobtitle", "Head").with("address1_city", "Westport"));
        model.refresh();
        type("address1_city", "Eastport");

        model.save(done::incrementAndGet);

        assertNull(model.conflictProperty().get());
        assertEquals("Eastport", stored("address1_city"));
    }

    @Test
    void isReadOnlyWhileInactive() {
        model.setState(1, Optional.empty());

        assertTrue(model.readOnlyProperty().get());
        assertFalse(model.field("jobtitle").isEditable());
        model.setState(0, Optional.empty());
        assertTrue(model.field("jobtitle").isEditable());
    }

    @Test
    void keepsWhatWasTypedWhenTheRecordWasDeactivatedInBetween() {
        type("jobtitle", "Head");
        records.setState(db.admin(), List.of(jane.ref().id()), 1, Optional.empty());

        model.save(done::incrementAndGet);

        assertTrue(model.readOnlyProperty().get());
        assertEquals("Head", model.field("jobtitle").value());
        model.setState(0, Optional.empty());
        model.save(done::incrementAndGet);
        assertEquals("Head", stored("jobtitle"));
    }

    @Test
    void assignsToAnotherOwner() {
        var robin =
                create(
                        "systemuser",
                        Values.of("firstname", "Robin")
                                .with("lastname", "Hale")
                                .with("domainname", "robin"));

        model.assign(robin.ref().id());

        var owner = assertInstanceOf(RecordRef.class, model.field("ownerid").value());
        assertEquals("Robin Hale", owner.name());
    }

    @Test
    void tellsWhatHangsOnARecordBeforeItIsDeleted() {
        create("contact", Values.of("lastname", "Child").with("parentcustomerid", jane.ref()));
        var counts = new AtomicInteger();

        model.impact(impact -> counts.set((int) impact.lookups().getFirst().count()));
        model.delete(done::incrementAndGet);

        assertEquals(1, counts.get());
        assertEquals(1, done.get());
        assertTrue(records.find(db.admin(), jane.ref().uuid()).isEmpty());
    }

    @Test
    void saysWhyARecordCannotBeOpenedAndTriesAgain() {
        var gone = model("contact");
        gone.open(new RecordId(999_999));

        assertEquals(Phase.FAILED, gone.phaseProperty().get());
        assertEquals("gone", present(gone.failureProperty().get()).problem().key());
    }

    @Test
    void aSecondClickBeforeTheAnswerCreatesNoSecondRecord() {
        var answers = new ArrayDeque<Runnable>();
        var tasks = new Tasks(Runnable::run, answers::add, Assertions::fail);
        var account = db.schema().schema().require("account");
        var slow = new FormViewModel(db.admin(), account, records, tasks, db.clock());
        slow.blank(Values.NONE);
        answers.remove().run();
        type(slow, "name", "Larkfield Traders");

        slow.save(done::incrementAndGet);
        slow.save(done::incrementAndGet);
        while (!answers.isEmpty()) {
            answers.remove().run();
        }

        var named = records.named(db.admin(), List.of("account"), List.of("Larkfield Traders"));
        assertThat(named).hasSize(1);
        assertEquals(1, done.get());
    }

    private FormViewModel opened() {
        var opened = model("contact");
        opened.open(jane.ref().id());
        return opened;
    }

    private FormViewModel blank(String table) {
        var blank = model(table);
        blank.blank(Values.NONE);
        return blank;
    }

    private FormViewModel model(String table) {
        return new FormViewModel(
                db.admin(),
                db.schema().schema().require(table),
                records,
                DirectTasks.failing(),
                db.clock());
    }

    private void type(String column, Object value) {
        type(model, column, value);
    }

    private static void type(FormViewModel model, String column, Object value) {
        model.field(column).type(new Typed.Value(value));
    }

    private static void choose(Conflict conflict, String column, Side side) {
        conflict.differences().stream()
                .filter(each -> each.column().name().equals(column))
                .forEach(each -> each.choice().set(side));
    }

    private void other(String column, Object value) {
        other(Values.of(column, value));
    }

    /// Somebody else saves the record in between.
    private void other(Values changed) {
        var read = records.open(db.admin(), jane.ref().id());
        assertInstanceOf(SaveOutcome.Saved.class, records.update(db.admin(), read, changed));
    }

    private Object stored(String column) {
        return stored(model, column);
    }

    private Object stored(FormViewModel of, String column) {
        return records.open(db.admin(), of.record().orElseThrow().id()).values().get(column);
    }

    private Row create(String table, Values values) {
        return assertInstanceOf(SaveOutcome.Saved.class, records.create(db.admin(), table, values))
                .row();
    }

    private static <T> T present(T value) {
        assertNotNull(value);
        return value;
    }
}
