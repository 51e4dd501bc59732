package org.ligature.settings.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;

import java.text.NumberFormat;

/// What goes with what is to be deleted, one line for each kind of thing with its number.
final class ImpactLines extends VBox {

    private final Texts texts;

    ImpactLines(Texts texts) {
        this.texts = texts;
        setId("delete-impact");
        getStyleClass().add("settings-impact");
    }

    boolean isEmpty() {
        return getChildren().isEmpty();
    }

    /// A line where there is any such thing.
    void addSome(Icon icon, long count, String key) {
        if (count > 0) {
            add(icon, count, texts.get(key, count));
        }
    }

    void add(Icon icon, long count, String words) {
        var number = new Label(NumberFormat.getIntegerInstance(texts.locale()).format(count));
        number.getStyleClass().addAll("strong", "settings-impact-count");
        var line = new HBox(Gap.M, icon.node(), number, paragraph(words));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("settings-impact-line");
        getChildren().add(line);
    }

    /// A sentence as wide as the dialog, on as many lines as it takes.
    static Node paragraph(String words) {
        var label = Fields.label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
