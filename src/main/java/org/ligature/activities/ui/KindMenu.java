package org.ligature.activities.ui;

import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.CommandBar;
import org.ligature.kit.ui.Icon;
import org.ligature.schema.Table;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Begins an activity of the kind that is chosen: a button of the list of all kinds, and its key.
final class KindMenu {

    private static final String ID = "activities-new";

    private final MenuButton button;
    private final Action action;
    private final Supplier<List<Table>> kinds;
    private final Consumer<String> create;

    /// @param kinds asked each time the menu opens, since tables come and go
    KindMenu(Supplier<List<Table>> kinds, Consumer<String> create, Texts texts) {
        this.kinds = kinds;
        this.create = create;
        var words = texts.get("list.new");
        button = CommandBar.menu(ID, words, Icon.NEW, List.of());
        action = new Action(ID, words, Icon.NEW, this::open).on("Shortcut+N");
        action.shortcut().ifPresent(keys -> button.setTooltip(tip(words, keys.getDisplayText())));
        button.setOnShowing(_ -> fill());
        fill();
    }

    /// Whether the user may begin any.
    void allowed(boolean may) {
        action.allowed(may);
        button.setVisible(may);
        button.setManaged(may);
    }

    Node button() {
        return button;
    }

    /// What its key does.
    Action action() {
        return action;
    }

    private static Tooltip tip(String words, String keys) {
        return new Tooltip(words + "  " + keys);
    }

    private void open() {
        button.requestFocus();
        button.show();
    }

    private void fill() {
        button.getItems().setAll(kinds.get().stream().map(this::item).toList());
    }

    private MenuItem item(Table kind) {
        var id = ID + "-" + kind.name();
        var icon = Icon.of(kind.icon());
        return new Action(id, kind.displayName(), icon, () -> create.accept(kind.name()))
                .menuItem();
    }
}
