package org.ligature.kit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.controlsfx.control.SearchableComboBox;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.Test;
import org.ligature.Screens;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

final class GalleryScreensTest {

    @Test
    void thePartsAreLegibleInBothThemes() {
        assertThat(Screens.shoot("kit-parts", GalleryScreensTest::parts)).isEmpty();
    }

    @Test
    void aDestructiveQuestionStandsOverThePage() {
        assertThat(over("kit-question", GalleryScreensTest::ask)).isEmpty();
    }

    @Test
    void aFaultShowsItsCode() {
        assertThat(over("kit-bug", GalleryScreensTest::fail)).isEmpty();
    }

    private static List<String> over(String name, Consumer<Node> dialog) {
        return Screens.shoot(name, 1440, 900, GalleryScreensTest::page, dialog);
    }

    private static Parent parts() {
        var left = new VBox(Gap.XL, buttons(), badges(), avatars(), chips(), strips(), choices());
        var middle = new VBox(Gap.M, fields());
        var right = new VBox(Gap.XL, table(), states());
        left.setMinWidth(520);
        middle.setPrefWidth(400);
        HBox.setHgrow(right, Priority.ALWAYS);
        var columns = new HBox(Gap.GUTTER, left, middle, right);
        columns.setPadding(new Insets(Gap.XL));
        VBox.setVgrow(columns, Priority.ALWAYS);
        var status = new StatusBar();
        status.setText("12,480 of 13,880 contacts");
        var layers = new Layers(new VBox(bar(), tabs(), columns, status));
        var offers = Stream.of("Open", "Complete", "In 10 minutes").map(GalleryScreensTest::offer);
        var reminds = "Ring the yard about the delivery of the boats, Dec 1, 2026, 2:24 AM";
        layers.toast(new Toast(Icon.REMIND, reminds, offers.toList(), true));
        layers.toast(Toast.done("3 contacts deleted, with 25 connections", "Undo", () -> {}));
        return layers;
    }

    private static Toast.Offer offer(String text) {
        return new Toast.Offer(text, () -> {});
    }

    private static Node bar() {
        var save = new Action("save", "Save", Icon.SAVE, () -> {}).on("Shortcut+S");
        var activate = new Action("activate", "Activate", Icon.ACTIVATE, () -> {});
        activate.reasonProperty().set("The record is active already.");
        var delete = new Action("delete", "Delete", Icon.DELETE, () -> {});
        var status = Fields.label("Unsaved: 1 field", "small", "muted");
        return new CommandBar(save).separator().add(activate).add(delete).spring().add(status);
    }

    private static Node tabs() {
        var tabs = new TabPane(tab("Summary"), tab("Details"), tab("Related"));
        tabs.setMinHeight(41);
        tabs.setPrefHeight(41);
        return tabs;
    }

    private static Tab tab(String text) {
        var tab = new Tab(text, new Pane());
        tab.setClosable(false);
        return tab;
    }

    private static Node buttons() {
        var danger = Fields.button("danger", "Delete", () -> {});
        danger.getStyleClass().add("danger");
        return new HBox(
                Gap.S,
                Fields.primary(Fields.button("primary", Icon.NEW, "Connect to another…", () -> {})),
                Fields.button("plain", "Connect to me", () -> {}),
                danger,
                Fields.iconButton("icon", Icon.MORE, "More", () -> {}),
                Fields.link("link", "Show them", () -> {}));
    }

    private static Node badges() {
        return new HBox(
                Gap.S,
                Badges.dotted(Tone.SUCCESS, "Active"),
                Badges.of(Tone.SUCCESS, "Current"),
                Badges.of(Tone.WARNING, "Ends soon"),
                Badges.of(Tone.ACCENT, "Planned"),
                Badges.of(Tone.DANGER, "Failed"),
                Badges.of(Tone.OUTLINE, "ended 2024"),
                Badges.count(12));
    }

    private static Node avatars() {
        return new HBox(
                Gap.S,
                Avatar.person("Jane Doe", Avatar.Size.PAGE),
                Avatar.thing("Larkfield Traders", Avatar.Size.PAGE),
                Avatar.person("Omar Haddad", Avatar.Size.HEADER),
                Avatar.person("Anna Kim", Avatar.Size.ROW),
                Avatar.icon(Icon.ACCOUNT, false, Avatar.Size.ROW),
                Avatar.icon(Icon.CONTACT, true, Avatar.Size.ROW),
                Avatar.icon(Icon.CONTACT, true, Avatar.Size.SMALL));
    }

