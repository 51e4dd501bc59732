package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.ligature.cli.Stores.Content;
import org.ligature.kit.db.DataFolder;
import org.ligature.kit.ui.Theme;
import org.ligature.kit.ui.Themes;
import org.ligature.shell.PreferencesFile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Whole windows over the sample company, as the pictures of the design have them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AppScreensTest {

    private static final int CITY = 4;

    private LigatureApp app;
    private Robot robot;

    @BeforeAll
    void startWithTheSampleCompany(@TempDir Path folder) {
        var stores =
                new LocalStores(
                        new DataFolder(folder.resolve("data")),
                        "robin.hale",
                        Platform::isFxApplicationThread);
        stores.createUsual(Content.SAMPLE, TestDb.CLOCK);
        var config = Map.of("XDG_CONFIG_HOME", folder.resolve("config").toString());
        app = new LigatureApp(stores, PreferencesFile.usual(config, "Linux", folder), TestDb.CLOCK);
        robot =
                Robot.on(
                        Fx.call(
                                () -> {
                                    var stage = new Stage();
                                    app.start(stage);
                                    return stage;
                                }));
        robot.sees("navigation-contact");
        Fx.run(
                () -> {
                    robot.stage().setX(0);
                    robot.stage().setY(0);
                    robot.stage().setWidth(1440);
                    robot.stage().setHeight(900);
                });
    }

    @AfterAll
    void close() {
        robot.close();
        Fx.run(app::stop);
    }

    @BeforeEach
    void openJane() {
        robot.click("navigation-contact").type("contact-find", "jane doe");
        robot.clickText("Jane Doe");
        robot.sees("record-name", "Jane Doe").sees("panel-list", "Employer");
    }

    @AfterEach
    void leaveWhatIsOpen() {
        for (var times = 0; times < 3; times++) {
            robot.press(KeyCode.ESCAPE);
        }
    }

    @Test
    void aRecordStandsBesideItsConnections() {
        assertThat(shoot("app-01-record")).isEmpty();
    }

    @Test
    void theMenuOfConnectingSaysWhatItLeadsTo() {
        assertThat(
                        shoot(
                                "app-02a-connect-menu",
                                () -> robot.click("record-connect").sees("record-to-another")))
                .isEmpty();
    }

    @Test
    void connectingFindsRecordsOverTheRecord() {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        robot.sees("connect-name").type("ar").sees("connect-name-hit-0");

        assertThat(shoot("app-02b-connect-search")).isEmpty();
        robot.press(KeyCode.ESCAPE);
        leaveTheDialog();
    }

    @Test
    void connectingTwiceIsSaidBeforeItIsDone() {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        robot.sees("connect-name").type("larkfield traders");
        robot.sees("connect-name-hit-0").press(KeyCode.ENTER).type("Employer");
        robot.press(KeyCode.ENTER).sees("connect-duplicate");

        assertThat(shoot("app-02c-connect-role")).isEmpty();
        leaveTheDialog();
    }

    @Test
    void aConnectionIsChangedWhereItWasMade() {
        var row = robot.node("panel-list", Node.class);
        Fx.run(row::requestFocus);
        robot.press(KeyCode.DOWN)
                .press(KeyCode.DOWN)
                .press(KeyCode.ALT, KeyCode.ENTER)
                .sees("connect-more");

        assertThat(shoot("app-connection")).isEmpty();
    }

    @Test
    void allConnectionsOfARecordAreATabOfIt() {
        robot.click("panel-as-list").sees("connections-rows", "Larkfield Traders");

        assertThat(shoot("app-03-connections-tab")).isEmpty();
    }

    @Test
    void aListHasAPreview() {
        robot.click("navigation-contact").press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        robot.sees("contact-rows", "Adam Hart");
        robot.click("list-preview-toggle").sees("list-preview-name");

        assertThat(shoot("app-04-list-preview")).isEmpty();
        robot.click("list-preview-toggle");
    }

    @Test
    void aColumnIsFilteredByItsValues() {
        robot.click("navigation-contact").press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        robot.sees("contact-rows", "Adam Hart");
        var rows = robot.node("contact-rows", Node.class);
        Fx.run(rows::requestFocus);
        for (var column = 0; column < CITY; column++) {
            robot.press(KeyCode.RIGHT);
        }

        assertThat(
                        shoot(
                                "app-04-list-filter",
                                () -> {
                                    Fx.run(rows::requestFocus);
                                    robot.press(KeyCode.ALT, KeyCode.DOWN);
                                    robot.sees("grid-filter-values", "Westport");
                                }))
                .isEmpty();
    }

    @Test
    void allConnectionsAreAPlaceOfTheirOwn() {
        robot.click("navigation-connection").sees("all-connections", "Jane Doe");

        assertThat(shoot("app-all-connections")).isEmpty();
    }

    @Test
    void theUserIsRenamedInADialog() {
        robot.click("me-menu").clickText("Rename myself\u2026").sees("rename");

        assertThat(shoot("app-rename")).isEmpty();
    }

    @Test
    void theSampleCompanyIsRemovedAfterAQuestion() {
        robot.click("me-menu").clickText("Remove the sample company\u2026").sees("sample-question");

        assertThat(shoot("app-remove-sample")).isEmpty();
    }

    private void leaveTheDialog() {
        robot.press(KeyCode.ESCAPE).sees("unsaved").click("unsaved-destructive");
        robot.seesNot("connect");
    }

    private List<String> shoot(String name) {
        return shoot(name, () -> {});
    }

    /// In both themes; then the light one is worn again.
    ///
    /// @param popup opens what a change of the theme would close
    private List<String> shoot(String name, Runnable popup) {
        var faults = new ArrayList<String>();
        for (var theme : List.of(Theme.DARK, Theme.LIGHT)) {
            Fx.run(() -> Themes.apply(robot.stage().getScene(), theme));
            popup.run();
            var suffix = "-" + theme.name().toLowerCase(Locale.ROOT);
            faults.addAll(Screens.shoot(name + suffix, robot.stage()));
            Fx.run(AppScreensTest::closePopups);
        }
        return faults;
    }

    private static void closePopups() {
        for (var window : List.copyOf(Window.getWindows())) {
            if (window instanceof PopupWindow) {
                window.hide();
            }
        }
    }
}
