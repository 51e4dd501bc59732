package org.ligature.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ligature.Sample;
import org.ligature.audit.Actor;
import org.ligature.connections.ConnectOutcome;
import org.ligature.connections.NewConnection;
import org.ligature.records.RecordId;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;

import java.util.List;
import java.util.Optional;

final class SampleServiceTest {

    private final Sample sample = Sample.told();
    private final Actor admin = sample.store().admin();

    @Test
    void leavesNothingWhenItIsRemoved() {
        var question = sample.service().impactOfRemoving(admin);

        var gone = sample.service().remove(admin);

        assertEquals(348, question.records());
        assertEquals(348, gone);
        assertFalse(sample.service().isThere());
        assertEquals(1, sample.count("SELECT COUNT(*) FROM record"));
        assertEquals(0, sample.count("SELECT COUNT(*) FROM connection"));
        assertEquals(34, sample.count("SELECT COUNT(*) FROM connectionrole"));
        assertEquals(0, sample.count("SELECT COUNT(*) FROM setting WHERE name LIKE 'sample.%'"));
        assertEquals(3, sample.roles().named("Client").orElseThrow().matches().size());
    }

    @Test
    void canBeLoadedAgain() {
        sample.service().remove(admin);

        sample.service().load(admin);

        assertEquals(400, sample.count("SELECT COUNT(*) FROM connection WHERE ismaster"));
    }

    @Test
    void takesNothingOfTheUsersOwn() {
        var mine = create("contact", Values.of("lastname", "Quade"));
        var other = create("contact", Values.of("lastname", "Ring"));
        var adviser = sample.roles().named("Adviser").orElseThrow().id();
        var client = sample.roles().named("Client").orElseThrow().id();
        connect(NewConnection.between(mine, sample.contact("Jane Doe")));
        connect(NewConnection.between(mine, other).withRoles(client, adviser));
        var robin = sample.user("Robin Hale");
        sample.records().assign(admin, List.of(mine), robin);

        var gone = sample.service().remove(admin);

        assertEquals(347, gone);
        assertEquals("Quade", sample.records().open(admin, mine).ref().name());
        assertEquals(1, sample.records().open(admin, robin).state());
        assertEquals(1, sample.count("SELECT COUNT(*) FROM connection WHERE ismaster"));
        assertEquals(Optional.of(adviser), sample.roles().named("Adviser").map(role -> role.id()));
        assertTrue(sample.roles().named("Trustee").isEmpty());
    }

    private RecordId create(String table, Values values) {
        var outcome = sample.records().create(admin, table, values);
        return ((SaveOutcome.Saved) outcome).row().ref().id();
    }

    private void connect(NewConnection wanted) {
        var outcome = sample.connections().connect(admin, wanted);
        assertTrue(outcome instanceof ConnectOutcome.Connected, outcome.toString());
    }
}