    private static Node chips() {
        var all = new Chip("All");
        all.setSelected(true);
        return new HBox(
                Gap.S,
                all,
                new Chip("Business", Badges.category("business")),
                new Chip("Family", Badges.category("family")),
                new Chip("Sales Team", Badges.category("sales-team")));
    }

    private static Node strips() {
        return new VBox(
                Gap.S,
                new Strip(
                        Tone.WARNING,
                        "Already connected.",
                        "Larkfield Traders is Jane Doe’s Employer, Mar 2019 – today.",
                        Fields.link("open", "Open existing", () -> {}),
                        Fields.link("dates", "Change its dates", () -> {})),
                new Strip(
                        Tone.ACCENT,
                        Icon.CONNECTION,
                        "",
                        "Larkfield Traders is Jane Doe’s Employer"),
                new Strip(Tone.DANGER, "The export failed", "The folder is read-only."),
                new Strip(Tone.SUCCESS, "1,204 contacts imported", ""));
    }

    private static Node fields() {
        var name = new Field("Last name", new TextField("Doe"));
        name.requiredProperty().set(true);
        var title = new Field("Job title", new TextField("Head of Procurement and Logistics"));
        title.changedProperty().set(true);
        var mail = new Field("E-mail", new TextField("jane.doe@larkfield"));
        mail.errorProperty().set("Enter a complete address, such as name@example.com.");
        var method = new ComboBox<>(FXCollections.observableArrayList("E-mail", "Phone"));
        method.setValue("E-mail");
        var role = new SearchableComboBox<>(FXCollections.observableArrayList("Employer"));
        role.setValue("Employer");
        var starting = new Field("Starting", new TextField("Mar 2019"));
        starting.hintProperty().set("A year or month is enough.");
        var empty = new TextField();
        empty.setPromptText("Add a number");
        var area = new TextArea("Moved from Maple Street Holdings; leads framework contracts.");
        area.setWrapText(true);
        area.setPrefRowCount(3);
        var locked = new TextField("Jane Doe");
        locked.setEditable(false);
        return new VBox(
                Gap.M,
                name,
                title,
                mail,
                new Field("Preferred method", method),
                new Field("As this role", role),
                new Field("Birthday", new DatePicker()),
                starting,
                new Field("Mobile phone", empty),
                new Field("Connected from", locked),
                new Field("Description", area));
    }

    private static Node choices() {
        var bulk = new CheckBox("Allow bulk e-mail");
        bulk.setSelected(true);
        return new VBox(Gap.M, Fields.search("find", "Find in connections"), bulk);
    }

    private static Node table() {
        var table = new TableView<>(FXCollections.observableArrayList("Anna Kim", "Clara Doe"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().setAll(List.of(column("Full name"), column("Company")));
        table.getSelectionModel().select(1);
        table.setPrefHeight(140);
        table.setMinHeight(140);
        return table;
    }

    private static TableColumn<String, String> column(String title) {
        var column = new TableColumn<String, String>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue()));
        return column;
    }

    private static Node states() {
        var skeleton = Skeleton.rows(3);
        skeleton.setVisible(true);
        var empty =
                new EmptyState(
                        Icon.CONNECTION,
                        "No connections yet",
                        "Say how this person relates to other records. Both sides will show it.",
                        Fields.primary(
                                Fields.button("to-another", "Connect to another…", () -> {})),
                        Fields.button("to-me", "Connect to me", () -> {}));
        empty.getStyleClass().add("panel");
        return new VBox(Gap.M, empty, skeleton);
    }

    private static Layers page() {
        return new Layers(new VBox(bar()));
    }

    private static void ask(Node page) {
        Dialogs.confirm(
                page,
                new Dialogs.Question(
                        "delete",
                        Icon.DELETE,
                        "Delete Jane Doe?",
                        "12 connections will be deleted, and 3 records lose their contact.",
                        "Delete",
                        true),
                () -> {});
    }

    private static void fail(Node page) {
        Dialogs.bug(page, "LG-4C2", "java.lang.IllegalStateException at org.ligature.Example");
    }
}
