package org.ligature.connections.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.SPACE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.TableView;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ligature.Fx;
import org.ligature.Robot;
import org.ligature.Sample;
import org.ligature.connections.Connection;
import org.ligature.connections.Role;
import org.ligature.kit.ui.Layers;
import org.ligature.records.RecordRef;
import org.ligature.schema.PartialDate;

import java.time.LocalDate;

final class MovedOnJourneyTest {

    private final ConnectionsFixture fixture =
            new ConnectionsFixture(new Sample(), ConnectionsFixture.onFx());
    private final RecordRef jane = fixture.contact("Jane", "Doe");
    private final RecordRef john = fixture.contact("John", "Doe");
    private final RecordRef larkfield = fixture.account("Larkfield Traders");
    private final RecordRef alder = fixture.account("Alder Trust");
    private final Connection former = fixture.connected(jane, "Employer", larkfield);
    private final Robot robot = Robot.show(this::window, 1000, 800);

    @AfterEach
    void close() {
        robot.close();
    }

    @Test
    void aPersonMovesOnAndAnotherFollows() {
        begin();
        robot.sees("moved-on", "Jane Doe moved on");
        robot.sees("moved-on", "Who follows as Employee of Larkfield Traders");

        robot.type("moved-on-next-name", "alder").sees("moved-on-next-name-hit-0").press(ENTER);
        robot.type("moved-on-heir-name", "john").sees("moved-on-heir-name-hit-0").press(ENTER);
        robot.sees("moved-on-primary", "End and connect").press(CONTROL, ENTER);

        robot.seesNot("moved-on");
        var today = LocalDate.now(fixture.parts.clock());
        var ended = fixture.sample.connections().open(fixture.admin(), former.id());
        assertEquals(PartialDate.of(today), ended.period().ending());
        var next = fixture.of(alder).getFirst();
        assertEquals(PartialDate.of(today.plusDays(1)), next.period().starting());
        assertEquals("Employee", next.record2().role().map(Role::name).orElseThrow());
        assertEquals(jane, next.record2().record().orElseThrow());
        assertThat(fixture.of(john).getFirst().record2().record()).contains(larkfield);
    }

    @Test
    void theOtherOneCanBeTheOneThatMovedOn() {
        begin();

        robot.click("moved-on-turn").sees("moved-on", "Larkfield Traders moved on");
        robot.sees("moved-on", "Who follows as Employer of Jane Doe");
    }

    @Test
    void withoutAnythingThatFollowsItOnlyEnds() {
        begin();
        robot.sees("moved-on-primary", "End connection").click("moved-on-primary");

        robot.seesNot("moved-on");
        assertThat(fixture.of(jane)).hasSize(1);
        assertThat(fixture.of(jane).getFirst().period().ending()).isNotNull();
    }

    @Test
    void whatCannotBeIsSaidAndNothingIsWritten() {
        begin();
        robot.type("moved-on-next-name", "jane").sees("moved-on-next-name-hit-0").press(ENTER);
        robot.click("moved-on-primary").sees("moved-on", "itself");

        assertThat(fixture.of(jane).getFirst().period().ending()).isNull();
    }

    private void begin() {
        Fx.until("a row", () -> table() != null && !table().getItems().isEmpty());
        Fx.run(() -> table().requestFocus());
        Fx.run(() -> table().getFocusModel().focus(0));
        robot.press(SPACE);
        robot.click("connections-move-on").sees("moved-on");
    }

    private TableView<?> table() {
        return (TableView<?>) robot.stage().getScene().getRoot().lookup(".table-view");
    }

    private Layers window() {
        var window = fixture.window();
        fixture.frame.setCenter(fixture.connections.list(larkfield));
        return window;
    }
}
