package org.ligature.connections.ui;

import atlantafx.base.controls.CustomTextField;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.Stub;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Avatar;
import org.ligature.kit.ui.Badges;
import org.ligature.kit.ui.Chip;
import org.ligature.kit.ui.DropRows;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Tone;
import org.ligature.query.SearchService.Hit;
import org.ligature.records.RecordRef;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A field that finds a record by some letters of its name, in all tables or in one.
final class RecordField extends CustomTextField implements DropKeys.Of {

    /// What the field tells the one that holds it.
    record Told(Consumer<String> typed, Consumer<@Nullable RecordRef> chosen, Runnable next) {}

    private final RecordSearch search;
    private final Supplier<Schema> schema;
    private final Texts texts;
    private final Words words;
    private final Told told;
    private final Drop drop;
    private final DropRows rows = new DropRows();
    private final Button clear;
    private @Nullable RecordRef record;
    private String table = "";
    private boolean showing;
    private boolean asked;

    RecordField(
            String id,
            RecordSearch search,
            Supplier<Schema> schema,
            Words words,
            Drop drop,
            Told told) {
        this.search = search;
        this.schema = schema;
        this.words = words;
        this.texts = words.texts();
        this.drop = drop;
        this.told = told;
        setId(id);
        getStyleClass().add("record-field");
        setPromptText(texts.get("name.prompt"));
        clear = Fields.iconButton(id + "-clear", Icon.CLEAR, texts.get("clear"), this::empty);
        Fields.inField(clear, Icon.CLEAR);
        setRight(clear);
        show(null);
        textProperty().subscribe((_, text) -> onText(text));
        focusedProperty().subscribe(_ -> onFocus());
        editableProperty().subscribe(_ -> onEditable());
        search.foundProperty().subscribe(_ -> offer());
        addEventFilter(KeyEvent.KEY_PRESSED, new DropKeys(rows, this));
    }

    /// Shows a record, or what was typed for one, without telling anybody.
    void show(@Nullable RecordRef shown) {
        record = shown;
        showing = true;
        setText(shown == null ? "" : shown.name());
        showing = false;
        close();
        decorate();
    }

    @Nullable RecordRef record() {
        return record;
    }

    /// What dropped down could be chosen from though nothing may be changed.
    private void onEditable() {
        decorate();
        if (!isEditable()) {
            close();
        }
    }

    private void decorate() {
        var shown = record;
        setLeft(
                shown == null
                        ? Icon.SEARCH.small()
                        : Signs.of(shown, schema.get(), Avatar.Size.SMALL));
        clear.setVisible(shown != null && isEditable());
        clear.setManaged(clear.isVisible());
    }

    private void onText(String text) {
        if (showing) {
            return;
        }
        record = null;
        decorate();
        told.typed().accept(text);
        if (text.isBlank()) {
            close();
        } else {
            ask();
        }
    }

    private void ask() {
        asked = true;
        search.look(record == null ? getText() : "", table);
    }

    private void close() {
        asked = false;
        table = "";
        search.cancel();
        drop.hide(this);
    }

    private void onFocus() {
        if (!isFocused() && getScene() != null && !drop.holds(getScene().getFocusOwner())) {
            close();
        }
    }

    private void empty() {
        show(null);
        told.chosen().accept(null);
        requestFocus();
    }

    private void choose(RecordRef chosen) {
        show(chosen);
        positionCaret(getText().length());
        told.chosen().accept(chosen);
    }

    @Override
    public boolean isOpen() {
        return drop.isShowing(this);
    }

    @Override
    public void open() {
        ask();
    }

    @Override
    public void escape() {
        close();
    }

    @Override
    public boolean takesWithTab(KeyEvent tab) {
        return !tab.isShiftDown();
    }

    @Override
    public void taken() {
        told.next().run();
    }

    /// Alt+1 is all tables, Alt+2 the first of them and so on.
    @Override
    public void onOther(KeyEvent event) {
        if (event.isAltDown() && event.getCode().isDigitKey() && isOpen()) {
            var place = event.getCode().getChar().charAt(0) - '1';
            if (place >= 0 && place <= search.tables().size()) {
                event.consume();
                only(place == 0 ? "" : search.tables().get(place - 1).name());
            }
        }
    }

