package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/// Two records that mean the same become one in the window, and both come back.
final class MergeJourneyTest {

    @TempDir private Path folder;
    private OwnWindow window;
    private Robot robot;

    @BeforeEach
    void makeAStore() throws IOException {
        window = new OwnWindow(folder, 1000, 900);
        window.create("account", "name=Larkfield Traders");
        window.create("contact", "firstname=Jane", "lastname=Doe", "jobtitle=Buyer");
        window.create(
                "contact",
                "firstname=Janet",
                "lastname=Doe",
                "jobtitle=Head of buying",
                "telephone1=+44 20 7946 0100");
        window.run(
                "connection",
                "create",
                "--from",
                "contact:Janet Doe",
                "--to",
                "account:Larkfield Traders",
                "--role",
                "Employer");
        robot = window.start();
        robot.click("navigation-contact").sees("contact-rows", "Janet Doe");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void twoRowsOfAListBecomeOneFieldByField() {
        robot.clickText("Contacts").sees("contact-rows", "Janet Doe");
        selectBoth();
        robot.click("list-merge").sees("merge-follows", "Janet Doe");
        assertThat(isChosen("merge-telephone1-RIGHT"))
                .as("what the survivor lacks comes from the other one")
                .isTrue();
        assertThat(isChosen("merge-jobtitle-LEFT")).isTrue();
        assertThat(window.shoot("merge-dialog")).isEmpty();

        robot.click("merge-jobtitle-RIGHT").click("merge-primary").seesNot("merge");

        robot.clickText("Jane Doe").sees("record-name", "Jane Doe");
        robot.sees("connections-panel", "Larkfield Traders");
        var jane = window.shown("contact", "Jane Doe");
        assertEquals("Head of buying", jane.get("jobtitle").asText());
        assertEquals("+44 20 7946 0100", jane.get("telephone1").asText());
        assertEquals("Jane", jane.get("firstname").asText());
    }

    @Test
    void theOtherIsFoundFromTheRecordAndTheMergeIsTakenBackThere() {
        robot.clickText("Janet Doe").sees("record-name", "Janet Doe");
        robot.click("record-more").clickText("Merge with\u2026");
        robot.sees("merge-other").type("field-merge-other", "jane doe");
        robot.sees("field-merge-other-list", "Jane Doe").press(KeyCode.ENTER);
        robot.click("merge-other-primary").sees("merge-grid");

        robot.click("merge-stays-RIGHT").click("merge-primary").seesNot("merge");

        robot.sees("tombstone", "This record was merged into Jane Doe and lives on there.");
        robot.click("tombstone-unmerge").seesNot("tombstone");
        robot.sees("connections-panel", "Larkfield Traders");
        assertEquals(0, window.shown("contact", "Janet Doe").get("statecode").asInt());
    }

    private void selectBoth() {
        var rows = robot.node("contact-rows", Node.class);
        Fx.run(rows::requestFocus);
        robot.press(KeyCode.HOME).press(KeyCode.SPACE).press(KeyCode.DOWN).press(KeyCode.SPACE);
    }

    private boolean isChosen(String id) {
        var option = robot.node(id, RadioButton.class);
        return Fx.call(option::isSelected);
    }
}
