package org.ligature.settings.ui;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.DialogCard;
import org.ligature.kit.ui.Field;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Inputs;
import org.ligature.kit.ui.Tone;
import org.ligature.schema.Table;

import java.util.List;
import java.util.function.Consumer;

/// Asks what a new table is to be.
final class NewTableView {

    private static final double WIDTH = 640;

    private final Texts texts = Texts.of(NewTableView.class);
    private final NewTableViewModel model;
    private final Consumer<Table> made;
    private final DialogCard card;

    /// @param made hears of the table once it is there
    NewTableView(NewTableViewModel model, Consumer<Table> made) {
        this.model = model;
        this.made = made;
        card =
                new DialogCard(
                        "new-table",
                        Tone.NEUTRAL,
                        Icon.TABLE,
                        texts.get("new-table.title"),
                        texts.get("new-table.subtitle"));
        card.getStylesheets().add(SettingsUi.STYLES);
        card.width(WIDTH).body(body());
        var primary = card.primary(texts.get("new-table.make"), this::make);
        primary.disableProperty().bind(model.busyProperty());
        card.cancel(texts.get("cancel"));
    }

    void show(Node over) {
        card.show(over);
    }

    private void make() {
        model.make(
                table -> {
                    card.close();
                    made.accept(table);
                });
    }

    private Node body() {
        var complaints = model.complaints();
        var name =
                Complained.field(
                        "new-table-displayname",
                        texts.get("table.displayname"),
                        model.displayNameProperty(),
                        complaints,
                        NewTableViewModel.DISPLAY_NAME);
        name.requiredProperty().set(true);
        var plural =
                Complained.field(
                        "new-table-plural",
                        texts.get("table.plural"),
                        model.pluralProperty(),
                        complaints,
                        NewTableViewModel.PLURAL);
        var logical =
                Complained.field(
                        "new-table-name",
                        texts.get("table.name"),
                        model.nameProperty(),
                        complaints,
                        NewTableViewModel.NAME);
        logical.hintProperty().set(texts.get("table.name.hint"));
        var naming =
                Complained.field(
                        "new-table-naming",
                        texts.get("table.naming"),
                        model.namingProperty(),
                        complaints,
                        NewTableViewModel.NAMING);
        naming.hintProperty().set(texts.get("table.naming.hint"));
        var ownership =
                new Field(
                        texts.get("table.ownership"),
                        Inputs.choice(
                                "new-table-ownership",
                                List.of(Table.Ownership.values()),
                                model.ownershipProperty(),
                                this::words));
        var body =
                new VBox(
                        Gap.M,
                        problem(),
                        Inputs.row(name, plural),
                        Inputs.row(logical, naming),
                        ownership,
                        looks(),
                        switches());
        body.disableProperty().bind(model.busyProperty());
        return body;
    }

    private String words(Table.Ownership ownership) {
        return switch (ownership) {
            case USER -> texts.get("ownership.user");
            case ORGANIZATION -> texts.get("ownership.organization");
        };
    }

    private VBox looks() {
        var icons =
                new Field(
                        texts.get("icon"),
                        IconPicker.icons("new-table-icon", texts, model.iconProperty()));
        var colors =
                new Field(
                        texts.get("color"),
                        IconPicker.colors("new-table-color", texts, model.colorProperty()));
        return new VBox(Gap.M, icons, colors);
    }

    private VBox switches() {
        return new VBox(
                Gap.S,
                Inputs.line(
                        texts.get("table.activity"),
                        texts.get("table.activity.hint"),
                        Inputs.toggle(
                                "new-table-activity",
                                texts.get("table.activity"),
                                model.activityProperty())),
                Inputs.line(
                        texts.get("table.connections"),
                        texts.get("table.connections.warning"),
                        Inputs.toggle(
                                "new-table-connections",
                                texts.get("table.connections"),
                                model.connectionsProperty())),
                Inputs.line(
                        texts.get("table.activities"),
                        "",
                        Inputs.toggle(
                                "new-table-activities",
                                texts.get("table.activities"),
                                model.activitiesProperty())),
                Inputs.line(
                        texts.get("table.notes"),
                        "",
                        Inputs.toggle(
                                "new-table-notes",
                                texts.get("table.notes"),
                                model.notesProperty())));
    }

    private Node problem() {
        return WholeProblem.of(model.complaints());
    }
}
