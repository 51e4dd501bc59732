package org.ligature.kit.ui;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Separator;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.List;

/// The commands of a page in a row; what does not fit goes into the bar's own menu.
public final class CommandBar extends ToolBar {

    public CommandBar(Action... actions) {
        getStyleClass().add("command-bar");
        for (var action : actions) {
            add(action);
        }
    }

    public CommandBar add(Action action) {
        getItems().add(action.toolbarButton());
        return this;
    }

    public CommandBar add(Node node) {
        getItems().add(node);
        return this;
    }

    /// A line between groups; none where nothing is seen since the last.
    public CommandBar separator() {
        var shown = getItems().stream().filter(Node::isManaged).toList();
        if (!shown.isEmpty() && !(shown.getLast() instanceof Separator)) {
            getItems().add(new Separator(Orientation.VERTICAL));
        }
        return this;
    }

    /// A button for a bar whose commands stand in a menu beneath it.
    public static MenuButton menu(String id, String words, Icon icon, List<Action> actions) {
        var menu = new MenuButton(words);
        menu.setId(id);
        menu.setGraphic(icon.node());
        menu.setMnemonicParsing(false);
        menu.getStyleClass().addAll("flat", "command");
        actions.forEach(each -> menu.getItems().add(each.menuItem()));
        return menu;
    }

    /// Everything after this stands at the right end.
    public CommandBar spring() {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        getItems().add(spring);
        return this;
    }
}
