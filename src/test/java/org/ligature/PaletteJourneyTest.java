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

/// What is typed into the palette is done from anywhere.
final class PaletteJourneyTest {

    private static final String SAID = "palette-said-0";

    @TempDir private Path folder;
    private OwnWindow window;
    private Robot robot;

    @BeforeEach
    void open() throws IOException {
        window = new OwnWindow(folder, 1000, 900);
        window.create("contact", "firstname=Anna", "lastname=Kim");
        window.create("contact", "firstname=Jane", "lastname=Doe");
        window.create("contact", "firstname=Jane", "lastname=Dolan");
        window.create("account", "name=Kern Ltd");
        robot = window.start();
        robot.click("navigation-contact").sees("contact-rows", "Jane Doe");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aSentenceBecomesAConnectionFromAnywhere() {
        type("anna kim is a friend of jane doe since 2020");
        robot.sees(SAID, "Anna Kim is Jane Doe's Friend, since 2020");
        robot.sees(SAID, "Jane Doe is Anna Kim's Friend");
        assertThat(window.shoot("palette-sentence")).isEmpty();

        robot.press(KeyCode.ENTER).seesNot("palette");

        robot.clickText("Jane Doe").sees("connections-panel", "Anna Kim");
    }

    @Test
    void whatMayMeanSeveralIsOfferedOneByOne() {
        type("anna kim is a friend of jane do");
        robot.sees(SAID, "Anna Kim is Jane Do").sees("palette-said-1", "Anna Kim is Jane Do");
        assertThat(window.shoot("palette-several")).isEmpty();
        robot.press(KeyCode.ESCAPE).seesNot("palette");
    }

    @Test
    void theRecordInViewIsMeantWhereNobodyIsNamed() {
        robot.clickText("Jane Doe").sees("record-name", "Jane Doe");
        robot.sees("connections-panel", "No connections yet");

        type("is an employee of kern ltd");
        robot.sees(SAID, "Jane Doe is Kern Ltd's Employee").press(KeyCode.ENTER);

        robot.seesNot("palette").sees("connections-panel", "Kern Ltd");
    }

    @Test
    void whatIsThereAlreadyGoesOnInTheDialog() {
        type("anna kim is a friend of jane doe");
        robot.sees(SAID, "Friend").press(KeyCode.ENTER).seesNot("palette");
        robot.sees("toast", "Saved");

        type("anna kim is a friend of jane doe");
        robot.sees(SAID, "Friend").press(KeyCode.ENTER);

        robot.sees("connect", "Already connected").sees("connect-name", "Anna Kim");
    }

    @Test
    void whoIsNotKnownIsLookedForInTheDialog() {
        type("Zoe Quist is a friend of jane doe");
        robot.sees(SAID, "Zoe Quist").press(KeyCode.ENTER);

        robot.sees("connect", "from Jane Doe").sees("connect-name", "Zoe Quist");
    }

    @Test
    void commandsAndPlacesAreCalledByName() {
        type("acc");
        robot.sees("palette-go-account", "Accounts");
        assertThat(window.shoot("palette-commands")).isEmpty();
        robot.press(KeyCode.ENTER).seesNot("palette").sees("account-rows", "Kern Ltd");

        type("keyboard");
        robot.sees("palette-shell-keys").press(KeyCode.ENTER).sees("shortcuts");
    }

    private void type(String text) {
        Fx.run(robot.node("shell-palette", Node.class)::requestFocus);
        robot.press(KeyCode.CONTROL, KeyCode.K).type("palette-field", text);
    }
}
