package org.ligature.settings.ui;

import javafx.collections.ObservableSet;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;

import org.ligature.kit.ui.Badges;
import org.ligature.schema.Choice;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Options to be ticked in a menu, one or several.
final class DefaultView extends MenuButton {

    private final ObservableSet<Integer> ticked;
    private final boolean many;
    private final Supplier<List<Choice.Option>> options;
    private final String nothing;

    /// @param nothing what it says while none is ticked
    DefaultView(
            String id,
            ObservableSet<Integer> ticked,
            boolean many,
            Supplier<List<Choice.Option>> options,
            String nothing) {
        this.ticked = ticked;
        this.many = many;
        this.options = options;
        this.nothing = nothing;
        setId(id);
        setMnemonicParsing(false);
        setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("field-menu");
        setOnShowing(_ -> fill());
        fill();
    }

    private void fill() {
        getItems().setAll(options.get().stream().map(this::item).toList());
        say();
    }

    private CheckMenuItem item(Choice.Option option) {
        var dot = Badges.category(option.color().isEmpty() ? "none" : option.color());
        var item = new CheckMenuItem(option.label(), dot);
        item.setMnemonicParsing(false);
        item.setSelected(ticked.contains(option.value()));
        item.setOnAction(_ -> tick(option.value(), item.isSelected()));
        return item;
    }

    private void tick(int value, boolean wanted) {
        if (!many) {
            ticked.clear();
        }
        if (wanted) {
            ticked.add(value);
        } else {
            ticked.remove(value);
        }
        say();
    }

    private void say() {
        var words =
                options.get().stream()
                        .filter(option -> ticked.contains(option.value()))
                        .map(Choice.Option::label)
                        .collect(Collectors.joining(", "));
        setText(words.isEmpty() ? nothing : words);
    }
}
