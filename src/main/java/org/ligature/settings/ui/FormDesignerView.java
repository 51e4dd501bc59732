package org.ligature.settings.ui;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.ligature.forms.FormLayout;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.CommandBar;
import org.ligature.kit.ui.Dialogs;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Toast;
import org.ligature.schema.Column;
import org.ligature.schema.Table;

import java.util.List;
import java.util.function.BiFunction;

/// The designer of a form: the columns still to be placed, the form to arrange, and how it will
/// look.
final class FormDesignerView extends VBox {

    private static final double PALETTE = 208;

    private final FormDesignerViewModel model;
    private final BiFunction<Table, FormLayout, ? extends Node> renderer;
    private final Texts texts = Texts.of(FormDesignerView.class);
    private final ListView<Column> palette = new ListView<>();
    private final StackPane preview = new StackPane();
    private final Action save;
    private final Action discard;
    private final Action standard;
    private final List<Action> shaping;

    /// @param renderer draws the form of a table as it would look
    FormDesignerView(
            FormDesignerViewModel model, BiFunction<Table, FormLayout, ? extends Node> renderer) {
        this.model = model;
        this.renderer = renderer;
        save = Action.of("form-save", texts, "save", Icon.SAVE, this::save).on("Shortcut+S");
        discard = Action.of("form-discard", texts, "discard", Icon.UNDO, model::revert);
        standard = Action.of("form-standard", texts, "form.standard", Icon.REFRESH, this::standard);
        shaping =
                List.of(
                        Action.of(
                                "form-add-tab",
                                texts,
                                "form.add-tab",
                                Icon.NEW,
                                () -> model.addTab(texts.get("form.new-tab"))),
                        Action.of(
                                "form-add-left",
                                texts,
                                "form.add-left",
                                Icon.LEFT,
                                () -> model.addSection(texts.get("form.new-section"), 1)),
                        Action.of(
                                "form-add-right",
                                texts,
                                "form.add-right",
                                Icon.RIGHT,
                                () -> model.addSection(texts.get("form.new-section"), 2)),
                        Action.of("form-remove", texts, "form.remove", Icon.DELETE, model::remove));
        var bar = new CommandBar(save, discard, standard).separator();
        shaping.forEach(bar::add);
        model.changedProperty().subscribe(this::enable);
        model.revisionProperty().subscribe(_ -> draw());
        var split = new SplitPane(palettePane(), new FormCanvasView(model), previewPane());
        split.setDividerPositions(0.18, 0.65);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().setAll(bar, split);
    }

    List<Action> actions() {
        return List.of(save, discard, standard);
    }

    private void enable(boolean changed) {
        var nothing = texts.get("nothing-changed");
        var why = changed ? "" : nothing;
        save.reasonProperty().set(why);
        discard.reasonProperty().set(why);
    }

    private void draw() {
        preview.getChildren().setAll(renderer.apply(model.table(), model.layout()));
    }

    private VBox palettePane() {
        palette.setId("form-palette");
        palette.setAccessibleText(texts.get("form.palette"));
        palette.setItems(model.palette());
        palette.setPlaceholder(Fields.label(texts.get("form.palette.empty"), "small", "muted"));
        palette.setCellFactory(_ -> new PaletteCell());
        palette.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        palette.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2) {
                        place();
                    }
                });
        palette.setOnDragOver(
                event -> {
                    if (Dragged.column(event).isPresent()) {
                        event.acceptTransferModes(TransferMode.MOVE);
                    }
                });
        palette.setOnDragDropped(
                event -> {
                    Dragged.column(event).ifPresent(model::dropBack);
                    event.setDropCompleted(true);
                });
        VBox.setVgrow(palette, Priority.ALWAYS);
        var title = Fields.label("", "text-caption");
        model.selectedProperty()
                .subscribe(
                        _ ->
                                title.setText(
                                        texts.get(
                                                model.strip().isPresent()
                                                        ? "form.palette.header"
                                                        : "form.palette")));
        var hint = Fields.label(texts.get("form.palette.hint"), "small", "muted");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        var pane = new VBox(Gap.S, title, palette, hint);
        pane.getStyleClass().add("designer-palette");
        pane.setMinWidth(PALETTE);
        SplitPane.setResizableWithParent(pane, false);
        return pane;
    }

    private VBox previewPane() {
        VBox.setVgrow(preview, Priority.ALWAYS);
        var pane = new VBox(Fields.label(texts.get("form.preview"), "text-caption"), preview);
        pane.getStyleClass().add("designer-preview");
        return pane;
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            place();
        }
    }

    /// Goes on to the next column, so that several are placed one after another.
    private void place() {
        var column = palette.getSelectionModel().getSelectedItem();
        if (column != null) {
            var at = palette.getSelectionModel().getSelectedIndex();
            model.place(column);
            palette.getSelectionModel().select(Math.min(at, palette.getItems().size() - 1));
            palette.requestFocus();
        }
    }

    private void save() {
        model.save(() -> toast("form.saved"), this::tell);
    }

    private void standard() {
        Dialogs.confirm(
                this,
                new Dialogs.Question(
                        "form-standard-ask",
                        Icon.REFRESH,
                        texts.get("form.standard.title"),
                        texts.get("form.standard.text"),
                        texts.get("form.standard"),
                        false),
                () -> model.standard(() -> toast("form.saved"), this::tell));
    }

    private void toast(String key) {
        Layers.of(this).toast(Toast.done(texts.get(key, model.table().displayName())));
    }

    private void tell(Problem problem) {
        Dialogs.problem(this, problem);
    }

    private static final class PaletteCell extends ListCell<Column> {

        PaletteCell() {
            setOnDragDetected(
                    event -> {
                        var column = getItem();
                        if (column != null) {
                            var content = new ClipboardContent();
                            content.putString(Dragged.words(column.name()));
                            startDragAndDrop(TransferMode.MOVE).setContent(content);
                            event.consume();
                        }
                    });
        }

        @Override
        protected void updateItem(@Nullable Column column, boolean empty) {
            super.updateItem(column, empty);
            setText(column == null || empty ? null : column.displayName());
            setId(column == null || empty ? null : "palette-" + column.name());
        }
    }
}
