package org.ligature.forms.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ligature.forms.ui.FormViewModel.Phase;
import org.ligature.records.RecordId;
import org.ligature.records.Values;

import java.util.concurrent.atomic.AtomicInteger;

class FormViewModelTest {

    private final OneRecord one = new OneRecord();
    private final FormViewModel model = one.model();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void opensARecordWithNothingChanged() {
        assertEquals(Phase.READY, model.phaseProperty().get());
        assertEquals("Jane", model.field("firstname").value());
        assertEquals(0, model.changesProperty().get());
        assertFalse(model.readOnlyProperty().get());
    }

    @Test
    void opensARecordWithAtMostFourStatements() {
        one.db().db().read(tx -> tx.sql().execute("SET QUERY_STATISTICS FALSE"));
        one.db().db().read(tx -> tx.sql().execute("SET QUERY_STATISTICS TRUE"));

        one.opened();

        var statements =
                one.db()
                        .db()
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
        one.type("jobtitle", "Head of Procurement");
        one.type("firstname", "Janet");
        one.type("firstname", "Jane");

        assertEquals(1, model.changesProperty().get());
        assertTrue(model.field("jobtitle").isChanged());
    }

    @Test
    void checksAFieldWhenItIsLeft() {
        one.type("emailaddress1", "jane at home");
        assertNull(model.field("emailaddress1").complaint());

        model.left(model.field("emailaddress1"));

        assertNotNull(model.field("emailaddress1").complaint());
        assertEquals(1, model.complaintsProperty().get());
        one.type("emailaddress1", "jane@example.com");
        assertEquals(0, model.complaintsProperty().get());
    }

    @Test
    void saysNothingOfFieldsNobodyCameToYet() {
        var blank = one.blank("contact");
        OneRecord.type(blank, "emailaddress1", "x");

        blank.left(blank.field("emailaddress1"));

        assertNull(blank.field("lastname").complaint());
        assertNotNull(blank.field("emailaddress1").complaint());
    }

    @Test
    void revertsAFieldThenTheRecordAndPutsBackWhatWasTyped() {
        one.type("jobtitle", "Head");
        one.type("firstname", "Janet");
        model.field("jobtitle").revert();
        assertEquals("Buyer", model.field("jobtitle").value());

        var typed = model.revertAll();
        assertEquals(0, model.changesProperty().get());

        model.putBack(typed);
        assertEquals("Janet", model.field("firstname").value());
    }

    @Test
    void showsWhatOthersSavedAroundWhatITyped() {
        one.type("jobtitle", "Head");
        one.other(Values.of("jobtitle", "Chief").with("address1_city", "Westport"));

        model.refresh();

        assertEquals("Westport", model.field("address1_city").value());
        assertEquals("Head", model.field("jobtitle").value());
        assertEquals(1, model.changesProperty().get());
        model.save(done::incrementAndGet);
        assertNotNull(model.saving().conflictProperty().get());
    }

    @Test
    void saysWhyARecordCannotBeOpenedAndTriesAgain() {
        var gone = one.model("contact");
        gone.open(new RecordId(999_999));

        assertEquals(Phase.FAILED, gone.phaseProperty().get());
        assertEquals("gone", present(gone.failureProperty().get()).problem().key());
    }

    private static <T> T present(T value) {
        assertNotNull(value);
        return value;
    }
}
