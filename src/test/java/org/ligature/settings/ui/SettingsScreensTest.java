package org.ligature.settings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

import org.junit.jupiter.api.Test;
import org.ligature.Screens;
import org.ligature.kit.ui.Layers;
import org.ligature.schema.Column;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

final class SettingsScreensTest {

    private static final double WIDTH = 1228;
    private static final double HEIGHT = 848;

    @Test
    void allTablesStandInRows() {
        assertThat(shoot("settings-tables", SettingsFixture::showTables, _ -> {})).isEmpty();
    }

    @Test
    void sharedChoicesSayWhoTakesFromThem() {
        assertThat(shoot("settings-choices", SettingsFixture::showTables, layers -> tab(layers, 1)))
                .isEmpty();
    }

    @Test
    void aSharedChoiceWithItsUses() {
        assertThat(
                        shoot(
                                "settings-choice",
                                SettingsFixture::showTables,
                                layers -> {
                                    tab(layers, 1);
                                    layers.applyCss();
                                    layers.layout();
                                    if (layers.lookup("#choices-rows")
                                            instanceof TableView<?> all) {
                                        all.getSelectionModel().select(2);
                                    }
                                    press(layers, "choice-edit");
                                }))
                .isEmpty();
    }

    @Test
    void whatIsDeletedWaits() {
        assertThat(
                        shoot(
                                "settings-deleted",
                                SettingsFixture::showDeleted,
                                layers -> tab(layers, 3)))
                .isEmpty();
    }

    @Test
    void filesSayWhatTheyCannotBe() {
        assertThat(
                        shoot(
                                "settings-files",
                                SettingsFixture::showTables,
                                layers -> {
                                    tab(layers, 2);
                                    type(layers, "files-limit", "200000");
                                    press(layers, "files-save");
                                }))
                .isEmpty();
    }

    @Test
    void connectionsThatHaveEndedCanBeDeactivated() {
        assertThat(shoot("settings-expiry", SettingsFixture::showTables, layers -> tab(layers, 4)))
                .isEmpty();
    }

    @Test
    void nothingIsDeletedYet() {
        assertThat(
                        shoot(
                                "settings-deleted-none",
                                SettingsFixture::showTables,
                                layers -> tab(layers, 3)))
                .isEmpty();
    }

    @Test
    void isAskedBeforeItIsRemovedForGood() {
        assertThat(
                        shoot(
                                "settings-deleted-ask",
                                SettingsFixture::showDeleted,
                                layers -> {
                                    tab(layers, 3);
                                    layers.applyCss();
                                    layers.layout();
                                    if (layers.lookup("#deleted-rows")
                                            instanceof TableView<?> all) {
                                        all.getSelectionModel().selectAll();
                                    }
                                    press(layers, "deleted-remove");
                                }))
                .isEmpty();
    }

    @Test
    void aColumnThatIsThere() {
        assertThat(
                        shoot(
                                "settings-column-edit",
                                show("contact", "columns"),
                                layers -> {
                                    rows(layers).getSelectionModel().select(9);
                                    press(layers, "column-change");
                                }))
                .isEmpty();
    }

    @Test
    void columnsAreOfferedForTheHeader() {
        assertThat(
                        shoot(
                                "settings-form-header",
                                show("account", "form"),
                                layers -> layers.lookup("#designer-strip-header").requestFocus()))
                .isEmpty();
    }

    private static void tab(Layers layers, int index) {
        if (layers.lookup("#settings-tabs") instanceof TabPane tabs) {
            tabs.getSelectionModel().select(index);
        }
    }

    @Test
    void aNewTableIsAskedFor() {
        assertThat(
                        shoot(
                                "settings-new-table",
                                SettingsFixture::showTables,
                                layers -> {
                                    press(layers, "tables-new");
                                    type(layers, "new-table-displayname", "Boat");
                                    press(layers, "new-table-color-sales-team");
                                    type(layers, "new-table-naming", "");
                                    press(layers, "new-table-primary");
                                }))
                .isEmpty();
    }

    @Test
    void theNamesAndSwitchesOfATable() {
        assertThat(shoot("settings-properties", show("account", "properties"), _ -> {})).isEmpty();
    }

    @Test
    void theColumnsOfATable() {
        assertThat(
                        shoot(
                                "settings-columns",
                                show("contact", "columns"),
                                layers -> rows(layers).getSelectionModel().select(4)))
                .isEmpty();
    }

    @Test
    void theColumnsOfConnections() {
        assertThat(
                        shoot(
                                "settings-columns-connection",
                                show("connection", "columns"),
                                layers -> column(layers, Kind.WHOLE, "Strength")))
                .isEmpty();
    }

    @Test
    void aColumnWithOptions() {
        assertThat(
                        shoot(
                                "settings-column-choice",
                                show("contact", "columns"),
                                layers -> column(layers, Kind.CHOICE, "Diet")))
                .isEmpty();
    }

    @Test
    void aColumnThatLeadsToOtherTables() {
        assertThat(
                        shoot(
                                "settings-column-lookup",
                                show("contact", "columns"),
                                layers -> column(layers, Kind.LOOKUP, "Assistant")))
                .isEmpty();
    }

    @Test
    void theFormIsArranged() {
        assertThat(shoot("settings-form", show("contact", "form"), _ -> {})).isEmpty();
    }

    @Test
    void theViewsOfATable() {
        assertThat(shoot("settings-views", show("contact", "views"), _ -> {})).isEmpty();
    }

    @Test
    void aViewOfOnesOwn() {
        assertThat(
                        shoot(
                                "settings-view",
                                show("contact", "views"),
                                layers -> {
                                    press(layers, "view-new");
                                    type(layers, "view-name", "Westport");
                                    follow(layers, "view-add-test");
                                }))
                .isEmpty();
    }

    private static void follow(Parent layers, String id) {
        if (layers.lookup("#" + id) instanceof Hyperlink link) {
            link.fire();
        }
    }

    private static void column(Layers layers, Kind kind, String name) {
        press(layers, "column-new");
        type(layers, "column-displayname", name);
        if (layers.lookup("#column-kind") instanceof ComboBox<?> box) {
            box.getSelectionModel().select(kind.ordinal());
        }
        type(layers, "option-0", "Vegetarian");
    }

    @SuppressWarnings("unchecked")
    private static TableView<Column> rows(Parent layers) {
        return (TableView<Column>) layers.lookup("#columns-rows");
    }

    private static void press(Parent layers, String id) {
        switch (layers.lookup("#" + id)) {
            case Button button -> button.fire();
            case ToggleButton button -> button.fire();
            case null, default -> throw new AssertionError("No button " + id);
        }
    }

    private static void type(Parent layers, String id, String text) {
        if (layers.lookup("#" + id) instanceof TextField field) {
            field.setText(text);
        }
    }

    private static Function<SettingsFixture, Layers> show(String table, String tab) {
        return fixture -> fixture.show(table, tab);
    }

    private static List<String> shoot(
            String name, Function<SettingsFixture, Layers> shown, Consumer<Layers> before) {
        return Screens.shoot(
                name,
                WIDTH,
                HEIGHT,
                () -> shown.apply(new SettingsFixture()),
                layers -> {
                    layers.applyCss();
                    layers.layout();
                    before.accept(layers);
                });
    }
}
