package org.ligature.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Page;

import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The frame of a window with the page in its middle.
///
/// Below a certain width the navigation becomes a rail by itself; the switch then opens it for
/// the time being.
final class ShellView extends BorderPane {

    private static final double NARROW = 1100;

    private final TopBar top = new TopBar();
    private final Optional<NavigationView> navigation;
    private final StatusLine status;
    private final StackPane host = new StackPane();
    private final BooleanProperty preferredRail = new SimpleBooleanProperty();
    private final BooleanProperty openedWhileNarrow = new SimpleBooleanProperty();
    private Subscription page = Subscription.EMPTY;
    private @Nullable Page current;
    private boolean keyboardLost;

    ShellView(Optional<NavigationView> navigation, StatusLine status) {
        this.navigation = navigation;
        this.status = status;
        getStyleClass().add("shell");
        host.getStyleClass().add("page-host");
        host.setMinSize(0, 0);
        setTop(top);
        navigation.ifPresent(this::setLeft);
        setCenter(host);
        setBottom(status);
        widthProperty().subscribe(this::settleRail);
        preferredRail.subscribe(this::settleRail);
        openedWhileNarrow.subscribe(this::settleRail);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::keepKeyboard);
    }

    TopBar top() {
        return top;
    }

    StatusLine status() {
        return status;
    }

    BooleanProperty preferredRailProperty() {
        return preferredRail;
    }

    void toggleNavigation() {
        var toggled = isNarrow() ? openedWhileNarrow : preferredRail;
        toggled.set(!toggled.get());
    }

    void show(@Nullable Page shown) {
        current = null;
        if (shown == null) {
            page.unsubscribe();
            host.getChildren().clear();
            return;
        }
        host.getChildren().setAll(shown.node());
        status.textProperty().unbind();
        status.textProperty().bind(shown.status());
        navigation.ifPresent(view -> view.select(shown.place()));
        current = shown;
        shown.focus();
    }

    /// Says where the page is, which is called otherwise from now on, too.
    void name(Page shown) {
        page.unsubscribe();
        page = shown.title().subscribe(_ -> top.showWay(shown));
    }

    /// What had the keyboard is gone, or cannot have it any longer, as a button that did its work.
    /// JavaFX takes it away first and then gives it to the first button of the window: then the
    /// page has more right to it.
    private void keepKeyboard(@Nullable Node now) {
        if (now == null) {
            keyboardLost = true;
        } else if (keyboardLost) {
            keyboardLost = false;
            if (current != null && !isOnPage(now) && !Layers.of(this).isAsking()) {
                current.focus();
            }
        }
    }

    private boolean isOnPage(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).anyMatch(host::equals);
    }

    /// Gives the keyboard to the next region: bar, navigation, page.
    void focusRegion(int step) {
        var regions = new ArrayList<Node>();
        regions.add(top);
        navigation.ifPresent(regions::add);
        regions.add(host);
        var at = 0;
        for (var i = 0; i < regions.size(); i++) {
            at = regions.get(i).isFocusWithin() ? i : at;
        }
        focus(regions.get(Math.floorMod(at + step, regions.size())));
    }

    private void focus(Node region) {
        if (region == host && !host.getChildren().isEmpty()) {
            host.requestFocus();
            host.requestFocusTraversal(TraversalDirection.NEXT);
        } else if (region == top) {
            top.getChildren().stream()
                    .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        } else {
            region.requestFocus();
        }
    }

    private boolean isNarrow() {
        return getWidth() > 0 && getWidth() < NARROW;
    }

    private void settleRail() {
        var rail = isNarrow() ? !openedWhileNarrow.get() : preferredRail.get();
        navigation.ifPresent(view -> view.railProperty().set(rail));
    }
}
