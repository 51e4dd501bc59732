package org.ligature.settings.ui;

import atlantafx.base.controls.ToggleSwitch;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.CommandBar;
import org.ligature.kit.ui.Field;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Inputs;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Toast;
import org.ligature.schema.Table;

import java.util.List;
import java.util.function.Predicate;

/// The properties of a table: names, icon, colour, and the switches that only go on.
final class PropertiesView extends VBox {

    private static final double WIDTH = 640;

    private final PropertiesViewModel model;
    private final Texts texts = Texts.of(PropertiesView.class);
    private final Action save;
    private final Action discard;

    PropertiesView(PropertiesViewModel model) {
        this.model = model;
        save = Action.of("table-save", texts, "save", Icon.SAVE, this::save).on("Shortcut+S");
        discard = Action.of("table-discard", texts, "discard", Icon.UNDO, model::revert);
        model.changedProperty().subscribe(this::enable);
        var form =
                new VBox(
                        Gap.L,
                        WholeProblem.of(model.complaints()),
                        names(),
                        facts(),
                        looks(),
                        switches());
        form.getStyleClass().add("settings-form");
        form.setMaxWidth(WIDTH);
        var scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        getChildren().setAll(new CommandBar(save, discard), scroll);
    }

    List<Action> actions() {
        return List.of(save, discard);
    }

    private void enable(boolean changed) {
        var nothing = texts.get("nothing-changed");
        var why = changed ? "" : nothing;
        save.reasonProperty().set(why);
        discard.reasonProperty().set(why);
    }

    private void save() {
        model.save(
                () ->
                        Layers.of(this)
                                .toast(
                                        Toast.done(
                                                texts.get(
                                                        "table.saved",
                                                        model.table().displayName()))));
    }

    private GridPane names() {
        return Inputs.row(
                Complained.field(
                        "table-displayname",
                        texts.get("table.displayname"),
                        model.displayNameProperty(),
                        model.complaints(),
                        PropertiesViewModel.DISPLAY_NAME),
                Complained.field(
                        "table-plural",
                        texts.get("table.plural"),
                        model.pluralProperty(),
                        model.complaints(),
                        PropertiesViewModel.PLURAL));
    }

    private VBox facts() {
        var table = model.table();
        var names =
                Inputs.row(
                        fixed("table.name", table.name()),
                        fixed("table.naming", table.require(table.nameColumn()).displayName()));
        var owner =
                table.ownership() == Table.Ownership.USER
                        ? texts.get("ownership.user")
                        : texts.get("ownership.organization");
        return new VBox(Gap.L, names, fixed("table.ownership", owner));
    }

    private Field fixed(String key, String value) {
        var text = new TextField(value);
        text.setEditable(false);
        return new Field(texts.get(key), text);
    }

    private VBox looks() {
        return new VBox(
                Gap.L,
                new Field(
                        texts.get("icon"),
                        IconPicker.icons("table-icon", texts, model.iconProperty())),
                new Field(
                        texts.get("color"),
                        IconPicker.colors("table-color", texts, model.colorProperty())));
    }

    private VBox switches() {
        var title = Fields.label(texts.get("table.can"), "section-title");
        title.setMaxWidth(Double.MAX_VALUE);
        return new VBox(
                Gap.S,
                title,
                line(
                        "connections",
                        texts.get("table.connections.warning"),
                        model.connectionsProperty(),
                        Table::connectable),
                line(
                        "activities",
                        texts.get("table.one-way"),
                        model.activitiesProperty(),
                        table -> table.abilities().activities()),
                line(
                        "notes",
                        texts.get("table.one-way"),
                        model.notesProperty(),
                        table -> table.abilities().notes()));
    }

    /// A switch that is on for good once it is saved.
    private HBox line(String name, String warning, BooleanProperty on, Predicate<Table> isForGood) {
        var words = texts.get("table." + name);
        ToggleSwitch toggle = Inputs.toggle("table-" + name, words, on);
        var line = Inputs.line(words, warning, toggle);
        model.savedProperty().subscribe(table -> toggle.setDisable(isForGood.test(table)));
        return line;
    }
}
