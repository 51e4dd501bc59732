package org.ligature.settings.ui;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.Avatar;
import org.ligature.kit.ui.Badges;
import org.ligature.kit.ui.Crumb;
import org.ligature.kit.ui.Dialogs;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Inputs;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Page;
import org.ligature.kit.ui.Toast;
import org.ligature.kit.ui.Tone;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.List;

/// One table in settings: its properties, columns, form and views.
final class TablePage implements Page {

    private final Texts texts = Texts.of(TablePage.class);
    private final TableViewModel model;
    private final SettingsNavigation navigation;
    private final Runnable settings;
    private final TableTabs tabs;
    private final Action list;
    private final Action delete;
    private final VBox root = new VBox();

    /// @param settings opens the page of all tables
    TablePage(TableViewModel model, SettingsNavigation navigation, Runnable settings) {
        this.model = model;
        this.navigation = navigation;
        this.settings = settings;
        tabs = new TableTabs(model, this::tell);
        list =
                Action.of(
                        "table-list",
                        texts,
                        "table.list",
                        Icon.LIST,
                        () -> navigation.list(model.name()));
        delete = Action.of("table-delete", texts, "table.delete", Icon.DELETE, this::delete);
        delete.reasonProperty()
                .set(model.table().custom() ? "" : texts.get("table.delete.standard"));
        VBox.setVgrow(tabs.node(), Priority.ALWAYS);
        root.getStyleClass().add("settings");
        root.getStylesheets().add(SettingsUi.STYLES);
        root.getChildren().setAll(header(), tabs.node());
    }

    private HBox header() {
        var sign = new StackPane();
        var title = Fields.label("", "page-title");
        title.setId("table-title");
        var line = Fields.label("", "small", "muted");
        var badge = new StackPane();
        var titles = new VBox(title, line);
        model.tableProperty().subscribe(table -> show(table, sign, title, line, badge));
        var header = new HBox(Gap.M, sign, titles, badge, Inputs.spring());
        commands().forEach(each -> header.getChildren().add(each.explained(each.button())));
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("settings-header");
        return header;
    }

    /// Connections go with the program alone.
    private List<Action> commands() {
        return model.table().isBusiness() ? List.of(list, delete) : List.of(list);
    }

    private void show(Table table, StackPane sign, Label title, Label line, StackPane badge) {
        sign.getChildren()
                .setAll(
                        Avatar.icon(
                                Icon.of(table.icon()), table.color(), false, Avatar.Size.HEADER));
        title.setText(table.displayName());
        line.setText(table.name());
        badge.getChildren()
                .setAll(
                        table.custom()
                                ? Badges.of(Tone.ACCENT, texts.get("custom"))
                                : Badges.of(Tone.OUTLINE, texts.get("standard")));
    }

    private void delete() {
        model.impact(
                impact -> new DeleteQuestion(root, model).table(impact, this::deleteNow),
                this::tell);
    }

    private void deleteNow() {
        var layers = Layers.of(root);
        model.delete(
                () -> {
                    navigation.leave();
                    layers.toast(
                            Toast.done(texts.get("table.deleted", model.table().displayName())));
                },
                this::tell);
    }

    private void tell(Problem problem) {
        Dialogs.problem(root, problem);
    }

    @Override
    public void described() {
        model.refresh();
    }

    String table() {
        return model.name();
    }

    /// Shows the tab of this name.
    void show(String tab) {
        tabs.show(tab);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public ObservableValue<String> title() {
        return model.tableProperty().map(Table::displayName);
    }

    @Override
    public String kind() {
        return texts.get("settings");
    }

    @Override
    public String place() {
        return SettingsUi.PLACE;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(new Crumb(texts.get("settings"), settings));
    }

    @Override
    public List<Action> actions() {
        var all = new ArrayList<>(commands());
        all.addAll(tabs.actions());
        return all;
    }

    @Override
    public void leave(Runnable go) {
        if (!tabs.isChanged()) {
            go.run();
            return;
        }
        Dialogs.unsaved(
                root,
                texts.get("leave.title", model.table().displayName()),
                texts.get("leave.text"),
                new Dialogs.Unsaved(
                        () -> tabs.save(go),
                        () -> {
                            tabs.revert();
                            go.run();
                        }));
    }
}
