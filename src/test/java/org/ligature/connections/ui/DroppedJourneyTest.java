package org.ligature.connections.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ligature.Fx;
import org.ligature.Robot;
import org.ligature.Sample;
import org.ligature.query.ui.Carried;
import org.ligature.records.RecordRef;

import java.util.List;
import java.util.stream.Stream;

/// What comes of records that are dropped on another. The headless platform cannot drag, so the
/// journey begins where the mouse lets go.
final class DroppedJourneyTest {

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
    void oneOpensTheDialogWithBothEndsFilled() {
        drop(jane, larkfield);

        robot.sees("connect", "from Jane Doe").sees("connect-name", "Larkfield Traders");
        robot.press(CONTROL, ENTER).seesNot("connect");
        assertThat(fixture.of(jane)).hasSize(1);
    }

    @Test
    void severalOfATableAreConnectedTogether() {
        drop(larkfield, jane, john);

        robot.sees("selected", "Connect 2 contacts").sees("selected-name", "Larkfield Traders");
        robot.sees("selected-counts", "2 new").press(CONTROL, ENTER).seesNot("selected");
        Fx.until("both", () -> fixture.of(larkfield).size() == 2);
    }

    @Test
    void severalOfSeveralTablesAreConnectedOneByOne() {
        drop(jane, john, larkfield);

        robot.sees("paste", "from Jane Doe").sees("paste-lines", "Larkfield Traders");
        robot.press(ESCAPE).click("unsaved-destructive").seesNot("paste");
    }

    @Test
    void theRecordItselfIsLeftOutOfThoseDroppedOnIt() {
        drop(jane, jane, john);

        robot.sees("connect", "from Jane Doe").sees("connect-name", "John Doe");
        robot.press(ESCAPE);
    }

    @Test
    void aRefusalSaysWhy() {
        drop(jane, jane);
        robot.sees("toast", "A record cannot be connected to itself");

        Fx.run(() -> drop(new Carried(List.of()), jane));
        robot.sees("toast", "Everything is selected");

        var price = new Carried.Item(jane.id(), "opportunityproduct");
        Fx.run(() -> drop(new Carried(List.of(price)), john));
        robot.sees("toast", "have no connections").seesNot("connect");
    }

    private void drop(RecordRef on, RecordRef... records) {
        var items = Stream.of(records).map(DroppedJourneyTest::item).toList();
        Fx.run(() -> drop(new Carried(items), on));
    }

    private void drop(Carried carried, RecordRef on) {
        fixture.connections.dropping().drop(fixture.frame.getCenter(), carried, item(on));
    }

    private static Carried.Item item(RecordRef record) {
        return new Carried.Item(record.id(), record.table());
    }
}
