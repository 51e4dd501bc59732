package org.ligature.shell;

import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.DialogCard;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Tone;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Every key that works in this window now, made from the commands themselves.
final class ShortcutSheet {

    private ShortcutSheet() {}

    static void show(ShellWindow window) {
        var texts = Texts.of(ShortcutSheet.class);
        var left = new VBox(Gap.S, head(texts.get("keys.window")), table(keys(window.commands())));
        var page = keys(window.pageActions());
        var right = new VBox(Gap.S);
        if (!page.isEmpty()) {
            right.getChildren().addAll(head(texts.get("keys.page")), table(page));
        }
        var goTo = new VBox(Gap.S, head(texts.get("keys.go")), table(places(window, texts)));
        VBox.setMargin(goTo, new Insets(page.isEmpty() ? 0 : Gap.L, 0, 0, 0));
        right.getChildren().add(goTo);
        var columns = new HBox(Gap.GUTTER, left, right);
        columns.getChildren().forEach(column -> HBox.setHgrow(column, Priority.ALWAYS));
        var title = texts.get("keys");
        var card = new DialogCard("shortcuts", Tone.NEUTRAL, Icon.KEYBOARD, title, "");
        card.width(720).body(columns);
        card.startAt(card.primary(texts.get("close.sheet"), card::close));
        card.show(window.view());
    }

    /// A command with two keys stands once.
    private static Map<String, String> keys(List<Action> actions) {
        return actions.stream()
                .filter(action -> action.shortcut().isPresent())
                .collect(
                        Collectors.toMap(
                                action -> action.textProperty().get(),
                                action -> action.shortcut().orElseThrow().getDisplayText(),
                                (one, other) -> one + "  " + other,
                                LinkedHashMap::new));
    }

    private static Map<String, String> places(ShellWindow window, Texts texts) {
        var keys = new LinkedHashMap<String, String>();
        for (var place : window.places()) {
            var key = place.key();
            if (key != null) {
                keys.put(place.name(), texts.get("keys.then", key.getName()));
            }
        }
        return keys;
    }

    private static Label head(String words) {
        var head = Fields.label(words, "section-title");
        head.setMaxWidth(Double.MAX_VALUE);
        return head;
    }

    private static GridPane table(Map<String, String> keys) {
        var grid = new GridPane(Gap.L, Gap.S);
        var words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        var codes = new ColumnConstraints();
        codes.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(words, codes);
        var row = 0;
        for (var line : keys.entrySet()) {
            grid.addRow(row++, new Label(line.getKey()), Fields.label(line.getValue(), "key-cap"));
        }
        return grid;
    }
}
