package org.ligature.kit.ui;

import atlantafx.base.controls.ModalPane;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import java.util.ArrayDeque;
import java.util.Deque;

/// The root of a window: its content, dialogs over it, toasts over both.
///
/// Whoever has a node in the window finds it with [#of(Node)], so a page needs no reference to
/// its window to ask something.
public final class Layers extends StackPane {

    private static final double MOST_OF_THE_WINDOW = 0.9;

    private final Deque<ModalPane> dialogs = new ArrayDeque<>();
    private final ToastStack toasts;

    public Layers(Node content) {
        this(content, new Offering());
    }

    /// @param offering what toasts take along
    public Layers(Node content, Offering offering) {
        toasts = new ToastStack(offering);
        getStyleClass().add("layers");
        StackPane.setAlignment(toasts, Pos.BOTTOM_CENTER);
        toasts.setViewOrder(-1000);
        getChildren().addAll(content, toasts);
    }

    /// The layers of the window a node stands in.
    public static Layers of(Node node) {
        var scene = node.getScene();
        if (scene != null && scene.getRoot() instanceof Layers layers) {
            return layers;
        }
        throw new IllegalStateException("Not in a window with layers: " + node);
    }

    public void toast(Toast toast) {
        toasts.show(toast);
    }

    /// True while a dialog asks for an answer.
    public boolean isAsking() {
        return !dialogs.isEmpty();
    }

    void show(DialogCard card) {
        var pane = new ModalPane(-10 - dialogs.size());
        pane.setPersistent(true);
        pane.setInTransitionFactory(null);
        pane.setOutTransitionFactory(null);
        pane.setAlignment(Pos.CENTER);
        card.limitHeight(heightProperty().multiply(MOST_OF_THE_WINDOW));
        dialogs.push(pane);
        getChildren().add(getChildren().size() - 1, pane);
        // its skin answers changes only, so it must be there before the pane is told to show
        pane.applyCss();
        pane.show(card);
    }

    void hide(DialogCard card) {
        for (var pane : dialogs.stream().filter(p -> p.getContent() == card).toList()) {
            dialogs.remove(pane);
            pane.hide(true);
            getChildren().remove(pane);
        }
    }

    boolean isTop(DialogCard card) {
        var top = dialogs.peek();
        return top != null && top.getContent() == card;
    }
}
