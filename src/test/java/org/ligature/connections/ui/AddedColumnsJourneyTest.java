package org.ligature.connections.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.S;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import javafx.scene.control.TextInputControl;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ligature.Fx;
import org.ligature.Robot;
import org.ligature.Sample;
import org.ligature.connections.Connection;
import org.ligature.connections.ConnectionId;
import org.ligature.connections.NewConnection;
import org.ligature.records.RecordRef;
import org.ligature.records.Values;

import java.time.LocalDate;
import java.util.List;

/// Columns that were added to connections, in the dialog.
final class AddedColumnsJourneyTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);

    private final ConnectionsFixture fixture =
            new ConnectionsFixture(new Sample(), ConnectionsFixture.onFx());
    private final RecordRef jane = fixture.contact("Jane", "Doe");
    private final RecordRef larkfield = fixture.account("Larkfield Traders");
    private final Robot robot = Robot.show(fixture::window);

    @AfterEach
    void close() {
        robot.close();
    }

    @Test
    void areFilledInWithTheOthersAndChangedFromEitherSide() {
        fixture.added("Strength", "whole number", "\"minimum\": 1, \"maximum\": 10");
        fixture.added("Signed on", "date", "");
        connectToLarkfield();
        robot.click("connect-details").type("field-new_strength", "7");
        robot.type("field-new_signedon", "4 May 2026").press(CONTROL, ENTER).seesNot("connect");

        assertEquals(7, whole(jane).values().get("new_strength"));
        assertEquals(MAY, whole(larkfield).values().get("new_signedon"));

        Fx.run(() -> fixture.connections.edit(fixture.frame, whole(larkfield).id()));
        robot.sees("connect-more");
        assertEquals("7", text("field-new_strength"));
        robot.type("field-new_strength", "9").press(CONTROL, ENTER).seesNot("connect");
        assertEquals(9, whole(jane).values().get("new_strength"));
    }

    @Test
    void sayHowSureAConnectionIsAndWhenceItIsKnown() {
        connectToLarkfield();
        robot.click("connect-details").type("field-source", "file:///etc/passwd");
        robot.press(CONTROL, S).sees("connect", "Source");
        robot.type("field-source", "https://www.example.com/register");
        robot.type("field-evidence", "Seen at the fair").press(CONTROL, ENTER).seesNot("connect");

        var there = whole(larkfield).values();
        assertEquals("https://www.example.com/register", there.get("source"));
        assertEquals("Seen at the fair", there.get("evidence"));
    }

    @Test
    void sayBeneathTheFieldWhatIsWrong() {
        fixture.added("Strength", "whole number", "\"minimum\": 1, \"maximum\": 10");
        connectToLarkfield();
        robot.click("connect-details").type("field-new_strength", "strong");

        robot.press(CONTROL, S).sees("connect", "Strength");
        robot.sees("connect", "whole number");
        assertThat(fixture.of(jane)).isEmpty();

        robot.type("field-new_strength", "11").press(CONTROL, S).sees("connect", "10");
        assertThat(fixture.of(jane)).isEmpty();

        robot.type("field-new_strength", "10").press(CONTROL, ENTER).seesNot("connect");
        assertEquals(10, whole(jane).values().get("new_strength"));
    }

    @Test
    void leadToWhatIsMissingInTheDetails() {
        fixture.added("Strength", "whole number", "\"required\": true");
        connectToLarkfield();

        robot.press(CONTROL, S).seesFocus("field-new_strength");
        robot.type("field-new_strength", "3").press(CONTROL, ENTER).seesNot("connect");

        assertEquals(3, whole(jane).values().get("new_strength"));
    }

    @Test
    void startEmptyForTheNextAndAreNotLostByEsc() {
        fixture.added("Strength", "whole number", "");
        connectToLarkfield();
        robot.click("connect-details").type("field-new_strength", "7");
        robot.click("connect-save-new").sees("connect-name", "");
        Fx.until("an empty field", () -> input("field-new_strength").getText().isEmpty());

        robot.type("field-new_strength", "8").click("connect-description");
        robot.press(ESCAPE).sees("unsaved");
    }

    @Test
    void areReadOnlyWhereTheConnectionIsInactive() {
        fixture.added("Strength", "whole number", "");
        var values = Values.of("new_strength", 7);
        var between = NewConnection.between(jane.id(), larkfield.id()).with(values);
        var there = fixture.connected(between).id();
        fixture.sample.connections().setActive(fixture.admin(), List.of(there), false);
        fixture.write("connect.details", "true");

        Fx.run(() -> fixture.connections.edit(fixture.frame, there));

        robot.sees("connect-inactive");
        assertFalse(Fx.call(() -> input("field-new_strength").isEditable()));
        assertEquals("7", text("field-new_strength"));
    }

    @Test
    void standBehindTheRoleInThePanel() {
        fixture.added("Strength", "whole number", "");
        fixture.added("Signed on", "date", "");
        var values = Values.of("new_strength", 7);
        fixture.connected(NewConnection.between(jane.id(), larkfield.id()).with(values));

        Fx.run(() -> fixture.frame.setCenter(fixture.connections.panel(jane, () -> {})));

        robot.sees("panel-list", "Strength 7");
    }

    private void connectToLarkfield() {
        Fx.run(() -> fixture.connections.connect(fixture.frame, jane));
        robot.sees("connect").type("lark").sees("connect-name-hit-0").press(ENTER);
    }

    private Connection whole(RecordRef record) {
        ConnectionId id = fixture.of(record).getFirst().id();
        return fixture.sample.connections().open(fixture.admin(), id);
    }

    private TextInputControl input(String id) {
        return (TextInputControl) fixture.layers.lookup("#" + id);
    }

    private String text(String id) {
        return Fx.call(() -> input(id).getText());
    }
}
