package org.ligature.forms.ui;

import atlantafx.base.controls.CustomTextField;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.ligature.forms.RecordFinder;
import org.ligature.kit.task.Line;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Avatar;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Icon;
import org.ligature.records.Complaint;
import org.ligature.records.RecordRef;
import org.ligature.records.Typed;
import org.ligature.schema.Table;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// A field that holds a record: type some letters of its name, choose from the list beneath.
///
/// Enter and Tab take the marked row, Esc closes the list, Down opens it, Shift+Enter opens the
/// record. Text that names no record stays as it was typed, with a word on what to do.
final class LookupField extends CustomTextField {

    private static final Duration QUIET = Duration.ofMillis(120);
    private static final int HITS = 8;

    private final Lookups lookups;
    private final List<String> tables;
    private final Texts texts;
    private final Consumer<Typed> typed;
    private final Line searches;
    private final LookupPopup popup;
    private final Button open;
    private final Button clear;
    private @Nullable RecordRef record;
    private boolean showing;

    /// @param typed told what stands in the field whenever the user changed it
    LookupField(
            String id, List<String> tables, Lookups lookups, Texts texts, Consumer<Typed> typed) {
        this.lookups = lookups;
        this.tables = List.copyOf(tables);
        this.texts = texts;
        this.typed = typed;
        this.searches = lookups.tasks().line(QUIET);
        this.popup = new LookupPopup(id, this, texts, this::choose);
        setId(id);
        getStyleClass().add("lookup");
        promptTextProperty()
                .bind(editableProperty().map(may -> may ? texts.get("lookup.prompt") : ""));
        Direction.follow(this);
        open = Fields.iconButton(id + "-open", Icon.OPEN, texts.get("lookup.open"), this::open);
        clear =
                Fields.iconButton(
                        id + "-clear", Icon.CLEAR, texts.get("lookup.clear"), this::empty);
        var find =
                Fields.iconButton(
                        id + "-search", Icon.SEARCH, texts.get("lookup.search"), this::search);
        Fields.inField(open, Icon.OPEN);
        Fields.inField(clear, Icon.CLEAR);
        Fields.inField(find, Icon.SEARCH);
        find.visibleProperty().bind(editableProperty());
        find.managedProperty().bind(editableProperty());
        setRight(new HBox(open, clear, find));
        editableProperty().subscribe(_ -> decorate());
        textProperty().addListener((_, _, text) -> onText(text));
        focusedProperty().addListener((_, _, focused) -> onFocus(focused));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    @Nullable RecordRef record() {
        return record;
    }

    /// Shows a record, or nothing, without telling anybody.
    void show(@Nullable RecordRef shown) {
        record = shown;
        showing = true;
        setText(shown == null ? "" : shown.name());
        showing = false;
        popup.hide();
        decorate();
    }

    /// Takes a record as if it had been chosen from the list.
    void take(@Nullable RecordRef chosen) {
        show(chosen);
        positionCaret(getText().length());
        typed.accept(new Typed.Value(chosen));
    }

    private void decorate() {
        var shown = record;
        setLeft(shown == null ? null : sign(shown));
        show(open, shown != null && lookups.open() != null);
        show(clear, shown != null && isEditable());
        pseudoClassStateChanged(PseudoClass.getPseudoClass("filled"), shown != null);
    }

    private Avatar sign(RecordRef shown) {
        return Signs.of(shown, lookups.schema().get(), Avatar.Size.SMALL);
    }

    private static void show(Button button, boolean shown) {
        button.setVisible(shown);
        button.setManaged(shown);
    }

    private void onText(String text) {
        if (showing) {
            return;
        }
        record = null;
        decorate();
        if (text == null || text.isBlank()) {
            typed.accept(Typed.nothing());
        } else {
            typed.accept(new Typed.Unreadable(Complaint.noRecord()));
        }
        search();
    }

    private void onFocus(boolean focused) {
        if (!focused) {
            searches.cancel();
            popup.hide();
        }
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> {
                event.consume();
                if (popup.isShowing()) {
                    popup.move(1);
                } else {
                    search();
                }
            }
            case UP -> {
                event.consume();
                popup.move(-1);
            }
            case ENTER -> onEnter(event);
            case TAB -> popup.chooseMarked();
            case ESCAPE -> closeFirst(event);
            default -> {}
        }
    }

    private void onEnter(KeyEvent event) {
        if (event.isShiftDown() && !event.isShortcutDown() && record != null) {
            event.consume();
            open();
        } else if (!event.isShortcutDown() && popup.chooseMarked()) {
            event.consume();
        }
    }

    private void closeFirst(KeyEvent event) {
        if (popup.isShowing()) {
            event.consume();
            popup.hide();
        }
    }

    private void open() {
        if (record != null) {
            lookups.open(record);
        }
    }

    private void empty() {
        take(null);
        requestFocus();
    }

    private void search() {
        if (!isEditable()) {
            return;
        }
        if (!isFocused()) {
            requestFocus();
        }
        var text = record == null ? getText().strip() : "";
        var wanted = lookups.tables(tables).stream().map(Table::name).toList();
        searches.run(
                () -> lookups.finder().find(lookups.actor(), wanted, text, HITS),
                hits -> offer(text, hits));
    }

    private void offer(String text, List<RecordFinder.Hit> hits) {
        if (isFocused() && getScene() != null) {
            popup.offer(lookups.tables(tables), text, hits, lookups.creator() != null);
        }
    }

    private void choose(LookupPopup.Row row) {
        switch (row) {
            case LookupPopup.Found(var hit, _) -> take(hit.record());
            case LookupPopup.Create(var table, var name) -> {
                popup.hide();
                var creator = lookups.creator();
                if (creator != null) {
                    creator.create(this, table, name, this::take);
                }
            }
            case LookupPopup.Group _, LookupPopup.Nothing _ -> {}
        }
    }
}
