package org.ligature.settings.ui;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.Dialogs;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Inputs;
import org.ligature.kit.ui.Page;

import java.util.List;

/// Settings: all tables, the choices that columns share, files, what is deleted, and what becomes
/// of connections that have ended.
final class SettingsPage implements Page {

    private final Texts texts = Texts.of(SettingsPage.class);
    private final TablesViewModel model;
    private final TablesView tables;
    private final ChoicesViewModel choicesModel;
    private final ChoicesView choices;
    private final DeletedViewModel deletedModel;
    private final DeletedView deleted;
    private final FilesViewModel filesModel;
    private final FilesView files;
    private final ExpiryViewModel expiryModel;
    private final ExpiryView expiry;
    private final TabPane tabs;
    private final VBox root = new VBox();

    /// @param roles opens the roles of connections
    SettingsPage(
            TablesViewModel model,
            TablesView tables,
            ChoicesViewModel choices,
            DeletedViewModel deleted,
            FilesViewModel files,
            ExpiryViewModel expiry,
            Runnable roles) {
        this.model = model;
        this.tables = tables;
        this.choicesModel = choices;
        this.choices = new ChoicesView(choices);
        this.deletedModel = deleted;
        this.deleted = new DeletedView(deleted);
        this.filesModel = files;
        this.files = new FilesView(files);
        this.expiryModel = expiry;
        this.expiry = new ExpiryView(expiry);
        var title = Fields.label(texts.get("settings"), "page-title");
        var subtitle = Fields.label(texts.get("settings.subtitle"), "muted");
        var toRoles =
                Fields.button("settings-roles", Icon.MATCHES, texts.get("settings.roles"), roles);
        var header = new HBox(Gap.M, title, subtitle, Inputs.spring(), toRoles);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("settings-header");
        tabs =
                new TabPane(
                        tab("tables", texts.get("tables"), tables),
                        tab("choices", texts.get("choices"), this.choices),
                        tab("files", texts.get("files"), this.files),
                        tab("deleted", texts.get("deleted"), this.deleted),
                        tab("expiry", texts.get("expiry"), this.expiry));
        tabs.setId("settings-tabs");
        VBox.setVgrow(tabs, Priority.ALWAYS);
        root.getStyleClass().add("settings");
        root.getStylesheets().add(SettingsUi.STYLES);
        root.getChildren().setAll(header, tabs);
    }

    /// Shows the tab of this name.
    void show(String tab) {
        show(tabs, tab);
    }

    static void show(TabPane tabs, String tab) {
        tabs.getTabs().stream()
                .filter(one -> ("settings-tab-" + tab).equals(one.getId()))
                .findFirst()
                .ifPresent(tabs.getSelectionModel()::select);
    }

    static Tab tab(String id, String words, Node content) {
        var tab = new Tab(words, content);
        tab.setId("settings-tab-" + id);
        tab.setClosable(false);
        return tab;
    }

    @Override
    public void described() {
        refresh();
    }

    private void refresh() {
        model.refresh();
        choicesModel.refresh();
        deletedModel.refresh();
        filesModel.refresh();
        expiryModel.refresh();
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyObjectWrapper<>(texts.get("settings"));
    }

    @Override
    public String place() {
        return SettingsUi.PLACE;
    }

    @Override
    public List<Action> actions() {
        return switch (tabs.getSelectionModel().getSelectedIndex()) {
            case 1 -> choices.actions();
            case 2 -> files.actions();
            case 3 -> deleted.actions();
            case 4 -> List.of();
            default -> tables.actions();
        };
    }

    @Override
    public void shown() {
        refresh();
    }

    @Override
    public void focus() {
        switch (tabs.getSelectionModel().getSelectedIndex()) {
            case 1 -> choices.requestFocus();
            case 2 -> files.focus();
            case 3 -> deleted.focus();
            case 4 -> expiry.focus();
            default -> tables.focus();
        }
    }

    @Override
    public void leave(Runnable go) {
        if (!filesModel.changedProperty().get()) {
            go.run();
            return;
        }
        Dialogs.unsaved(
                root,
                texts.get("leave.title", texts.get("settings")),
                texts.get("leave.files"),
                new Dialogs.Unsaved(
                        () -> filesModel.save(go),
                        () -> {
                            filesModel.revert();
                            go.run();
                        }));
    }
}
