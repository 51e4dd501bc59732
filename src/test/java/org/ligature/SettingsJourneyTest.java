package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ToggleSwitch;

import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
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

/// What an administrator does in settings, and what everybody has of it at once, through the whole
/// application.
final class SettingsJourneyTest {

    /// The places of the kinds of columns in their list.
    private static final int WHOLE = 5;

    private static final int DECIMAL = 6;

    private static final int DATE = 9;

    private static final int CHOICE = 12;

    @TempDir private Path folder;
    private LigatureApp app;
    private Robot robot;

    @BeforeEach
    void start() throws IOException {
        var config = Files.createDirectories(folder.resolve("config").resolve("ligature"));
        Files.writeString(config.resolve("window.properties"), "window.bounds=0 0 1000 700\n");
        var stores =
                new LocalStores(
                        new DataFolder(folder.resolve("data")),
                        "robin.hale",
                        Platform::isFxApplicationThread);
        var environment = Map.of("XDG_CONFIG_HOME", folder.resolve("config").toString());
        var preferences = PreferencesFile.usual(environment, "Linux", folder);
        app = new LigatureApp(stores, preferences, TestDb.CLOCK);
        robot =
                Robot.on(
                        Fx.call(
                                () -> {
                                    var stage = new Stage();
                                    app.start(stage);
                                    return stage;
                                }));
        robot.click("first-sample");
        robot.sees("navigation-contact");
    }

    @AfterEach
    void close() {
        robot.close();
        Fx.run(app::stop);
    }

    @Test
    void makesTheTableBoatAndConnectsABoatToItsOwner() {
        makeBoat();
        addColumn("Length", DECIMAL);
        addColumn("Hull", CHOICE);

        makeAlbatros();

        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        robot.sees("connect-name").type("adam hart");
        robot.sees("connect-name-hit-0").press(KeyCode.ENTER);
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).seesNot("connect");
        robot.sees("connections-panel", "Adam Hart");
        robot.clickText("Adam Hart");
        robot.sees("record-name", "Adam Hart");
        robot.sees("connections-panel", "Albatros");

