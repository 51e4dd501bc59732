package org.ligature.query.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;

import java.util.ArrayList;

/// The filters in force, each with a way to take it off; not there while there is none.
final class FilterStrip extends FlowPane {

    private final GridViewModel model;
    private final FilterWords words;
    private final Runnable clear;

    FilterStrip(GridViewModel model, FilterWords words, Runnable clear) {
        super(Gap.S, Gap.XS);
        this.model = model;
        this.words = words;
        this.clear = clear;
        setId(model.spec().key() + "-filters");
        getStyleClass().add("grid-filters");
        setAlignment(Pos.CENTER_LEFT);
        model.askedProperty().subscribe(this::show);
    }

    private void show(Asked asked) {
        setVisible(!asked.filters().isEmpty());
        setManaged(isVisible());
        var nodes = new ArrayList<Node>();
        asked.filters().forEach(filter -> nodes.add(chip(filter)));
        nodes.add(
                Fields.link(
                        model.spec().key() + "-filters-clear",
                        words.texts().get("strip.clear"),
                        clear));
        getChildren().setAll(nodes);
    }

    private Button chip(ColumnFilter filter) {
        var text = words.of(filter);
        var chip =
                Fields.button(
                        model.spec().key() + "-filter-" + filter.column().path().column(),
                        text,
                        () -> model.clearFilter(filter.column().path()));
        chip.setGraphic(Icon.CLEAR.tiny());
        chip.getStyleClass().add("grid-filter-chip");
        chip.setMinWidth(0);
        chip.setMaxWidth(360);
        var says = words.texts().get("strip.remove", text);
        chip.setTooltip(new Tooltip(says));
        chip.setAccessibleText(says);
        return chip;
    }
}
