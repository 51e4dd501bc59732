package org.ligature.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Themes;

/// The first thing a new store shows: begin with nothing, or with a company to look around in.
public final class FirstStart extends VBox {

    private static final double CARD_WIDTH = 260;

    private final Texts texts = Texts.of(FirstStart.class);
    private final HBox cards;

    /// @param file where the new store lies
    public FirstStart(String file, Runnable empty, Runnable sample) {
        setId("first-start");
        getStyleClass().add("first-start");
        getStylesheets().add(Themes.sheet(FirstStart.class, "shell.css"));
        setAlignment(Pos.CENTER);
        cards =
                new HBox(
                        Gap.L,
                        card("empty", Icon.FILE, () -> choose(empty)),
                        card("sample", Icon.SAMPLE, () -> choose(sample)));
        cards.setAlignment(Pos.CENTER);
        var where = Fields.label(texts.get("first.where", file), "small", "muted");
        where.setWrapText(true);
        getChildren()
                .addAll(
                        Fields.label(texts.get("first.title"), "page-title"),
                        Fields.label(texts.get("first.text"), "muted"),
                        cards,
                        where);
    }

    /// One choice only: the other would fill a store that is being filled.
    private void choose(Runnable run) {
        cards.setDisable(true);
        run.run();
    }

    private Node card(String name, Icon icon, Runnable run) {
        var disc = new StackPane(icon.large());
        disc.getStyleClass().add("empty-state-disc");
        // a label would not know its width when the button asks for its height
        var text = new Text(texts.get("first." + name + ".text"));
        text.setWrappingWidth(CARD_WIDTH);
        text.getStyleClass().add("choice-text");
        var title = Fields.label(texts.get("first." + name), "pane-title");
        var content = new VBox(Gap.M, disc, title, text);
        content.setAlignment(Pos.TOP_CENTER);
        content.setPrefWidth(CARD_WIDTH);
        var card = new Button();
        card.setId("first-" + name);
        card.setGraphic(content);
        card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        card.setAccessibleText(title.getText());
        card.getStyleClass().add("choice-card");
        card.setOnAction(_ -> run.run());
        return card;
    }
}