    private void only(String name) {
        table = name;
        ask();
        requestFocus();
        end();
    }

    private void offer() {
        if (!asked || getScene() == null) {
            return;
        }
        var found = search.foundProperty().get();
        var hits = found.hits();
        rows.clear();
        for (var each : search.tables()) {
            var group = hits.stream().filter(hit -> hit.record().table().equals(each.name()));
            addGroup(each, group.toList(), found);
        }
        if (hits.isEmpty()) {
            rows.words(
                    found.text().isEmpty()
                            ? texts.get("name.none")
                            : texts.get("name.nothing", found.text()));
        }
        if (!found.text().isEmpty()) {
            search.creatable(table).forEach(each -> addStub(each, found.text()));
        }
        var many = search.tables().size() > 1;
        drop.show(this, many ? chips(found) : new Region(), rows, foot(many), many);
        if (!found.text().isEmpty() && !hits.isEmpty()) {
            rows.suggest();
        }
    }

    /// What is typed as a record that is made along with the connection; never marked by itself.
    private void addStub(Table each, String name) {
        var words = texts.get("stub.create", name, each.displayName());
        var label = Fields.label(words);
        label.setGraphic(Icon.NEW.small());
        var row = new HBox(Fields.clipped(label));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(Gap.HUGE);
        rows.addMaking(
                getId() + "-create-" + each.name(),
                row,
                words,
                () -> choose(Stub.of(0, each.name(), name).ref()));
    }

    private void addGroup(Table each, List<Hit> hits, RecordSearch.Found found) {
        if (hits.isEmpty()) {
            return;
        }
        if (search.tables().size() > 1) {
            rows.title(each.pluralName());
        }
        for (var hit : hits) {
            rows.add(
                    getId() + "-hit-" + rows.count(),
                    row(hit, found),
                    hit.record().name(),
                    () -> choose(hit.record()));
        }
    }

    private HBox row(Hit hit, RecordSearch.Found found) {
        var lines = new VBox(Emphasis.typed(hit.record().name(), found.text()));
        lines.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(lines, Priority.ALWAYS);
        lines.setMinWidth(0);
        if (!hit.line().isEmpty()) {
            lines.getChildren().add(Fields.label(hit.line(), "small", "muted"));
        }
        var row = new HBox(10, Signs.of(hit.record(), schema.get(), Avatar.Size.ROW), lines);
        Optional.ofNullable(found.already().get(hit.record().id()))
                .map(words::already)
                .ifPresent(said -> row.getChildren().add(Badges.of(Tone.WARNING, said)));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(42);
        return row;
    }

    private HBox chips(RecordSearch.Found found) {
        var chips = new ArrayList<Chip>();
        chips.add(chip("", texts.get("all"), null, found.count("")));
        for (var each : search.tables()) {
            var count = found.count(each.name());
            if (count > 0) {
                chips.add(chip(each.name(), each.pluralName(), Icon.of(each.icon()), count));
            }
        }
        var line = new HBox(6);
        line.getStyleClass().add("drop-chips");
        line.getChildren().setAll(chips);
        return line;
    }

    private Chip chip(String name, String title, @Nullable Icon icon, int count) {
        var shown =
                count >= RecordSearch.COUNTED
                        ? texts.get("chip.many", title, RecordSearch.COUNTED - 1)
                        : texts.get("chip.count", title, count);
        var chip = new Chip(shown);
        if (icon != null) {
            chip.setGraphic(icon.tiny());
        }
        chip.setId(getId() + "-table-" + (name.isEmpty() ? "all" : name));
        chip.setSelected(table.equals(name));
        chip.setFocusTraversable(false);
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setOnAction(_ -> only(name));
        return chip;
    }

    private Region foot(boolean many) {
        if (!many) {
            return new Region();
        }
        var keys = new Label(texts.get("name.keys"));
        keys.getStyleClass().addAll("small", "subtle");
        var foot = new HBox(keys);
        foot.setAlignment(Pos.CENTER_RIGHT);
        foot.setMinHeight(Gap.HUGE);
        foot.getStyleClass().add("drop-foot");
        return foot;
    }
}
