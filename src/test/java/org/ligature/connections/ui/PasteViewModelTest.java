package org.ligature.connections.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ligature.connections.ConnectOutcome;
import org.ligature.connections.Connection;
import org.ligature.connections.Role;
import org.ligature.connections.ui.PasteLine.Match;
import org.ligature.records.RecordRef;

import java.util.List;

final class PasteViewModelTest {

    private final ConnectionsFixture fixture = new ConnectionsFixture();
    private final RecordRef jane = fixture.contact("Jane", "Doe");
    private final RecordRef zoe = fixture.contact("Zoë", "Ångström");
    private final RecordRef larkfield = fixture.account("Larkfield Traders");
    private final PasteViewModel model =
            new PasteViewModel(fixture.admin(), fixture.parts, jane, fixture.me());
    private int made = -1;

    @Test
    void namesAreFoundWithoutCaseAndAccents() {
        model.paste("zoe angstrom\n\n  LARKFIELD TRADERS  \n");

        assertThat(lines())
                .extracting(line -> line.record().orElseThrow())
                .containsExactly(zoe, larkfield);
        assertEquals(2, model.fresh());
    }

    @Test
    void aLineMayNameItsRoleAfterATab() {
        model.common().chooseRole(fixture.role("Friend"));

        model.paste("Larkfield Traders\temployer\nZoe Angstrom");
        model.save("Connecting", count -> made = count);

        assertEquals(2, made);
        assertThat(roles(fixture.of(jane))).containsExactlyInAnyOrder("Employer", "Friend");
        assertThat(fixture.of(larkfield).getFirst().record2().role().map(Role::name))
                .contains("Employee");
        assertEquals("", model.textProperty().get());
    }

    @Test
    void aRoleNobodyKnowsIsSaid() {
        model.paste("Larkfield Traders\tGrand vizier");

        assertInstanceOf(Match.NoRole.class, lines().getFirst().match());
        assertEquals(0, model.fresh());
    }

    @Test
    void whatIsMissingInAnAddedColumnIsAskedForAll() {
        fixture.added("Strength", "whole number", "\"required\": true");

        model.paste("Larkfield Traders\nZoe Angstrom");
        assertEquals(0, model.fresh());
        assertInstanceOf(ConnectOutcome.NotValid.class, lines().getFirst().outcome());

        model.common().added().put("new_strength", 3);
        assertEquals(2, model.fresh());
    }

    @Test
    void namesakesAreToBeChosenFrom() {
        var second = fixture.contact("Zoë", "Ångström");
        model.paste("Zoe Angstrom");
        var several = assertInstanceOf(Match.Several.class, lines().getFirst().match());
        assertThat(several.hits()).hasSize(2);

        model.choose(lines().getFirst(), second);

        assertThat(lines().getFirst().record()).contains(second);
        assertEquals(1, model.fresh());
    }

    @Test
    void namesNobodyHasAreLeftOutUntilTheyAreToBeMade() {
        model.paste("Anna Kim\tFriend\nAnna Kim\tColleague\nLarkfield Traders");
        assertInstanceOf(Match.Missing.class, lines().getFirst().match());
        assertEquals(1, model.fresh());

        model.missingAs("contact");
        assertEquals(3, model.fresh());
        model.save("Connecting", count -> made = count);

        assertEquals(3, made);
        assertThat(fixture.of(jane))
                .filteredOn(one -> name(one).equals("Anna Kim"))
                .hasSize(2)
                .extracting(one -> one.record2().record().orElseThrow().id())
                .containsOnly(fixture.of(jane).getFirst().record2().record().orElseThrow().id());
    }

    @Test
    void whatCouldNotBeConnectedStaysInTheList() {
        model.paste("Nobody\tFriend\nJane Doe\nLarkfield Traders");
        assertInstanceOf(ConnectOutcome.Refused.class, lines().get(1).outcome());

        model.save("Connecting", count -> made = count);

        assertEquals(1, made);
        assertEquals("Nobody\tFriend\nJane Doe", model.textProperty().get());
        assertTrue(model.isTyped());
    }

    @Test
    void recordsThatWereCopiedNeedNoChoice() {
        fixture.contact("Zoë", "Ångström");

        model.paste(List.of(zoe, larkfield));

        assertThat(lines())
                .extracting(line -> line.record().orElseThrow())
                .containsExactly(zoe, larkfield);
    }

    @Test
    void theSameNameTwiceIsConnectedOnce() {
        model.paste("Larkfield Traders\nlarkfield traders");

        assertEquals(1, model.fresh());
        assertInstanceOf(ConnectOutcome.AlreadyThere.class, lines().get(1).outcome());
    }

    private List<PasteLine> lines() {
        return model.linesProperty().get();
    }

    private static String name(Connection connection) {
        return connection.record2().record().orElseThrow().name();
    }

    private static List<String> roles(List<Connection> connections) {
        return connections.stream()
                .flatMap(one -> one.record2().role().map(Role::name).stream())
                .toList();
    }
}
