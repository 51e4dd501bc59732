package org.ligature.forms.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A form and the pane at its side: beside it where there is room for both, else over its right
/// part while somebody wants it there.
final class SideFrame extends StackPane {

    private static final double WIDTH = 348;
    private static final double LEAST = 288;
    private static final double ROOM = 860;

    private final SplitPane split = new SplitPane();
    private final StackPane pane = new StackPane();
    private final Node body;
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper(this, "offered");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private boolean closedBeside;
    private boolean openOver;
    private boolean suppressed;

    SideFrame(Node body) {
        this.body = body;
        split.getStyleClass().add("record-split");
        SplitPane.setResizableWithParent(body, true);
        SplitPane.setResizableWithParent(pane, false);
        split.getItems().setAll(body);
        pane.setId("record-side");
        pane.getStyleClass().add("side-pane");
        pane.setMinWidth(LEAST);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        StackPane.setAlignment(pane, Pos.CENTER_RIGHT);
        getChildren().setAll(split);
        widthProperty().subscribe(_ -> arrange());
    }

    /// Whether there is a pane to open.
    ReadOnlyBooleanProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Whether something stands at the side.
    boolean isFilled() {
        return !pane.getChildren().isEmpty();
    }

    /// What stands at the side; it stays the same while it is closed.
    void put(Node side) {
        pane.getChildren().setAll(side);
        arrange();
    }

    /// Takes the pane away for as long as the body shows the same at full width.
    void suppress(boolean now) {
        suppressed = now;
        arrange();
    }

    void toggle() {
        if (isRoomy()) {
            closedBeside = !closedBeside;
        } else {
            openOver = !openOver;
        }
        arrange();
    }

    private boolean isRoomy() {
        return getWidth() >= ROOM;
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && getChildren().contains(pane)) {
            event.consume();
            toggle();
            body.requestFocus();
        }
    }

    private void arrange() {
        var able = !suppressed && !pane.getChildren().isEmpty();
        openOver = openOver && able && !isRoomy();
        beside(able && isRoomy() && !closedBeside);
        over(openOver);
        offered.set(able);
        open.set(split.getItems().contains(pane) || getChildren().contains(pane));
    }

    private void beside(boolean wanted) {
        var there = split.getItems().contains(pane);
        if (wanted && !there) {
            over(false);
            pane.setMaxWidth(Region.USE_COMPUTED_SIZE);
            split.getItems().add(pane);
            split.setDividerPositions(1 - WIDTH / getWidth());
        } else if (!wanted && there) {
            split.getItems().remove(pane);
        }
    }

    private void over(boolean wanted) {
        var there = getChildren().contains(pane);
        if (wanted && !there) {
            pane.setMaxWidth(WIDTH);
            pane.getStyleClass().add("side-over");
            getChildren().add(pane);
        } else if (!wanted && there) {
            getChildren().remove(pane);
            pane.getStyleClass().remove("side-over");
        }
    }
}
