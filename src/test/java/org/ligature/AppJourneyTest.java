package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ligature.kit.db.DataFolder;
import org.ligature.shell.PreferencesFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// What a person does with a new Ligature, through the whole application.
final class AppJourneyTest {

    @TempDir private Path folder;
    private LigatureApp app;
    private Robot robot;

    @BeforeEach
    void placeTheWindowOnTheSmallScreen() throws IOException {
        var config = Files.createDirectories(folder.resolve("config").resolve("ligature"));
        Files.writeString(config.resolve("window.properties"), "window.bounds=0 0 1000 700\n");
    }

    @AfterEach
    void close() {
        robot.close();
        Fx.run(app::stop);
    }

    @Test
    void startsWithTheSampleCompanyAndOpensARecord() {
        start();

        robot.click("first-sample");
        robot.sees("account-rows", "Alder Foundation");
        Fx.until(
                "the keyboard on the rows",
                () -> robot.stage().getScene().getFocusOwner() instanceof TableView);
        robot.clickText("Contacts");
        robot.clickText("Adam Hart");
        robot.sees("record-name", "Adam Hart");

        assertThat(commands().run("check").done().get("clean").asBoolean()).isTrue();
    }

    @Test
    void connectsTwoRecordsAndSeesItFromBothSides() {
        start();
        robot.click("first-sample");
        robot.sees("navigation-contact");
        robot.clickText("Contacts");
        robot.clickText("Adam Hart");
        robot.sees("record-name", "Adam Hart");

        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        robot.sees("connect-name").type("orion holdings");
        robot.sees("connect-name-hit-0").press(KeyCode.ENTER).type("Employer");
        robot.press(KeyCode.ENTER).press(KeyCode.CONTROL, KeyCode.ENTER).seesNot("connect");

        robot.sees("connections-panel", "Orion Holdings");
        robot.clickText("Orion Holdings");
        robot.sees("record-name", "Orion Holdings");
        robot.sees("connections-panel", "Adam Hart");
    }

    @Test
    void removesTheSampleCompanyAfterAsking() {
        start();
        robot.click("first-sample");
        robot.sees("navigation-account");

        robot.click("me-menu");
        robot.clickText("Remove the sample company\u2026");
        robot.clickText("Remove");

        robot.sees("status-bar", "0 accounts");
        assertThat(commands().run("dump").out()).doesNotContain("\"table\":\"contact\"");
    }

    @Test
    void keepsWhatWasSavedForTheNextStart() {
        start();
        robot.click("first-empty");
        robot.sees("navigation-account");
        robot.press(KeyCode.CONTROL, KeyCode.N);
        robot.type("field-name", "Larkfield Traders");
        robot.press(KeyCode.CONTROL, KeyCode.S);
        robot.sees("status-bar", "Saved");
        robot.close();
        Fx.run(app::stop);

        start();

        robot.sees("navigation-account");
        robot.clickText("Larkfield Traders");
        robot.sees("record-name", "Larkfield Traders");
    }

    private void start() {
        var stores =
                new LocalStores(
                        new DataFolder(folder.resolve("data")),
                        "robin.hale",
                        Platform::isFxApplicationThread);
        var config = Map.of("XDG_CONFIG_HOME", folder.resolve("config").toString());
        var preferences = PreferencesFile.usual(config, "Linux", folder);
        app = new LigatureApp(stores, preferences, TestDb.CLOCK);
        robot =
                Robot.on(
                        Fx.call(
                                () -> {
                                    var stage = new Stage();
                                    app.start(stage);
                                    return stage;
                                }));
    }

    private Commands commands() {
        Fx.run(app::stop);
        return new Commands(new DataFolder(folder.resolve("data")).store());
    }
}
