package org.ligature.connections.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.ui.Gap;

/// A body of a dialog over which lists drop down from its fields; it grows as they need.
final class Drop extends StackPane {

    private static final double MOST = 400;
    private static final double MOST_WIDE = 560;

    private final Region form;
    private final VBox card = new VBox();
    private @Nullable Region field;
    private boolean wide;

    Drop(Region form) {
        this.form = form;
        card.getStyleClass().addAll("popup-card", "connect-drop");
        card.setManaged(false);
        card.setVisible(false);
        getChildren().addAll(form, card);
    }

    /// @param top what stays above the rows, such as chips
    /// @param bottom what stays beneath them
    /// @param wide as wide as the dialog instead of as the field
    void show(Region under, Region top, Region rows, Region bottom, boolean wide) {
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setMinHeight(0);
        card.getChildren().setAll(top, scroll, bottom);
        field = under;
        this.wide = wide;
        card.setVisible(true);
        requestLayout();
    }

    void hide(Region under) {
        if (field == under) {
            field = null;
            card.setVisible(false);
            card.getChildren().clear();
            requestLayout();
        }
    }

    boolean isShowing(Region under) {
        return field == under;
    }

    /// Whether a node is part of what dropped down.
    boolean holds(@Nullable Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (at == card) {
                return true;
            }
        }
        return false;
    }

    private Bounds place(Region under) {
        return sceneToLocal(under.localToScene(under.getLayoutBounds()));
    }

    private double cardHeight(double width) {
        return Math.min(wide ? MOST_WIDE : MOST, Math.ceil(card.prefHeight(width)));
    }

    @Override
    protected double computePrefHeight(double width) {
        var plain = form.prefHeight(width);
        if (field == null) {
            return plain;
        }
        var place = place(field);
        return Math.max(plain, place.getMaxY() + Gap.XS + cardHeight(width(place)));
    }

    private double width(Bounds place) {
        return wide && getWidth() > 0 ? getWidth() : place.getWidth();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        form.layout();
        if (field != null) {
            var place = place(field);
            var width = width(place);
            var x = wide ? 0 : place.getMinX();
            var height = cardHeight(width);
            card.resizeRelocate(x, place.getMaxY() + Gap.XS, width, height);
            if (place.getMaxY() + Gap.XS + height > getHeight() + 1) {
                requestParentLayout();
            }
        }
    }
}
