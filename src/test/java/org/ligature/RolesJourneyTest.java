package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ligature.connections.Role;
import org.ligature.kit.db.DataFolder;
import org.ligature.shell.PreferencesFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// What an administrator does with connection roles, through the whole application.
final class RolesJourneyTest {

    @TempDir private Path folder;
    private LigatureApp app;
    private Robot robot;

    @BeforeEach
    void start() throws IOException {
        var config = Files.createDirectories(folder.resolve("config").resolve("ligature"));
        Files.writeString(config.resolve("window.properties"), "window.bounds=0 0 1000 900\n");
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
        robot.press(KeyCode.CONTROL, KeyCode.COMMA);
        robot.click("settings-roles");
        robot.sees("roles");
    }

    @AfterEach
    void close() {
        robot.close();
        Fx.run(app::stop);
    }

    @Test
    void makesARoleThatMatchesItself() {
        robot.press(KeyCode.CONTROL, KeyCode.N);
        robot.type("role-name", "Neighbour");
        robot.sees("role-title", "Neighbour");
        robot.click("role-save");
        robot.sees("toast", "Neighbour saved");

        robot.click("role-match-itself");
        robot.sees("role-matches", "Neighbour");
        robot.sees("role-matches", "Jane is Adam's Neighbour");
        robot.press(KeyCode.CONTROL, KeyCode.S);

        open("Neighbour");
        assertThat(commands().run("role", "show", "Neighbour").done().get("matches").toString())
                .isEqualTo("[\"Neighbour\"]");
    }

    @Test
    void ordersMatchesByKeyboard() {
        open("Client");
        var first = robot.node("role-match-0", HBox.class);
        Fx.run(first::requestFocus);
        robot.press(KeyCode.ALT, KeyCode.DOWN);
        robot.click("role-save");
        robot.sees("toast", "Client saved");

        assertThat(commands().run("role", "show", "Client").done().get("matches").get(1).asText())
                .isEqualTo("Accountant");
    }

    @Test
    void isAskedAboutConnectionsThatNoLongerFit() {
        open("Employer");
        robot.click("role-match-remove-0");
        robot.click("role-save");
        robot.sees("offending", "would no longer fit");
        robot.sees("offending-first", "Employer");
        robot.press(KeyCode.ESCAPE);
        robot.seesNot("offending");

        robot.click("role-save");
        robot.click("offending-primary");

        robot.sees("toast", "Employer saved");
        robot.sees("role-matches", "No role yet");
        assertThat(commands().run("check").exit()).isIn(0, 3);
    }

    @Test
    void deletesARoleThatConnectionsHaveWithAnotherInItsPlace() {
        open("Vendor");
        robot.click("roles-delete");
        robot.sees("role-delete", "Delete Vendor?");
        robot.click("role-delete-replace");
        choose("role-delete-instead", "Supplier");
        robot.click("role-delete-destructive");

        robot.sees("toast", "Vendor deleted");
        var ran = commands().run("role", "show", "Vendor");
        assertThat(ran.exit()).isEqualTo(3);
    }

    @Test
    void mergesTwoRoles() {
        open("Vendor");
        robot.click("roles-merge");
        choose("role-merge-into", "Supplier");
        robot.sees("role-merge-moves", "Vendor is deleted");
        robot.click("role-merge-primary");

        robot.sees("toast", "Merged into Supplier");
        robot.sees("role-title", "Supplier");
        assertThat(commands().run("check").done().get("clean").asBoolean()).isTrue();
    }

    @Test
    void loadsAPackAndFindsItsRoles() {
        robot.click("roles-packs");
        robot.clickText("Health");
        robot.sees("toast", "Health: 4 roles added");

        robot.type("roles-find", "doctor");
        robot.sees("roles", "Doctor");
        open("Doctor");
        robot.sees("role-matches", "Medical Assistant");
    }

    @Test
    void colouresAndNamesACategoryForAllScreens() {
        robot.click("roles-categories");
        robot.type("option-0", "Work");
        robot.click("choice-primary");
        robot.seesNot("choice");

        robot.sees("roles", "Work");
        open("Employer");
        robot.sees("role-category", "Work");
        robot.click("role-show-them");
        robot.sees("role-connections-rows", "Work");
    }

    @Test
    void isAskedBeforeTypedChangesAreLeft() {
        open("Friend");
        robot.type("role-name", "Pal");
        select("Employer");
        robot.sees("unsaved");
        robot.click("unsaved-destructive");

        robot.sees("role-title", "Employer");
        open("Friend");
        robot.sees("role-title", "Friend");
    }

    @Test
    void deactivatesARoleAndLimitsAnother() {
        open("Friend");
        robot.press(KeyCode.CONTROL, KeyCode.D);
        robot.sees("toast", "Friend is offered no longer");
        robot.sees("roles", "Inactive");

        open("Accountant");
        robot.node("role-limited", CheckBox.class);
        robot.click("role-limited");
        robot.type("role-limit", "3");
        robot.press(KeyCode.CONTROL, KeyCode.S);
        robot.sees("toast", "Accountant saved");

        var shown = commands().run("role", "show", "Accountant").done();
        assertThat(shown.get("recordlimit").asInt()).isEqualTo(3);
    }

    @Test
    void makesARoleOverTheDialogThatMissesIt() {
        robot.click("navigation-contact").type("contact-find", "jane doe");
        robot.clickText("Jane Doe").sees("record-name", "Jane Doe");
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        robot.sees("connect-name").type("adam hart");
        robot.sees("connect-name-hit-0").press(KeyCode.ENTER);
        robot.type("connect-role", "Choir mate");
        robot.click("connect-role-new");
        robot.sees("role-new", "New role");
        robot.sees("role-name", "Choir mate");
        robot.click("role-new-primary");
        robot.seesNot("role-new");

        robot.sees("connect-role", "Choir mate");
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).seesNot("connect");
        robot.sees("connections-panel", "Choir mate");
    }

    private void open(String role) {
        select(role);
        robot.sees("role-title", role);
    }

    /// Chooses a role in the list, as the arrow keys would.
    private void select(String role) {
        var tree = robot.node("roles", TreeView.class);
        Fx.run(
                () -> {
                    tree.requestFocus();
                    var rows = tree.getExpandedItemCount();
                    for (var row = 0; row < rows; row++) {
                        if (String.valueOf(tree.getTreeItem(row).getValue())
                                .contains("name=" + role + ",")) {
                            tree.getSelectionModel().select(row);
                            tree.scrollTo(row);
                            return;
                        }
                    }
                });
    }

    @SuppressWarnings("unchecked")
    private void choose(String id, String name) {
        var box = (ComboBox<Role>) robot.node(id, ComboBox.class);
        Fx.run(
                () ->
                        box.setValue(
                                box.getItems().stream()
                                        .filter(role -> role.name().equals(name))
                                        .findFirst()
                                        .orElseThrow()));
    }

    private Commands commands() {
        Fx.run(app::stop);
        return new Commands(new DataFolder(folder.resolve("data")).store());
    }
}
