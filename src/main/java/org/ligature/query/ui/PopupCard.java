package org.ligature.query.ui;

import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;

import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Themes;

/// A card that hangs beneath what opened it, until one clicks elsewhere or presses Esc; then the
/// keyboard is back where it was.
final class PopupCard {

    private final Popup popup = new Popup();
    private final StackPane card = new StackPane();

    PopupCard(String id, Node content) {
        card.setId(id);
        card.getStyleClass().add("popup-card");
        card.getStyleClass().add("grid-card");
        card.getStylesheets().add(Themes.sheet(PopupCard.class, "grid.css"));
        card.getChildren().add(content);
        popup.getContent().add(card);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        // by the card itself, not by the shadow around it
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        card.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveByEscape);
    }

    /// Some controls keep Esc for themselves although they have nothing to close.
    private void leaveByEscape(KeyEvent event) {
        var open = event.getTarget() instanceof ComboBoxBase<?> list && list.isShowing();
        if (event.getCode() == KeyCode.ESCAPE && !open) {
            event.consume();
            popup.hide();
        }
    }

    /// Left edge at left edge, as far as the window reaches.
    void show(Node under) {
        var bounds = under.localToScreen(under.getLayoutBounds());
        if (bounds == null || under.getScene() == null) {
            return;
        }
        var scene = under.getScene();
        var before = scene.getFocusOwner();
        popup.setOnHidden(
                _ -> {
                    if (before != null && before.getScene() != null) {
                        before.requestFocus();
                    }
                });
        popup.show(under, bounds.getMinX(), bounds.getMaxY() + Gap.XS);
        var edge = scene.getWindow().getX() + scene.getWindow().getWidth() - Gap.S;
        if (popup.getAnchorX() + card.getWidth() > edge) {
            popup.setAnchorX(Math.max(scene.getWindow().getX(), edge - card.getWidth()));
        }
    }

    void hide() {
        popup.hide();
    }

    boolean isShowing() {
        return popup.isShowing();
    }
}
