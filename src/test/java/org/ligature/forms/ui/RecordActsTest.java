package org.ligature.forms.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ligature.records.RecordRef;
import org.ligature.records.Values;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

class RecordActsTest {

    private final OneRecord one = new OneRecord();
    private final FormViewModel model = one.model();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void isReadOnlyWhileInactive() {
        model.acts().setState(1, Optional.empty());

        assertTrue(model.readOnlyProperty().get());
        assertFalse(model.field("jobtitle").isEditable());
        model.acts().setState(0, Optional.empty());
        assertTrue(model.field("jobtitle").isEditable());
    }

    @Test
    void assignsToAnotherOwner() {
        var robin =
                one.create(
                        "systemuser",
                        Values.of("firstname", "Robin")
                                .with("lastname", "Hale")
                                .with("domainname", "robin"));

        model.acts().assign(robin.ref().id());

        var owner = assertInstanceOf(RecordRef.class, model.field("ownerid").value());
        assertEquals("Robin Hale", owner.name());
    }

    @Test
    void tellsWhatHangsOnARecordBeforeItIsDeleted() {
        one.create(
                "contact",
                Values.of("lastname", "Child").with("parentcustomerid", one.jane().ref()));
        var counts = new AtomicInteger();

        model.acts().impact(impact -> counts.set((int) impact.lookups().getFirst().count()));
        model.acts().delete(done::incrementAndGet);

        assertEquals(1, counts.get());
        assertEquals(1, done.get());
        assertTrue(one.records().find(one.db().admin(), one.jane().ref().uuid()).isEmpty());
    }
}
