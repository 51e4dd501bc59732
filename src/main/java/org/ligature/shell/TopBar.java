package org.ligature.shell;

import atlantafx.base.controls.Breadcrumbs;
import atlantafx.base.controls.Breadcrumbs.BreadCrumbItem;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.ui.Avatar;
import org.ligature.kit.ui.Crumb;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Page;

import java.util.ArrayList;
import java.util.List;

/// Above everything: the navigation's switch, back and forward, the way to this page, New, the
/// theme, and me.
final class TopBar extends HBox {

    private final Breadcrumbs<Crumb> crumbs = new Breadcrumbs<>();
    private final MenuButton create = new MenuButton();
    private final MenuButton me = new MenuButton();

    TopBar() {
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        crumbs.setAutoNavigationEnabled(false);
        crumbs.setCrumbFactory(TopBar::crumb);
        crumbs.setDividerFactory(TopBar::divider);
        crumbs.setMinWidth(0);
        crumbs.setId("crumbs");
        HBox.setHgrow(crumbs, Priority.ALWAYS);
        crumbs.setMaxWidth(Double.MAX_VALUE);
        create.setId("new-menu");
        create.setGraphic(Icon.NEW.node());
        create.setMinWidth(USE_PREF_SIZE);
        create.visibleProperty().bind(Bindings.isNotEmpty(create.getItems()));
        create.managedProperty().bind(create.visibleProperty());
        me.setId("me-menu");
        me.getStyleClass().addAll("flat", "me");
    }

    /// @param first what stands left of the crumbs
    /// @param palette what opens the palette
    /// @param last what stands right of New
    void fill(List<Node> first, Node palette, List<Node> last) {
        getChildren().addAll(first);
        getChildren().add(crumbs);
        getChildren().add(palette);
        getChildren().add(create);
        getChildren().addAll(last);
        getChildren().add(me);
    }

    MenuButton createMenu() {
        return create;
    }

    MenuButton meMenu() {
        return me;
    }

    void showMe(String name) {
        me.setGraphic(Avatar.person(name, Avatar.Size.ROW));
        me.setAccessibleText(name);
    }

    /// The way to the page, the page itself last.
    void showWay(Page page) {
        var steps = new ArrayList<>(page.crumbs());
        steps.add(new Crumb(page.title().getValue(), () -> {}));
        crumbs.setSelectedCrumb(Breadcrumbs.buildTreeModel(steps.toArray(Crumb[]::new)));
    }

    private static ButtonBase crumb(BreadCrumbItem<Crumb> item) {
        var crumb = item.getValue();
        var link = new Hyperlink(crumb.text());
        link.setMnemonicParsing(false);
        link.getStyleClass().add(item.isLeaf() ? "crumb-here" : "crumb");
        if (item.isLeaf()) {
            link.setFocusTraversable(false);
            link.setMouseTransparent(true);
        }
        link.setOnAction(_ -> crumb.open().run());
        return link;
    }

    private static @Nullable Node divider(@Nullable BreadCrumbItem<Crumb> item) {
        return item == null || item.isLeaf() ? null : Icon.RIGHT.tiny();
    }
}
