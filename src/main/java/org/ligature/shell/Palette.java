package org.ligature.shell;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.ligature.kit.task.Line;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.DialogCard;
import org.ligature.kit.ui.DropRows;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Suggestion;
import org.ligature.kit.ui.Tone;

import java.time.Duration;
import java.util.List;

/// What can be done from anywhere by typing it: a sentence that becomes a connection, a command of
/// the page or the window, a place to go to.
final class Palette {

    /// Of the command that opens it.
    static final String ID = "shell-palette";

    private static final double WIDTH = 680;
    private static final double HEIGHT = 340;
    private static final Duration QUIET = Duration.ofMillis(120);

    private final ShellWindow window;
    private final Shell.Sentences sentences;
    private final Texts texts = Texts.of(Palette.class);
    private final DialogCard card;
    private final TextField field;
    private final DropRows rows = new DropRows();
    private final Line line;

    Palette(ShellWindow window, Shell.Setup setup) {
        this.window = window;
        this.sentences = setup.sentences();
        this.line = setup.tasks().line(QUIET);
        card = new DialogCard("palette", Tone.NEUTRAL, Icon.SEARCH, texts.get("palette"), "");
        field = Fields.search("palette-field", texts.get("palette.prompt"));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        rows.setId("palette-rows");
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "palette-scroll");
        scroll.setMinHeight(HEIGHT);
        scroll.setMaxHeight(HEIGHT);
        card.width(WIDTH).body(new VBox(Gap.S, field, scroll));
        card.startAt(field);
        card.note(texts.get("palette.keys"));
        card.cancel(texts.get("close.sheet"));
        show(List.of());
        field.textProperty().subscribe((_, text) -> typed(text));
    }

    void show() {
        card.show(window.view());
    }

    private void typed(String text) {
        show(List.of());
        var page = window.subject();
        line.run(() -> sentences.said(text, page), this::show);
    }

    private void show(List<Suggestion> said) {
        rows.clear();
        new PaletteRows(rows, this::take).show(said, window, field.getText().strip());
        rows.mark(0);
        if (rows.count() == 0) {
            rows.words(texts.get("palette.nothing"));
        }
    }

    private void take(Runnable run) {
        line.cancel();
        card.close();
        run.run();
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(event, 1);
            case UP -> move(event, -1);
            case ENTER -> {
                event.consume();
                rows.take();
            }
            default -> {}
        }
    }

    private void move(KeyEvent event, int step) {
        event.consume();
        rows.move(step);
    }
}
