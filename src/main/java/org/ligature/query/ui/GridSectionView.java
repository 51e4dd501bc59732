package org.ligature.query.ui;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoublePredicate;

/// A grid as a section of a form: its title, what can be done at the right of it, and the rows, no
/// higher than they need.
final class GridSectionView extends VBox implements GridSection {

    private static final int FEWEST = 2;
    private static final int MOST = 8;
    private static final int WHILE_READ = 4;
    private static final double HEADER = 34;
    private static final double FOOTER = 40;
    private static final double SCROLL_BAR = 14;

    private final Grid grid;
    private final VBox between = new VBox(Gap.S);
    private Consumer<Boolean> told = _ -> {};

    /// The rows, and room for the bar beneath them where they are scrolled sideways.
    private static final class Rows extends StackPane {

        private final Grid grid;
        private final DoublePredicate wider;

        Rows(Grid grid, DoublePredicate wider) {
            super(grid.node());
            this.grid = grid;
            this.wider = wider;
            setMinHeight(USE_PREF_SIZE);
            grid.countProperty().subscribe(_ -> requestLayout());
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            var rows = height(grid.countProperty().get());
            return width > 0 && wider.test(width) ? rows + SCROLL_BAR : rows;
        }
    }

    /// @param wider whether the columns need more than a width
    /// @param actions buttons, from left to right
    GridSectionView(String id, String title, Grid grid, DoublePredicate wider, Node... actions) {
        super(Gap.S);
        this.grid = grid;
        setId(id);
        var words = Fields.label(title, "section-title");
        between.managedProperty().bind(between.visibleProperty());
        getChildren().setAll(header(words, actions), between, new Rows(grid, wider));
        setMinWidth(0);
        between(List.of());
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /// As high as the title of any section, so that it stands level with those beside it.
    private static StackPane header(Label words, Node... actions) {
        words.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(Gap.S, actions);
        row.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(row, Pos.TOP_RIGHT);
        StackPane.setMargin(row, new Insets(-Gap.S, 0, 0, 0));
        return new StackPane(words, row);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void toggle(Consumer<Boolean> shown, Node... nodes) {
        told = shown;
        between(between.isVisible() ? List.of() : List.of(nodes));
    }

    private void between(List<Node> nodes) {
        between.getChildren().setAll(nodes);
        between.setVisible(!nodes.isEmpty());
        told.accept(between.isVisible());
    }

    private void onKey(KeyEvent event) {
        if (between.isVisible() && event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            between(List.of());
            grid.focus();
        }
    }

    private static double height(long count) {
        var rows = count < 0 ? WHILE_READ : Math.clamp(count, FEWEST, MOST);
        return HEADER + rows * Gap.ROW_DENSE + FOOTER;
    }
}
