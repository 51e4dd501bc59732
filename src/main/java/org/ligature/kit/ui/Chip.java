package org.ligature.kit.ui;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;

/// A choice among few, worn as a pill: a table to look in, a category, a filter.
public final class Chip extends ToggleButton {

    public Chip(String text) {
        super(text);
        getStyleClass().add("chip");
    }

    public Chip(String text, Node graphic) {
        this(text);
        setGraphic(graphic);
    }
}
