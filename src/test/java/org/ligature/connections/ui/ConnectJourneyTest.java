package org.ligature.connections.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.TAB;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Node;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ligature.Fx;
import org.ligature.Robot;
import org.ligature.Sample;
import org.ligature.connections.NewConnection;
import org.ligature.connections.Period;
import org.ligature.connections.Role;
import org.ligature.records.RecordRef;
import org.ligature.schema.PartialDate;

import java.util.List;

final class ConnectJourneyTest {

    private final ConnectionsFixture fixture =
            new ConnectionsFixture(new Sample(), ConnectionsFixture.onFx());
    private final RecordRef jane = fixture.contact("Jane", "Doe");
    private final RecordRef john = fixture.contact("John", "Doe");
    private final RecordRef larkfield = fixture.account("Larkfield Traders");
    private final Robot robot = Robot.show(fixture::window);

    @AfterEach
    void close() {
        robot.close();
    }

    @Test
    void connectsByNameAndRoleAndClosesWithTheKeyboardAlone() {
        connect();
        robot.sees("connect", "New connection").sees("connect", "from Jane Doe · Contact");

        robot.type("lark").sees("connect-name-hit-0", "field Traders").press(ENTER);
        robot.type("Emplo").sees("connect-role-role-0", "Employer").press(ENTER);
        robot.sees("connect-sentences", "Employee").press(CONTROL, ENTER);

        robot.seesNot("connect");
        var made = fixture.of(jane).getFirst();
        assertEquals("Employer", made.record2().role().map(Role::name).orElseThrow());
        assertEquals("Employee", made.record1().role().map(Role::name).orElseThrow());
        assertThat(fixture.of(larkfield)).hasSize(1);
    }

    @Test
    void saveStaysAndTurnsIntoTheConnection() {
        connect();
        choose("lark");

        robot.click("connect-save").sees("connect", "has no role");

        Fx.until("the title", () -> fixture.of(jane).size() == 1);
        robot.sees("connect-more").type("connect-description", "Framework contract");
        robot.press(CONTROL, S).click("connect-cancel").seesNot("connect");
        assertEquals("Framework contract", fixture.of(jane).getFirst().description());
    }

    @Test
    void saveAndNewClearsTheRest() {
        connect();
        choose("lark");

        robot.press(CONTROL, SHIFT, S);
        choose("john");
        robot.press(CONTROL, ENTER).seesNot("connect");

        assertThat(fixture.of(jane))
                .extracting(each -> each.record2().record().orElseThrow().name())
                .containsExactlyInAnyOrder("Larkfield Traders", "John Doe");
    }

    @Test
    void aRoleThatDoesNotFitIsExplainedAndNotSaved() {
        connect();
        choose("lark");
        robot.type("connect-role", "Employer").press(ENTER);
        robot.click("connect-name-clear");
        choose("john");

        robot.sees("connect", "Employer is not a role for the table Contact");
        robot.press(CONTROL, ENTER).sees("connect");
        assertThat(fixture.of(jane)).isEmpty();
    }

    @Test
    void theRolesThatDoNotFitSayWhy() {
        connect();
        choose("lark");

        robot.click("connect-role").sees("connect-role-fit", "roles fit Account ↔ Contact");
        robot.click("connect-role-show-all").sees("connect", "only for Contact");
    }

    @Test
    void whatWasConnectedAndIsInactiveCanBeReactivated() {
        var there = fixture.connected(jane, "Employer", larkfield);
        fixture.sample.connections().setActive(fixture.admin(), List.of(there.id()), false);
        connect();
        choose("lark");
        robot.type("connect-role", "Emplo").press(ENTER);

        robot.sees("connect-duplicate", "now inactive").click("connect-reactivate");

        Fx.until("it to be active", () -> fixture.of(jane).size() == 1);
        robot.seesNot("connect-duplicate").sees("connect", "Connection");
        assertThat(fixture.inactiveOf(jane)).isEmpty();
    }

