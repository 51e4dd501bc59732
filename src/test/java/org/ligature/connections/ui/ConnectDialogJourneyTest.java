package org.ligature.connections.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.S;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ligature.Fx;
import org.ligature.Robot;
import org.ligature.Sample;
import org.ligature.records.RecordRef;

import java.util.Objects;

/// What the dialog does for somebody in the middle of typing.
final class ConnectDialogJourneyTest {

    private final Gate gate = new Gate();
    private final ConnectionsFixture fixture =
            new ConnectionsFixture(new Sample(), ConnectionsFixture.onFx(gate));
    private final RecordRef jane = fixture.contact("Jane", "Doe");
    private final RecordRef larkfield = fixture.account("Larkfield Traders");
    private final Robot robot = Robot.show(fixture::window);

    @AfterEach
    void close() {
        robot.close();
    }

    @Test
    void nothingIsTypedIntoAConnectionThatIsBeingSaved() {
        connectToLarkfield();
        gate.shut();
        robot.press(CONTROL, S).type("connect-description", "Too early");
        assertEquals("", text("connect-description"));

        Fx.run(gate::open);
        robot.sees("connect-more").type("connect-description", "In time").press(CONTROL, S);

        Fx.until("the text", () -> fixture.of(jane).getFirst().description().equals("In time"));
        assertEquals("In time", text("connect-description"));
    }

    @Test
    void theExistingOneIsOpenedOnlyOnceWhatWasTypedIsGivenUp() {
        fixture.connected(jane, "Employer", larkfield);
        connectAgainWith("Met at the fair");

        robot.click("connect-open-existing").sees("unsaved").click("unsaved-cancel");
        assertEquals("Met at the fair", text("connect-description"));

        robot.click("connect-open-existing").click("unsaved-destructive").sees("connect-more");
        assertEquals("", text("connect-description"));
        assertThat(fixture.of(jane)).hasSize(1);
    }

    @Test
    void whatWasTypedCanBeSavedBesideTheExistingOneBeforeThatIsOpened() {
        var there = fixture.connected(jane, "Employer", larkfield);
        connectAgainWith("Met at the fair");

        robot.click("connect-open-existing").click("unsaved-primary").sees("connect-more");

        assertEquals("", text("connect-description"));
        assertThat(fixture.of(jane))
                .filteredOn(each -> !each.id().equals(there.id()))
                .extracting(each -> each.description())
                .containsExactly("Met at the fair");
    }

    @Test
    void aDayIsPickedFromTheCalendar() {
        connectToLarkfield();
        robot.click("connect-details").type("connect-starting", "2019");

        robot.click("connect-starting-calendar").clickText("15");
        assertEquals("15 Jan 2019", text("connect-starting"));
        robot.press(CONTROL, ENTER).seesNot("connect");

        var period = fixture.of(jane).getFirst().period();
        assertEquals("2019-01-15", String.valueOf(period.starting()));
    }

    @Test
    void aRoleThatIsMissedIsMadeWithoutLosingWhatWasTyped() {
        connectToLarkfield();
        robot.type("connect-description", "Met at the fair");
        robot.type("connect-role", "Publisher").sees("connect-role-new");

        robot.click("connect-role-new");

        robot.sees("connect-role", "Publisher");
        assertEquals("Met at the fair", text("connect-description"));
        robot.press(CONTROL, ENTER).seesNot("connect");
        assertThat(fixture.of(jane).getFirst().record2().role().orElseThrow().name())
                .isEqualTo("Publisher");
    }

    @Test
    void manyMatchingRolesStayOnOneLineAndAreSaidInFull() {
        var employer = fixture.role("Employer").id();
        for (var name : new String[] {"Friend", "Colleague", "Stakeholder"}) {
            fixture.sample.roles().match(fixture.admin(), employer, fixture.role(name).id());
        }
        connectToLarkfield();
        robot.type("connect-role", "Employer").sees("connect-role-role-0", "Employee, Friend");

        var matches = Fx.call(this::matches);

        assertThat(matches.getHeight()).isLessThan(24);
        assertEquals(
                "Employee, Friend, Colleague, Stakeholder",
                Objects.requireNonNull(matches.getTooltip()).getText());
    }

    private Label matches() {
        return (Label) fixture.layers.lookup("#connect-role-role-0").lookup(".small");
    }

    private void connectToLarkfield() {
        Fx.run(() -> fixture.connections.connect(fixture.frame, jane));
        robot.sees("connect").type("lark").sees("connect-name-hit-0").press(ENTER);
    }

    private void connectAgainWith(String description) {
        connectToLarkfield();
        robot.type("connect-role", "Emplo").press(ENTER).sees("connect-duplicate");
        robot.type("connect-description", description);
    }

    private String text(String id) {
        return Fx.call(() -> ((TextInputControl) fixture.layers.lookup("#" + id)).getText());
    }
}