        assertThat(commands().run("check").done().get("clean").asBoolean()).isTrue();
    }

    @Test
    void addsAColumnToAccountsAndUsesItAtOnce() {
        open("account");
        columnTab();
        addColumn("Motto", 0);

        robot.click("table-list");
        robot.sees("account-rows", "Motto");
        robot.press(KeyCode.CONTROL, KeyCode.N);
        robot.type("field-name", "Larkfield Traders");
        robot.type("field-new_motto", "Slow and steady");
        robot.press(KeyCode.CONTROL, KeyCode.S);
        robot.sees("status-bar", "Saved");
    }

    @Test
    void rearrangesAFormByKeyboardAlone() {
        open("account");
        tab(2);
        robot.sees("designer-field-name");

        var name = robot.node("designer-field-name", HBox.class);
        Fx.run(name::requestFocus);
        robot.press(KeyCode.ALT, KeyCode.DOWN);
        robot.press(KeyCode.DELETE);
        robot.sees("palette-name");
        robot.press(KeyCode.CONTROL, KeyCode.S);
        robot.sees("toast", "Form of Account saved");

        robot.click("table-list");
        robot.press(KeyCode.CONTROL, KeyCode.N);
        robot.sees("field-accountnumber");
        robot.seesNot("field-name");
    }

    @Test
    void choosesByKeyboardWhatStandsInTheHeader() {
        open("account");
        tab(2);
        robot.click("designer-strip-subtitle").seesFocus("designer-strip-subtitle");
        robot.sees("palette-websiteurl");
        var palette = robot.node("form-palette", ListView.class);
        Fx.run(
                () -> {
                    palette.getSelectionModel().selectFirst();
                    palette.requestFocus();
                });
        robot.press(KeyCode.ENTER).sees("designer-subtitle-name", "Account Name");
        var name = robot.node("designer-subtitle-name", HBox.class);
        Fx.run(name::requestFocus);
        robot.press(KeyCode.ALT, KeyCode.DOWN).sees("designer-header-name", "Account Name");
        robot.press(KeyCode.CONTROL, KeyCode.S).sees("toast", "Form of Account saved");

        robot.click("table-list").sees("account-rows", "Alder Foundation");
        robot.clickText("Alder Foundation").sees("fact-name", "Alder Foundation");
    }

    @Test
    void aFieldOfTheFormIsTakenByAClick() {
        open("account");
        tab(2);

        robot.click("designer-field-name").seesFocus("designer-field-name");
        robot.press(KeyCode.DELETE);

        robot.sees("palette-name");
    }

    @Test
    void makesAViewThatTheListBeginsWith() {
        open("account");
        tab(3);
        robot.click("view-new");
        robot.type("view-name", "Westport");
        var first = robot.node("view-is-first", ToggleSwitch.class);
        Fx.run(first::requestFocus);
        robot.press(KeyCode.SPACE);
        robot.click("view-primary");
        robot.sees("views-rows", "Westport");

        robot.click("table-list");

        robot.sees("account-views", "Westport");
    }

    @Test
    void deletesAColumnAndBringsItBack() {
        makeBoat();
        addColumn("Length", DECIMAL);
        robot.sees("columns-rows", "Length");

        robot.click("column-delete");
        robot.sees("delete-design", "place on the form");
        robot.click("delete-design-destructive");
        robot.sees("toast", "Column Length deleted");
        robot.click("toast-offer");

        robot.sees("columns-rows", "Length");
    }

    @Test
    void deletesATableWithItsPlaceInTheNavigation() {
        makeBoat();
        robot.sees("navigation-new_boat");

        robot.click("table-delete");
        robot.click("delete-design-destructive");
        robot.sees("toast", "Boat deleted");
        robot.seesNot("navigation-new_boat");
        robot.click("toast-offer");

        robot.sees("navigation-new_boat");
    }

    @Test
    void bringsADeletedColumnBackWithItsValues() {
        makeBoat();
        addColumn("Length", DECIMAL);
        makeAlbatros();
        open("boat");
        columnTab();
        selectLast("columns-rows");
        robot.click("column-delete");
        robot.sees("delete-design", "has a value in it").click("delete-design-destructive");
        robot.sees("toast", "Column Length deleted");

        openDeleted();
        robot.sees("deleted-rows", "Column of Boat").sees("deleted-rows", "robin.hale");
        robot.press(KeyCode.HOME).press(KeyCode.ENTER);

        robot.sees("toast", "Length is back").sees("deleted-rows", "Nothing is deleted");
        robot.click("navigation-new_boat").sees("new_boat-rows", "12.5");
    }

    @Test
    void removesADeletedTableForGoodOnceItIsAskedFor() {
        makeBoat();
        addColumn("Length", DECIMAL);
        makeAlbatros();
        open("boat");
        robot.click("table-delete").click("delete-design-destructive");
        robot.sees("toast", "Boat deleted");

        openDeleted();
        robot.sees("deleted-rows", "Boat").press(KeyCode.HOME).press(KeyCode.DELETE);
        robot.sees("deleted-ask", "record of Boat").click("deleted-ask-cancel");
        robot.seesNot("deleted-ask").press(KeyCode.DELETE);
        robot.sees("deleted-ask").click("deleted-ask-destructive");

        robot.sees("toast", "Removed for good").sees("deleted-rows", "Nothing is deleted");
        makeBoat();
    }

    private void makeAlbatros() {
        robot.click("table-list");
        robot.press(KeyCode.CONTROL, KeyCode.N);
        robot.type("field-new_name", "Albatros");
        robot.type("field-new_length", "12.5");
        robot.press(KeyCode.CONTROL, KeyCode.S);
        robot.sees("status-bar", "Saved");
    }

    @Test
    void saysHowLargeFilesMayBeAndTakesItBack() {
        openSettings("files");
        robot.sees("files-limit", "10,240");

        robot.click("files-limit").press(KeyCode.CONTROL, KeyCode.A).type("20480");
        robot.press(KeyCode.ENTER).sees("files-limit", "20,480");
        robot.click("toast-offer");

        robot.sees("files-limit", "10,240");
    }

    private void openSettings(String id) {
        robot.press(KeyCode.CONTROL, KeyCode.COMMA);
        robot.sees("tables-rows");
        var tabs = robot.node("settings-tabs", TabPane.class);
        var found =
                tabs.getTabs()
                        .filtered(tab -> ("settings-tab-" + id).equals(tab.getId()))
                        .getFirst();
        Fx.run(() -> tabs.getSelectionModel().select(found));
    }

    private void openDeleted() {
        openSettings("deleted");
        var rows = robot.node("deleted-rows", TableView.class);
        Fx.run(rows::requestFocus);
    }

    private void selectLast(String id) {
        var rows = robot.node(id, TableView.class);
        Fx.run(() -> rows.getSelectionModel().selectLast());
    }

    @Test
    void addsColumnsToConnectionsAndFillsThemInFromBothSides() {
        open("connection");
        addColumn("Strength", WHOLE);
        addColumn("Signed on", DATE);

        robot.click("navigation-contact").clickText("Adam Hart");
        robot.sees("record-name", "Adam Hart");
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        robot.sees("connect-name").type("orion holdings");
        robot.sees("connect-name-hit-0").press(KeyCode.ENTER);
        robot.press(KeyCode.ALT, KeyCode.D);
        robot.type("field-new_strength", "strong").press(KeyCode.CONTROL, KeyCode.S);
        robot.sees("connect", "whole number");
        robot.type("field-new_strength", "7").type("field-new_signed_on", "2026-05-04");
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).seesNot("connect");

        robot.sees("connections-panel", "Orion Holdings").clickText("Orion Holdings");
        robot.sees("record-name", "Orion Holdings").click("panel-as-list");
        robot.sees("connections", "Strength").sees("connections", "Adam Hart");
        chooseConnection("Adam Hart");
        robot.click("connections-edit").sees("connect", "Adam Hart");
        robot.sees("field-new_strength", "7").type("field-new_strength", "9");
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).seesNot("connect");

        var commands = commands();
        var changed = "\"new_strength\":9,\"new_signed_on\":\"2026-05-04\"";
        assertThat(commands.run("dump").out().lines().filter(line -> line.contains(changed)))
                .hasSize(2);
        commands.run("check").done();
    }

    private void chooseConnection(String name) {
        robot.type("connections-find", name);
        var rows = robot.node("connections-rows", TableView.class);
        Fx.until("only " + name, () -> rows.getItems().size() == 1);
        Fx.run(
                () -> {
                    rows.requestFocus();
                    rows.getFocusModel().focus(0);
                });
        robot.press(KeyCode.SPACE);
    }

    @Test
    void connectionsHaveNothingButColumnsInSettings() {
        open("connection");

        robot.sees("table-title", "Connection").sees("columns-rows", "Starting");
        robot.seesNot("table-delete");
        robot.click("table-list").sees("all-connections", "Connected from");
    }

    @Test
    void aTableOfActivitiesHasWhatEveryActivityHas() {
        robot.press(KeyCode.CONTROL, KeyCode.COMMA).sees("tables-rows");
        robot.press(KeyCode.CONTROL, KeyCode.N).type("new-table-displayname", "Visit");
        robot.click("new-table-activity").click("new-table-primary");
        robot.sees("table-title", "Visit");
        robot.sees("columns-rows", "Regarding").sees("columns-rows", "Due Date");

        robot.click("navigation-activitypointer").sees("activities-new");
        robot.press(KeyCode.CONTROL, KeyCode.N).clickText("Visit");

        robot.sees("record-name", "New Visit").sees("field-regardingobjectid");
    }

    private void makeBoat() {
        robot.press(KeyCode.CONTROL, KeyCode.COMMA);
        robot.sees("tables-rows");
        robot.press(KeyCode.CONTROL, KeyCode.N);
        robot.type("new-table-displayname", "Boat");
        robot.node("new-table-plural", TextField.class);
        robot.click("new-table-connections");
        robot.click("new-table-primary");
        robot.sees("table-title", "Boat");
        robot.sees("columns-rows", "Name");
    }

    private void addColumn(String name, int kind) {
        robot.click("column-new");
        robot.type("column-displayname", name);
        var kinds = robot.node("column-kind", ComboBox.class);
        Fx.run(() -> kinds.getSelectionModel().select(kind));
        if (kind == CHOICE) {
            robot.type("option-0", "Wood");
            robot.type("option-1", "Steel");
        }
        robot.click("column-primary");
        robot.seesNot("column");
        robot.sees("columns-rows", name);
    }

    private void open(String table) {
        robot.press(KeyCode.CONTROL, KeyCode.COMMA);
        robot.sees("tables-rows");
        robot.type("tables-find", table);
        var rows = robot.node("tables-rows", TableView.class);
        Fx.run(
                () -> {
                    rows.getSelectionModel().selectFirst();
                    rows.requestFocus();
                });
        robot.press(KeyCode.ENTER);
        robot.sees("table-title");
    }

    private void columnTab() {
        tab(1);
        robot.sees("columns-rows");
    }

    private void tab(int index) {
        var tabs = robot.node("table-tabs", TabPane.class);
        Fx.run(() -> tabs.getSelectionModel().select(index));
    }

    private Commands commands() {
        Fx.run(app::stop);
        return new Commands(new DataFolder(folder.resolve("data")).store());
    }
}
