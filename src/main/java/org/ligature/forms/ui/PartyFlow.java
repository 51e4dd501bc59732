package org.ligature.forms.ui;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

import org.ligature.kit.ui.Gap;

import java.util.function.BiConsumer;

/// Chips in rows, and after them a field that fills the rest of the last row.
final class PartyFlow extends Pane {

    private final Node last;
    private final double least;

    /// @param last the field; it may be away
    /// @param least the width below which it takes a row of its own
    PartyFlow(Node last, double least) {
        this.last = last;
        this.least = least;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + least + snappedRightInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        var all = getManagedChildren();
        var gaps = Gap.XS * Math.max(0, all.size() - 1);
        var wide = all.stream().mapToDouble(this::width).sum();
        return snappedLeftInset() + wide + gaps + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        var rows = flow(room(width < 0 ? prefWidth(-1) : width), (_, _) -> {});
        return snappedTopInset() + rows + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        flow(room(getWidth()), this::put);
    }

    private double width(Node child) {
        return child == last ? least : snapSizeX(child.prefWidth(-1));
    }

    private double room(double width) {
        return Math.max(0, width - snappedLeftInset() - snappedRightInset());
    }

    private void put(Node child, Bounds at) {
        child.resizeRelocate(
                snappedLeftInset() + at.getMinX(),
                snappedTopInset() + at.getMinY(),
                at.getWidth(),
                at.getHeight());
    }

    /// Tells where each stands, and answers how high the rows are together.
    private double flow(double room, BiConsumer<Node, Bounds> place) {
        var x = 0.0;
        var y = 0.0;
        var high = 0.0;
        for (var child : getManagedChildren()) {
            var wanted = width(child);
            if (x > 0 && x + wanted > room) {
                x = 0;
                y += high + Gap.XS;
                high = 0;
            }
            var width = child == last ? room - x : Math.min(wanted, room);
            var height = snapSizeY(child.prefHeight(-1));
            place.accept(child, new BoundingBox(x, y, Math.max(0, width), height));
            x += width + Gap.XS;
            high = Math.max(high, height);
        }
        return y + high;
    }
}
