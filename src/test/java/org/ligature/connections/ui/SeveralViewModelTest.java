package org.ligature.connections.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ligature.sql.Tables.AUDIT_TRANSACTION;

import org.junit.jupiter.api.Test;
import org.ligature.connections.Connection;
import org.ligature.connections.Role;
import org.ligature.connections.Stub;
import org.ligature.connections.ui.Wrong.Part;
import org.ligature.records.RecordRef;

import java.util.List;

final class SeveralViewModelTest {

    private final ConnectionsFixture fixture = new ConnectionsFixture();
    private final RecordRef jane = fixture.contact("Jane", "Doe");
    private final RecordRef john = fixture.contact("John", "Doe");
    private final RecordRef larkfield = fixture.account("Larkfield Traders");
    private final SeveralViewModel model =
            new SeveralViewModel(fixture.admin(), fixture.parts, jane, fixture.me());
    private int made = -1;

    @Test
    void aBlankLineFollowsWhatWasFilledIn() {
        assertThat(model.lines()).hasSize(1);

        last().choose(larkfield);

        assertThat(model.lines()).hasSize(2);
        assertThat(model.filled()).hasSize(1);
    }

    @Test
    void connectsEachInItsRoleAsOneAction() {
        fill(larkfield, "Employer");
        fill(john, "Friend");
        var before = transactions();

        model.save(count -> made = count);

        assertEquals(2, made);
        assertEquals(before + 1, transactions());
        assertThat(roles(fixture.of(jane))).containsExactlyInAnyOrder("Employer", "Friend");
        assertThat(model.filled()).isEmpty();
        assertThat(model.lines()).hasSize(1);
    }

    @Test
    void connectsToOneInSeveralRoles() {
        fill(larkfield, "Employer");
        model.addFor(larkfield);
        model.lines().get(1).chooseRole(fixture.role("Client"));

        model.save(count -> made = count);

        assertThat(roles(fixture.of(jane))).containsExactlyInAnyOrder("Employer", "Client");
    }

    @Test
    void whatIsTheSameForAllIsWrittenOnEach() {
        fill(larkfield, "Employer");
        model.common().typeStarting("2019");
        model.common().describe("From the fair");
        fill(john, "Friend");

        model.save(count -> made = count);

        assertThat(fixture.of(jane))
                .allMatch(one -> one.period().starting() != null)
                .allMatch(one -> one.description().equals("From the fair"));
    }

    @Test
    void whatIsMissingInAnAddedColumnIsAskedForAll() {
        fixture.added("Strength", "whole number", "\"required\": true");
        fill(larkfield, "Employer");
        fill(john, "Friend");

        model.save(count -> made = count);
        assertEquals(0, made);
        assertThat(model.common().added().wrong()).containsKey("new_strength");

        model.common().added().put("new_strength", 3);
        model.save(count -> made = count);
        assertEquals(2, made);
    }

    @Test
    void aLineThatIsRefusedStaysAndTheOthersGo() {
        fill(larkfield, "Employer");
        fixture.connected(jane, "Friend", john);
        fill(john, "Friend");

        model.save(count -> made = count);

        assertEquals(1, made);
        assertThat(model.filled()).hasSize(1);
        assertThat(model.filled().getFirst().duplicates()).hasSize(1);

        model.filled().getFirst().acceptDuplicate();
        model.save(count -> made = count);

        assertThat(fixture.of(john)).hasSize(2);
        assertThat(model.filled()).isEmpty();
    }

    @Test
    void nothingIsSavedWhileALineIsWrong() {
        fill(larkfield, "Employer");
        last().type("Nobody at all");

        model.save(count -> made = count);

        assertEquals(-1, made);
        assertTrue(model.lines().get(1).wrong().containsKey(Part.NAME));
        assertThat(fixture.of(jane)).isEmpty();
    }

    @Test
    void aNewRecordNamedTwiceIsMadeOnce() {
        var anna = Stub.of(0, "contact", "Anna Kim").ref();
        fill(anna, "Friend");
        fill(anna, "Colleague");

        model.save(count -> made = count);

        assertEquals(2, made);
        assertThat(fixture.of(jane))
                .extracting(one -> one.record2().record().orElseThrow().id())
                .hasSize(2)
                .containsOnly(fixture.of(jane).getFirst().record2().record().orElseThrow().id());
    }

    private void fill(RecordRef to, String role) {
        var line = last();
        line.choose(to);
        line.chooseRole(fixture.role(role));
    }

    private DraftModel last() {
        return model.lines().getLast();
    }

    private static List<String> roles(List<Connection> connections) {
        return connections.stream()
                .flatMap(one -> one.record2().role().map(Role::name).stream())
                .toList();
    }

    private int transactions() {
        return fixture.sample.store().db().read(tx -> tx.sql().fetchCount(AUDIT_TRANSACTION));
    }
}
