package org.ligature.kit.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import java.text.NumberFormat;

/// Small words and dots that say a state or a category.
public final class Badges {

    private Badges() {}

    /// A state in a word, such as Active.
    public static Label of(Tone tone, String text) {
        var badge = new Label(text);
        badge.getStyleClass().addAll("badge", tone.styleClass());
        badge.setMinWidth(Region.USE_PREF_SIZE);
        return badge;
    }

    /// The same with a dot before the word.
    public static Label dotted(Tone tone, String text) {
        var badge = of(tone, text);
        var dot = new Region();
        dot.getStyleClass().add("badge-dot");
        badge.setGraphic(dot);
        return badge;
    }

    /// How many there are.
    public static Label count(long number) {
        var badge = of(Tone.NEUTRAL, NumberFormat.getIntegerInstance().format(number));
        badge.getStyleClass().add("badge-count");
        return badge;
    }

    /// The dot of a category by its stored colour key, such as `business`; stands before its word.
    public static Node category(String colour) {
        var dot = new Region();
        dot.getStyleClass().addAll("category-dot", "category-" + colour);
        return dot;
    }
}