    @Test
    void whatIsAlreadyConnectedIsSaidAndCanBeOpened() {
        fixture.connected(jane, "Employer", larkfield);
        connect();

        robot.type("lark").sees("connect-name-hit-0", "already Employer").press(ENTER);
        robot.type("Emplo").press(ENTER).sees("connect-duplicate", "Already connected");
        robot.click("connect-open-existing").seesNot("connect-duplicate").sees("connect-more");
    }

    @Test
    void theWarningOfASecondOneStandsBeneathTheFieldsUntilItIsDismissed() {
        fixture.connected(
                NewConnection.between(jane.id(), larkfield.id())
                        .as(fixture.role("Employer").id())
                        .during(new Period(new PartialDate(2019, 3, 0), null)));
        connect();
        choose("lark");
        robot.type("Emplo").press(ENTER).sees("connect-duplicate", "since Mar 2019");

        assertThat(top("connect-duplicate")).isGreaterThan(top("connect-description"));
        robot.click("connect-duplicate-dismiss").seesNot("connect-duplicate");
        robot.press(CONTROL, ENTER).sees("connect-duplicate");
    }

    @Test
    void tabLeavesTheDescription() {
        connect();
        choose("lark");
        robot.type("connect-description", "Framework").press(TAB);

        assertThat(focused("connect-description")).isFalse();
        robot.press(SHIFT, TAB);
        assertThat(focused("connect-description")).isTrue();
        robot.press(CONTROL, ENTER).seesNot("connect");
        assertEquals("Framework", fixture.of(jane).getFirst().description());
    }

    private double top(String id) {
        var node = robot.node(id, Node.class);
        return Fx.call(() -> node.localToScene(0, 0).getY());
    }

    @Test
    void partialDatesAreEnough() {
        connect();
        choose("lark");
        robot.click("connect-details").type("connect-starting", "3/2019");
        robot.type("connect-ending", "2018").press(CONTROL, ENTER);
        robot.sees("connect", "is before the starting");

        robot.type("connect-ending", "2024").press(CONTROL, ENTER).seesNot("connect");

        assertEquals("2019-03", String.valueOf(fixture.of(jane).getFirst().period().starting()));
        assertEquals("2024", String.valueOf(fixture.of(jane).getFirst().period().ending()));
    }

    @Test
    void leavingAsksOnceSomethingWasTyped() {
        connect();
        robot.press(ESCAPE).seesNot("connect");

        connect();
        choose("john");
        robot.press(ESCAPE).sees("unsaved").click("unsaved-destructive").seesNot("connect");
        assertThat(fixture.of(jane)).isEmpty();
    }

    @Test
    void toMeIsFilledIn() {
        Fx.run(() -> fixture.connections.connectToMe(fixture.frame, jane));

        robot.sees("connect-sentences", fixture.me().name()).press(CONTROL, ENTER);

        robot.seesNot("connect");
        assertThat(fixture.of(fixture.me())).hasSize(1);
    }

    @Test
    void anInactiveOneIsReadOnlyUntilItIsActivated() {
        var there = fixture.connected(jane, "Employer", larkfield);
        fixture.sample.connections().setActive(fixture.admin(), List.of(there.id()), false);
        Fx.run(() -> fixture.connections.edit(fixture.frame, there.id()));

        robot.sees("connect-inactive").click("connect-activate").seesNot("connect-inactive");

        assertThat(fixture.of(jane)).hasSize(1);
    }

    @Test
    void theOwnerIsFoundByName() {
        connect();
        choose("lark");
        robot.click("connect-details").click("connect-owner-clear");
        robot.type("Ada").sees("connect-owner-hit-0").press(ENTER).press(CONTROL, ENTER);

        robot.seesNot("connect");
        assertEquals(fixture.me(), fixture.of(jane).getFirst().owner());
    }

    private void connect() {
        Fx.run(() -> fixture.connections.connect(fixture.frame, jane));
        robot.sees("connect");
    }

    private void choose(String name) {
        robot.type(name).sees("connect-name-hit-0").press(ENTER);
        Fx.until("the keyboard on the role", () -> focused("connect-role"));
    }

    private boolean focused(String id) {
        var owner = fixture.layers.getScene().getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }
}
