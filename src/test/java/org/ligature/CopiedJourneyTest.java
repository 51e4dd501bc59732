package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/// Rows that are copied in a list are connected to the record where they are pasted.
final class CopiedJourneyTest {

    @TempDir private Path folder;
    private OwnWindow window;
    private Robot robot;

    @BeforeEach
    void open() throws IOException {
        window = new OwnWindow(folder, 1000, 900);
        window.create("account", "name=Kern Ltd");
        window.create("contact", "firstname=Anna", "lastname=Kim");
        window.create("contact", "firstname=Jane", "lastname=Doe", "parentcustomerid=Kern Ltd");
        window.create("contact", "firstname=Omar", "lastname=Haddad");
        robot = window.start();
        robot.click("navigation-contact").sees("contact-rows", "Jane Doe");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void copiedRowsAreConnectedToTheOpenRecord() {
        give("contact-rows");
        robot.press(KeyCode.SPACE).press(KeyCode.CONTROL, KeyCode.C);
        robot.clickText("Jane Doe").sees("record-name", "Jane Doe");
        robot.sees("connections-panel", "No connections yet");
        give("panel-connect");

        robot.press(KeyCode.CONTROL, KeyCode.V);

        robot.sees("connect", "from Jane Doe").sees("connect-name", "Anna Kim");
        assertThat(window.shoot("copied")).isEmpty();
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).seesNot("connect");
        robot.sees("connections-panel", "Anna Kim");
    }

    @Test
    void severalCopiedRowsAreConnectedToTheOneThatIsSelected() {
        give("contact-rows");
        robot.press(KeyCode.SPACE).press(KeyCode.DOWN).press(KeyCode.DOWN).press(KeyCode.SPACE);
        robot.press(KeyCode.CONTROL, KeyCode.C).press(KeyCode.ESCAPE);
        robot.press(KeyCode.UP).press(KeyCode.SPACE).press(KeyCode.CONTROL, KeyCode.V);

        robot.sees("selected", "Connect 2 contacts").sees("selected-name", "Jane Doe");
        robot.sees("selected-counts", "2 new").press(KeyCode.CONTROL, KeyCode.ENTER);
        robot.seesNot("selected").clickText("Jane Doe").sees("record-name", "Jane Doe");
        robot.sees("connections-panel", "Omar Haddad");
    }

    private void give(String id) {
        Fx.run(robot.node(id, Node.class)::requestFocus);
    }
}
