package org.ligature.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.ligature.audit.Actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class UpdateTest extends RecordTest {

    @Test
    void keepsBothWhereTwoUsersChangeDifferentColumns() {
        var read = account("Kern");
        saved(records.update(other(), read, Values.of("sic", "1234")));

        var saved = saved(records.update(admin, read, Values.of("name", "Kern & Co")));

        assertEquals("1234", saved.values().get("sic"));
        assertEquals("Kern & Co", saved.values().get("name"));
        assertEquals(3, saved.version());
    }

    @Test
    void isAConflictWhereTwoUsersChangeTheSameColumn() {
        var read = account("Kern");
        saved(records.update(other(), read, Values.of("name", "Kern GmbH")));

        var outcome = records.update(admin, read, Values.of("name", "Kern & Co"));

        var conflict = assertInstanceOf(SaveOutcome.Conflict.class, outcome);
        assertEquals("Kern GmbH", conflict.current().values().get("name"));
        assertEquals("Bea Second", conflict.by());
        assertEquals("Kern GmbH", reread(read).values().get("name"));
    }

    @Test
    void isNoConflictWhereBothTypedTheSame() {
        var read = account("Kern");
        saved(records.update(other(), read, Values.of("name", "Kern GmbH")));

        var saved = saved(records.update(admin, read, Values.of("name", "Kern GmbH")));

        assertEquals(2, saved.version());
    }

    @Test
    void isAConflictForACallerWhoKnowsOnlyAnOldVersion() {
        var read = account("Kern");
        saved(records.update(other(), read, Values.of("sic", "1234")));

        var outcome =
                records.update(admin, read.ref().id(), read.version(), Values.of("name", "X"));

        assertInstanceOf(SaveOutcome.Conflict.class, outcome);
    }

    @Test
    void makesTheFullNameAnewFromWhatBothUsersChanged() {
        var read = contact("Ada", "Kern");
        saved(records.update(other(), read, Values.of("firstname", " Adelheid  Maria ")));

        var saved = saved(records.update(admin, read, Values.of("lastname", "Korn")));

        assertEquals("Adelheid Maria Korn", saved.values().get("fullname"));
        assertEquals("Adelheid Maria Korn", saved.ref().name());
    }

    @Test
    void makesTheAddressFromItsParts() {
        var made =
                saved(
                        "account",
                        Values.of("name", "Kern")
                                .with("address1_line1", "Am Markt 1")
                                .with("address1_city", "Bonn")
                                .with("address1_postalcode", "53111"));

        var changed = saved(records.update(admin, made, Values.of("address1_country", "Germany")));

        assertEquals("Am Markt 1\nBonn, 53111", made.values().get("address1_composite"));
        assertEquals(
                "Am Markt 1\nBonn, 53111\nGermany", changed.values().get("address1_composite"));
    }

    @Test
    void writesNothingWhereNothingChanged() {
        var read = account("Kern");

        var saved = saved(records.update(admin, read, Values.of("name", "Kern")));

        assertEquals(read, saved);
    }

    @Test
    void savesAChangeOfCase() {
        var saved = saved(records.update(admin, account("kern"), Values.of("name", "KERN")));

        assertEquals("KERN", saved.ref().name());
    }

    @Test
    void tellsOfANewName() {
        var heard = new ArrayList<RecordChange>();
        records.onChange(
                (_, change) -> {
                    if (change instanceof RecordChange.Renamed) {
                        heard.add(change);
                    }
                });
        var ada = contact("Ada", "Kern");

        saved(records.update(admin, ada, Values.of("jobtitle", "Clerk")));
        var renamed = saved(records.update(admin, reread(ada), Values.of("lastname", "Korn")));

        assertEquals(List.of(new RecordChange.Renamed(renamed.ref())), heard);
    }

    @Test
    void readsOnlyWhatIsInactive() {
        var read = account("Kern");
        deactivate(read);

        var outcome = records.update(admin, reread(read), Values.of("name", "X"));

        assertEquals(new SaveOutcome.ReadOnly(reread(read)), outcome);
    }

    @Test
    void changesTheReasonWithinTheState() {
        var deal = saved("opportunity", Values.of("name", "Deal"));

        var held = saved(records.update(admin, deal, Values.of("statuscode", 2)));
        var won = records.update(admin, held, Values.of("statuscode", 3));

        assertEquals(2, held.values().get("statuscode"));
        assertEquals(List.of("statuscode reason"), refusals(won));
    }

    @Test
    void disablesAUserByEitherColumn() {
        var bea = user("Bea", "Second");

        var disabled = saved(records.update(admin, bea, Values.of("isdisabled", true)));
        assertEquals(1, disabled.state());
        var enabled = saved(records.update(admin, disabled, Values.of("isdisabled", false)));
        assertEquals(0, enabled.state());
        deactivate(bea);
        assertEquals(true, reread(bea).values().get("isdisabled"));
        records.setState(admin, List.of(bea.ref().id()), 0, Optional.empty());
        assertEquals(false, reread(bea).values().get("isdisabled"));
    }

    @Test
    void doesNotLetAUserDisableHerself() {
        var me = records.open(admin, new RecordId(admin.userId()));

        var outcome = records.update(admin, me, Values.of("isdisabled", true));

        assertEquals(List.of("isdisabled yourself"), refusals(outcome));
    }

    private Actor other() {
        var bea = user("Bea", "Second").ref();
        db.db()
                .write(
                        tx ->
                                tx.sql()
                                        .execute(
                                                "INSERT INTO user_security_role VALUES (?, 1)",
                                                bea.id().value()));
        return new Actor(bea.id().value(), bea.name());
    }
}
