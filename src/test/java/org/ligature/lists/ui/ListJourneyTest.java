package org.ligature.lists.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ligature.Fx;
import org.ligature.Robot;

import java.util.Locale;

final class ListJourneyTest {

    private final ListsFixture lists = new ListsFixture();
    private Robot robot;

    @AfterEach
    void close() {
        robot.close();
    }

    @Test
    void aRecordOpensByItsNameAndByEnter() {
        show("contact");

        robot.clickText("Adam Calder");
        focusRows();
        robot.press(KeyCode.DOWN).press(KeyCode.ENTER);

        assertThat(lists.opened).containsExactly("Adam Calder", "Adam Eklund");
    }

    @Test
    void typingOverTheRowsNarrowsThem() {
        show("contact");

        focusRows();
        robot.type("jane");

        robot.sees("contact-find", "jane").sees("contact-rows", "Jane Doe");
        Fx.until("few rows", () -> rows().getItems().size() < 10);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        Fx.until("all rows", () -> rows().getItems().size() > 100);
    }

    @Test
    void aFilterTakesOneValueAndIsTakenOffAgain() {
        show("contact");
        var all = Fx.call(() -> rows().getItems().size());

        robot.rightClick("contact-column-address1_city");
        robot.sees("grid-filter-values", "Elmira").clickText("Elmira").click("grid-filter-apply");

        robot.sees("contact-filters", "City");
        assertThat(Fx.call(() -> rows().getItems().size())).isPositive().isLessThan(all);
        robot.click("contact-filters-clear");
        assertThat(Fx.call(() -> rows().getItems().size())).isEqualTo(all);
    }

    @Test
    void escapeClosesTheFilterOfADate() {
        show("opportunity");
        robot.rightClick("opportunity-column-estimatedclosedate").sees("grid-filter-kind");

        robot.press(KeyCode.ESCAPE).seesNot("grid-filter-kind");
    }

    @Test
    void whereAllThatMatchAreActiveNothingIsThereToActivate() {
        show("account");
        focusRows();
        robot.press(KeyCode.CONTROL, KeyCode.A);

        assertThat(robot.node("list-deactivate", Node.class).isDisabled()).isFalse();
        assertThat(robot.node("list-activate", Node.class).isDisabled()).isTrue();
    }

    @Test
    void thePositionCountsRowsThatCanBeRead() {
        show("contact");
        robot.sees("contact-position", "1\u2013");

        for (var more = 0; more < 4; more++) {
            var height = 640 + more * 9;
            Fx.run(() -> robot.stage().setHeight(height));
            Fx.until("as many rows as can be read", () -> position() == readable());
        }
    }

    /// The second number of `1\u201320 of 200`.
    private int position() {
        var position = (Label) lists.layers.lookup("#contact-position");
        return Integer.parseInt(position.getText().split("\\D+")[1]);
    }

    /// How many rows show more than half of themselves.
    private int readable() {
        var row = rows().lookup(".table-row-cell").getLayoutBounds().getHeight();
        var view = rows().lookup(".clipped-container").getLayoutBounds().getHeight();
        return (int) (view / row + 0.5);
    }

    @Test
    void aHeaderSortsByItsColumnOneWayAndTheOther() {
        show("contact");

        clickHeader("contact-column-fullname");
        robot.sees("contact-sorted", "descending");

        clickHeader("contact-column-address1_city");
        robot.sees("contact-sorted", "Sorted by City");
    }

    @Test
    void selectedRowsAreDeactivatedTogether() {
        show("account");
        var before = active("account");

        focusRows();
        robot.press(KeyCode.SPACE).press(KeyCode.DOWN).press(KeyCode.SPACE);
        assertThat(lists.page.status().getValue()).contains("2 selected");
        robot.press(KeyCode.CONTROL, KeyCode.D);
        robot.sees("deactivate-many", "Deactivate 2 accounts").click("deactivate-many-primary");

        robot.sees("toast", "2 accounts deactivated");
        assertThat(active("account")).isEqualTo(before - 2);
        assertThat(Fx.call(() -> rows().getItems().size())).isEqualTo(before - 2);
        assertThat(lists.page.status().getValue()).doesNotContain("selected");
    }

    @Test
    void aSingleRowIsDeactivatedUnasked() {
        show("account");
        var before = active("account");

        focusRows();
        robot.press(KeyCode.SPACE).press(KeyCode.CONTROL, KeyCode.D);
        Fx.until("it to be inactive", () -> active("account") == before - 1);
        robot.seesNot("deactivate-many");
    }

    @Test
    void allThatMatchCanBeAssignedAtOnce() {
        show("account");
        var mine = "SELECT count(*) FROM account WHERE statecode = 0 AND ownerid = 1";

        focusRows();
        robot.press(KeyCode.CONTROL, KeyCode.A);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        robot.click("assign-me");

        assertThat(lists.sample.count(mine)).isEqualTo(active("account"));
    }

    @Test
    void deletingSaysWhatGoesWithIt() {
        show("contact");
        var before = lists.sample.count("SELECT count(*) FROM contact");

        focusRows();
        robot.press(KeyCode.CONTROL, KeyCode.A).press(KeyCode.DELETE);
        robot.sees("delete", "Delete ").click("delete-destructive");
        robot.sees("toast", "contacts deleted");

        assertThat(lists.sample.count("SELECT count(*) FROM contact")).isLessThan(before);
    }

    @Test
    void whatNothingHangsOnGoesUnasked() {
        show("contact");
        var before = lists.sample.count("SELECT count(*) FROM contact");

        focusRows();
        robot.press(KeyCode.SPACE).press(KeyCode.DELETE);
        robot.sees("toast", "1 contact deleted");

        assertThat(lists.sample.count("SELECT count(*) FROM contact")).isEqualTo(before - 1);
    }

    @Test
    void anotherViewShowsOtherRows() {
        show("opportunity");

        robot.click("opportunity-views").clickText("Won opportunities");

        robot.sees("opportunity-views", "Won opportunities");
    }

    @Test
    void newLeadsToANewRecordOfTheTable() {
        show("contact");

        robot.press(KeyCode.CONTROL, KeyCode.N);

        assertThat(lists.created).containsExactly("contact");
    }

    private void show(String table) {
        Locale.setDefault(Locale.UK);
        robot = Robot.show(() -> lists.show(table));
    }

    /// A header sorts where the mouse did not move between press and release, which the headless
    /// screen does not report.
    private void clickHeader(String id) {
        var header = robot.node(id, Node.class);
        Fx.run(
                () -> {
                    header.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, true));
                    header.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, false));
                });
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, boolean down) {
        return new MouseEvent(
                type,
                8,
                8,
                8,
                8,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    private int active(String table) {
        return lists.sample.count("SELECT count(*) FROM " + table + " WHERE statecode = 0");
    }

    private TableView<?> rows() {
        return (TableView<?>) lists.layers.lookup(".grid");
    }

    private void focusRows() {
        Fx.run(() -> lists.page.focus());
    }
}
