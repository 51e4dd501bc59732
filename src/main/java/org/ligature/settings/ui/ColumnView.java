package org.ligature.settings.ui;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.DialogCard;
import org.ligature.kit.ui.Field;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Inputs;
import org.ligature.kit.ui.Tone;
import org.ligature.schema.Choice;
import org.ligature.schema.Table;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// Asks what a column is to be: its names, its kind, and what a column of that kind has to say.
final class ColumnView {

    /// What it offers to choose from.
    ///
    /// @param tables that lookups can lead to
    /// @param choices that are shared
    record Offers(List<Table> tables, List<Choice> choices) {}

    private static final double WIDTH = 600;

    private final Texts texts = Texts.of(ColumnView.class);
    private final ColumnViewModel model;
    private final DialogCard card;
    private final FactsView facts;
    private final boolean onForm;

    /// @param save makes or changes it
    ColumnView(ColumnViewModel model, Offers offers, Table table, Consumer<ColumnView> save) {
        this.model = model;
        onForm = table.isBusiness();
        facts = new FactsView(model, offers);
        card =
                new DialogCard(
                        "column",
                        Tone.NEUTRAL,
                        Icon.COLUMNS,
                        model.isNew()
                                ? texts.get("column.new")
                                : texts.get("column.edit", model.displayNameProperty().get()),
                        table.displayName());
        card.getStylesheets().add(SettingsUi.STYLES);
        card.width(WIDTH).body(body());
        var words = model.isNew() ? texts.get("column.add") : texts.get("column.save");
        card.primary(words, () -> save.accept(this)).disableProperty().bind(model.busyProperty());
        card.cancel(texts.get("cancel"));
    }

    void show(Node over) {
        card.show(over);
    }

    void close() {
        card.close();
    }

    private Node body() {
        var name =
                Complained.field(
                        "column-displayname",
                        texts.get("column.displayname"),
                        model.displayNameProperty(),
                        model.complaints(),
                        ColumnViewModel.DISPLAY_NAME);
        name.requiredProperty().set(true);
        var logical =
                Complained.field(
                        "column-name",
                        texts.get("column.name"),
                        model.nameProperty(),
                        model.complaints(),
                        ColumnViewModel.NAME);
        logical.control().setDisable(!model.isNew());
        if (model.isNew()) {
            logical.hintProperty().set(texts.get("table.name.hint"));
        }
        return new VBox(
                Gap.M,
                WholeProblem.of(model.complaints()),
                Inputs.row(name, logical),
                new Field(texts.get("column.kind"), kinds()),
                facts,
                uses());
    }

    private ComboBox<Kind> kinds() {
        var offered =
                Arrays.stream(Kind.values())
                        .filter(kind -> kind != Kind.OTHER || !model.isNew())
                        .toList();
        var box = Inputs.choice("column-kind", offered, model.kindProperty(), this::words);
        box.setVisibleRowCount(offered.size());
        box.setCellFactory(_ -> new KindCell());
        box.setButtonCell(new KindCell());
        box.setDisable(!model.isNew());
        return box;
    }

    private String words(Kind kind) {
        return texts.get("kind." + kind.name());
    }

    private VBox uses() {
        var uses =
                new VBox(
                        Gap.S,
                        Inputs.line(
                                texts.get("column.required"),
                                "",
                                Inputs.toggle(
                                        "column-required",
                                        texts.get("column.required"),
                                        model.requiredProperty())),
                        empty(),
                        Inputs.line(
                                texts.get("column.listed"),
                                "",
                                Inputs.toggle(
                                        "column-listed",
                                        texts.get("column.listed"),
                                        model.listedProperty())));
        if (model.isNew() && onForm) {
            var words = texts.get("column.placed");
            var placed = Inputs.toggle("column-placed", words, model.placedProperty());
            uses.getChildren().add(Inputs.line(words, "", placed));
        }
        var searchable =
                Inputs.toggle(
                        "column-searchable",
                        texts.get("column.searchable"),
                        model.searchableProperty());
        var searchableLine = Inputs.line(texts.get("column.searchable"), "", searchable);
        var sortable =
                Inputs.toggle(
                        "column-sortable", texts.get("column.sortable"), model.sortableProperty());
        var sortableLine =
                Inputs.line(
                        texts.get("column.sortable"), texts.get("column.sortable.hint"), sortable);
        model.kindProperty()
                .subscribe(
                        kind -> {
                            Inputs.shown(searchableLine, kind.isText());
                            Inputs.shown(sortableLine, kind.isSortable());
                        });
        uses.getChildren().addAll(searchableLine, sortableLine);
        return uses;
    }

    /// Records without a value stay as they are until somebody saves them.
    private Node empty() {
        var words = Fields.label("", "small", "warning");
        words.setId("column-empty");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        model.emptyProperty()
                .subscribe(
                        count -> {
                            words.setText(texts.get("column.empty", count));
                            Inputs.shown(words, count.longValue() > 0);
                        });
        return words;
    }

    private final class KindCell extends ListCell<Kind> {

        @Override
        protected void updateItem(@Nullable Kind kind, boolean empty) {
            super.updateItem(kind, empty);
            setText(kind == null || empty ? null : words(kind));
            setGraphic(kind == null || empty ? null : kind.icon().small());
        }
    }
}
