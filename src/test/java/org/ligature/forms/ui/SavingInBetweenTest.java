package org.ligature.forms.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.ligature.forms.ui.Conflict.Merged;
import org.ligature.forms.ui.Conflict.Side;
import org.ligature.records.Values;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

class SavingInBetweenTest {

    private final OneRecord one = new OneRecord();
    private final FormViewModel model = one.model();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void mergesSavesOfDifferentFieldsWithoutAsking() {
        one.type("jobtitle", "Head");
        one.other("telephone1", "+1 555 0142");

        model.save(done::incrementAndGet);

        assertEquals(1, done.get());
        assertNull(model.saving().conflictProperty().get());
        assertEquals("Head", one.stored("jobtitle"));
        assertEquals("+1 555 0142", one.stored("telephone1"));
        assertEquals("+1 555 0142", model.field("telephone1").value());
    }

    @Test
    void showsBothValuesWhereBothChangedAField() {
        one.type("jobtitle", "Head of Procurement");
        one.type("birthdate", LocalDate.of(1984, 5, 14));
        one.other(Values.of("jobtitle", "Chief").with("address1_city", "Westport"));

        model.save(done::incrementAndGet);

        var conflict = present(model.saving().conflictProperty().get());
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
        assertEquals("Chief", one.stored("jobtitle"));
    }

    @Test
    void savesWhatWasChosenInAConflict() {
        one.type("jobtitle", "Head");
        one.type("telephone1", "1");
        one.type("telephone1", "+1 555 0199");
        one.type("firstname", "Janet");
        one.other(Values.of("jobtitle", "Chief").with("telephone1", "+1 555 0142"));
        model.save(done::incrementAndGet);
        var conflict = present(model.saving().conflictProperty().get());

        model.saving().saveMerged(done::incrementAndGet);
        assertEquals(0, done.get());

        choose(conflict, "jobtitle", Side.MINE);
        choose(conflict, "telephone1", Side.THEIRS);
        model.saving().saveMerged(done::incrementAndGet);

        assertEquals(1, done.get());
        assertEquals("Head", one.stored("jobtitle"));
        assertEquals("+1 555 0142", one.stored("telephone1"));
        assertEquals("Janet", one.stored("firstname"));
        assertEquals(0, model.changesProperty().get());
    }

    @Test
    void keepsMyTypingWhenIKeepEditingAndAsksAgain() {
        one.type("jobtitle", "Head");
        one.other("jobtitle", "Chief");
        model.save(done::incrementAndGet);

        model.saving().keepEditing();
        assertEquals("Head", model.field("jobtitle").value());
        model.save(done::incrementAndGet);

        assertNotNull(model.saving().conflictProperty().get());
        assertEquals("Chief", one.stored("jobtitle"));
    }

    @Test
    void aFieldPutBackAfterAConflictShowsWhatIsStored() {
        one.type("jobtitle", "Head");
        one.other(Values.of("jobtitle", "Chief").with("telephone1", "+1 555 0142"));
        model.save(done::incrementAndGet);

        model.saving().keepEditing();
        assertEquals("+1 555 0142", model.field("telephone1").value());
        assertThat(model.saving().changedByProperty().get()).isNotEmpty();
        model.field("jobtitle").revert();

        assertEquals("Chief", model.field("jobtitle").value());
        assertEquals(0, model.changesProperty().get());
        assertEquals("", model.saving().changedByProperty().get());
        one.type("jobtitle", "Head");
        model.save(done::incrementAndGet);
        assertEquals("Head", one.stored("jobtitle"));
    }

    @Test
    void takesTheirsWhenIDiscardMine() {
        one.type("jobtitle", "Head");
        one.other("jobtitle", "Chief");
        model.save(done::incrementAndGet);

        model.saving().discardMine();

        assertEquals("Chief", model.field("jobtitle").value());
        assertEquals(0, model.changesProperty().get());
    }

    @Test
    void doesNotAskAboutAFieldIChangedAfterSeeingTheirs() {
        one.type("jobtitle", "Head");
        one.other(Values.of("jobtitle", "Head").with("address1_city", "Westport"));
        model.refresh();
        one.type("address1_city", "Eastport");

        model.save(done::incrementAndGet);

        assertNull(model.saving().conflictProperty().get());
        assertEquals("Eastport", one.stored("address1_city"));
    }

    private static void choose(Conflict conflict, String column, Side side) {
        conflict.differences().stream()
                .filter(each -> each.column().name().equals(column))
                .forEach(each -> each.choice().set(side));
    }

    private static <T> T present(T value) {
        assertNotNull(value);
        return value;
    }
}
