package org.ligature.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.DropRows;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Suggestion;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The lines of the palette for a text: sentences first, then commands and places by their names.
///
/// @param take closes the palette and does what a line says
record PaletteRows(DropRows rows, Consumer<Runnable> take) {

    private static final int MOST = 8;

    void show(List<Suggestion> said, ShellWindow window, String text) {
        var texts = Texts.of(PaletteRows.class);
        title(texts.get("palette.connect"), said.isEmpty());
        said.forEach(each -> add(window, each));
        var commands = commands(window, text);
        title(texts.get("palette.commands"), commands.isEmpty());
        commands.forEach(this::add);
        var places = window.places().stream().filter(it -> fits(it.name(), text)).limit(MOST);
        var shown = places.toList();
        title(texts.get("palette.go"), shown.isEmpty());
        shown.forEach(place -> add(window, place, texts));
    }

    private void title(String words, boolean empty) {
        if (!empty) {
            rows.title(words);
        }
    }

    /// What cannot be done now is left out.
    private static List<Action> commands(ShellWindow window, String text) {
        return Stream.concat(window.pageActions().stream(), window.commands().stream())
                .filter(action -> action.isEnabled() && !action.id().equals(Palette.ID))
                .filter(action -> fits(action.textProperty().get(), text))
                .limit(MOST)
                .toList();
    }

    /// Whether each word that is typed begins a word of the name.
    private static boolean fits(String name, String text) {
        var words = (" " + name).toLowerCase(Locale.getDefault());
        return Arrays.stream(text.toLowerCase(Locale.getDefault()).split(" +"))
                .allMatch(word -> words.contains(" " + word));
    }

    private void add(ShellWindow window, Suggestion said) {
        var row = row(said.icon().node(), said.text(), said.detail(), "");
        var id = "palette-said-" + rows.count();
        rows.add(id, row, said.text(), () -> take.accept(() -> said.take().accept(window.view())));
    }

    private void add(Action action) {
        var name = action.textProperty().get();
        var keys = action.shortcut().map(it -> it.getDisplayText()).orElse("");
        var row = row(action.icon().node(), name, "", keys);
        rows.add("palette-" + action.id(), row, name, () -> take.accept(action::run));
    }

    private void add(ShellWindow window, Place place, Texts texts) {
        var key = place.key();
        var keys = key == null ? "" : texts.get("keys.then", key.getName());
        var row = row(Icon.of(place.icon()).node(), place.name(), "", keys);
        var id = "palette-go-" + place.id();
        rows.add(id, row, place.name(), () -> take.accept(() -> window.open(place)));
    }

    private static HBox row(Node icon, String text, String detail, String keys) {
        var words = new VBox(Fields.clipped(Fields.label(text)));
        if (!detail.isEmpty()) {
            words.getChildren().add(Fields.clipped(Fields.label(detail, "small", "muted")));
        }
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(Gap.M, icon, words);
        if (!keys.isEmpty()) {
            row.getChildren().add(Fields.label(keys, "key-cap"));
        }
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("palette-row");
        return row;
    }
}
