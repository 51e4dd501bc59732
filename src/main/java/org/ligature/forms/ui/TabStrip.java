package org.ligature.forms.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/// The tabs of a page as words with a line beneath the chosen one, and a menu of further ones at
/// the end. What a tab shows is made when it is first chosen.
final class TabStrip extends HBox {

    private final Pane content;
    private final ToggleGroup group = new ToggleGroup();
    private final List<ToggleButton> tabs = new ArrayList<>();
    private final MenuButton more = new MenuButton();
    private final Set<Toggle> offered = new HashSet<>();
    private final ReadOnlyBooleanWrapper offeredChosen = new ReadOnlyBooleanWrapper();

    TabStrip(Pane content, String moreWords) {
        this.content = content;
        getStyleClass().add("tab-strip");
        more.setText(moreWords);
        more.setId("tabs-more");
        more.setMnemonicParsing(false);
        more.getStyleClass().addAll("tab-strip-tab", "flat");
        more.setVisible(false);
        getChildren().add(more);
        group.selectedToggleProperty()
                .addListener(
                        (_, before, now) -> {
                            if (now == null && before != null) {
                                group.selectToggle(before);
                            }
                            offeredChosen.set(offered.contains(group.getSelectedToggle()));
                        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /// Shows these tabs in the place of those it had, at the one of the same words or else at the
    /// same place. Tabs that were asked for in the menu stay.
    void arrange(List<String> words, IntFunction<Node> made) {
        var before = tabs.stream().filter(tab -> !offered.contains(tab)).toList();
        var chosen = before.indexOf(group.getSelectedToggle());
        var named = chosen < 0 ? -1 : words.indexOf(before.get(chosen).getText());
        tabs.removeAll(before);
        getChildren().removeAll(before);
        for (int at = 0; at < words.size(); at++) {
            var place = at;
            put(at, tab(Integer.toString(at + 1), words.get(at), () -> made.apply(place)));
        }
        if (chosen >= 0 || group.getSelectedToggle() == null) {
            choose(named >= 0 ? named : Math.clamp(chosen, 0, Math.max(0, words.size() - 1)));
        }
        before.forEach(tab -> tab.setToggleGroup(null));
    }

    private void put(int at, ToggleButton tab) {
        tabs.add(at, tab);
        getChildren().add(at, tab);
    }

    private ToggleButton tab(String id, String words, Supplier<Node> made) {
        var tab = new ToggleButton(words);
        tab.setId("tab-" + id);
        tab.setMnemonicParsing(false);
        tab.setToggleGroup(group);
        tab.setAccessibleRole(AccessibleRole.TAB_ITEM);
        tab.getStyleClass().setAll("tab-strip-tab");
        tab.selectedProperty()
                .subscribe(
                        selected -> {
                            if (selected) {
                                content.getChildren().setAll(node(tab, made));
                            }
                        });
        return tab;
    }

    /// A tab that only comes when it is asked for in the menu.
    void offer(String id, String words, Supplier<Node> made) {
        var item = new MenuItem(words);
        item.setId("tabs-more-" + id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> open(id, words, made));
        more.getItems().add(item);
        more.setVisible(true);
    }

    /// Opens the offered tab of this id, as its item in the menu would.
    void openOffered(String id) {
        more.getItems().stream()
                .filter(item -> ("tabs-more-" + id).equals(item.getId()))
                .forEach(MenuItem::fire);
    }

    /// Whether the chosen tab is one that was asked for in the menu.
    ReadOnlyBooleanProperty offeredProperty() {
        return offeredChosen.getReadOnlyProperty();
    }

    void forgetOffers() {
        more.getItems().clear();
        more.setVisible(false);
    }

    /// Chooses the tab at this place, counted from 0.
    void choose(int place) {
        if (place >= 0 && place < tabs.size()) {
            tabs.get(place).setSelected(true);
        }
    }

    private void open(String id, String words, Supplier<Node> made) {
        var opened =
                tabs.stream()
                        .filter(tab -> tab.getId().equals("tab-" + id))
                        .findFirst()
                        .orElseGet(() -> openAtTheEnd(id, words, made));
        offered.add(opened);
        opened.setSelected(true);
        opened.requestFocus();
    }

    private ToggleButton openAtTheEnd(String id, String words, Supplier<Node> made) {
        var tab = tab(id, words, made);
        put(tabs.size(), tab);
        return tab;
    }

    private static Node node(ToggleButton tab, Supplier<Node> made) {
        if (tab.getUserData() instanceof Node there) {
            return there;
        }
        var node = made.get();
        tab.setUserData(node);
        return node;
    }

    private void onKey(KeyEvent event) {
        var step =
                switch (event.getCode()) {
                    case KeyCode.RIGHT -> 1;
                    case KeyCode.LEFT -> -1;
                    default -> 0;
                };
        var at = tabs.indexOf(group.getSelectedToggle());
        if (step != 0 && at + step >= 0 && at + step < tabs.size()) {
            event.consume();
            choose(at + step);
            tabs.get(at + step).requestFocus();
        }
    }
}
