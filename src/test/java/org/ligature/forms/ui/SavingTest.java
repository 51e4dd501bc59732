package org.ligature.forms.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.ligature.kit.task.Tasks;
import org.ligature.records.Complaint;
import org.ligature.records.Typed;
import org.ligature.records.Values;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

class SavingTest {

    private final OneRecord one = new OneRecord();
    private final FormViewModel model = one.model();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void savesOnlyWhatChanged() {
        one.type("jobtitle", "Head of Procurement");

        model.save(done::incrementAndGet);

        assertEquals(1, done.get());
        assertEquals(0, model.changesProperty().get());
        assertEquals(one.db().clock().instant(), model.saving().savedOnProperty().get());
        assertEquals("Head of Procurement", one.stored("jobtitle"));
        assertEquals("Jane Doe", model.rowProperty().get().ref().name());
    }

    @Test
    void renamesTheRecordWithItsFields() {
        one.type("lastname", "Kern");

        model.save(done::incrementAndGet);

        assertEquals("Jane Kern", model.rowProperty().get().ref().name());
        assertEquals("Jane Kern", model.field("fullname").value());
    }

    @Test
    void createsARecordFromABlankOne() {
        var blank = one.blank("account");
        OneRecord.type(blank, "name", "Larkfield Traders");

        blank.save(done::incrementAndGet);

        assertEquals(1, done.get());
        assertEquals("Larkfield Traders", blank.record().orElseThrow().name());
        assertEquals(0, blank.changesProperty().get());
        assertEquals("Larkfield Traders", one.stored(blank, "name"));
    }

    @Test
    void showsWhatIsMissingInsteadOfSaving() {
        var blank = one.blank("account");
        OneRecord.type(blank, "fax", "12345");

        blank.save(done::incrementAndGet);

        assertEquals(0, done.get());
        assertEquals(1, blank.complaintsProperty().get());
        assertEquals(blank.field("name"), blank.saving().attentionProperty().get());
        assertTrue(blank.isNew());
        assertEquals("12345", blank.field("fax").value());
    }

    @Test
    void doesNotSaveTextThatStandsForNoValue() {
        model.field("birthdate").type(new Typed.Unreadable(Complaint.of("typed.date", "1 May")));
        one.type("jobtitle", "Head");

        model.save(done::incrementAndGet);

        assertEquals(0, done.get());
        assertEquals("Buyer", one.stored("jobtitle"));
        assertEquals(model.field("birthdate"), model.saving().attentionProperty().get());
        assertEquals(2, model.changesProperty().get());
    }

    @Test
    void keepsWhatWasTypedWhenTheRecordWasDeactivatedInBetween() {
        one.type("jobtitle", "Head");
        one.records()
                .setState(one.db().admin(), List.of(one.jane().ref().id()), 1, Optional.empty());

        model.save(done::incrementAndGet);

        assertTrue(model.readOnlyProperty().get());
        assertEquals("Head", model.field("jobtitle").value());
        model.acts().setState(0, Optional.empty());
        model.save(done::incrementAndGet);
        assertEquals("Head", one.stored("jobtitle"));
    }

    @Test
    void aSecondClickBeforeTheAnswerCreatesNoSecondRecord() {
        var answers = new ArrayDeque<Runnable>();
        var tasks = new Tasks(Runnable::run, answers::add, Assertions::fail);
        var account = one.db().schema().schema().require("account");
        var slow =
                new FormViewModel(
                        one.db().admin(), account, one.records(), tasks, one.db().clock());
        slow.blank(Values.NONE);
        answers.remove().run();
        OneRecord.type(slow, "name", "Larkfield Traders");

        slow.save(done::incrementAndGet);
        slow.save(done::incrementAndGet);
        while (!answers.isEmpty()) {
            answers.remove().run();
        }

        var named =
                one.records()
                        .named(one.db().admin(), List.of("account"), List.of("Larkfield Traders"));
        assertThat(named).hasSize(1);
        assertEquals(1, done.get());
    }
}
