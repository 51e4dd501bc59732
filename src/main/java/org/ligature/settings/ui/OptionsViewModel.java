package org.ligature.settings.ui;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.ligature.design.ChoiceChange;
import org.ligature.design.ColumnSpec.OptionSpec;
import org.ligature.schema.Choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The options of a choice while somebody writes them: their words, colours and order. Values are
/// given by the program and never change.
final class OptionsViewModel {

    /// An option; the value stays, whatever its words become.
    static final class Option {
        private final int value;
        private final StringProperty label = new SimpleStringProperty(this, "label", "");
        private final StringProperty color = new SimpleStringProperty(this, "color", "");

        private Option(int value, String label, String color) {
            this.value = value;
            this.label.set(label);
            this.color.set(color);
        }

        int value() {
            return value;
        }

        StringProperty labelProperty() {
            return label;
        }

        StringProperty colorProperty() {
            return color;
        }
    }

    private final ObservableList<Option> options = FXCollections.observableArrayList();
    private int next = 1;

    ObservableList<Option> options() {
        return options;
    }

    void show(List<OptionSpec> given) {
        options.setAll(
                given.stream()
                        .map(one -> new Option(one.value(), one.label(), one.color()))
                        .toList());
        next = given.stream().mapToInt(OptionSpec::value).max().orElse(0) + 1;
    }

    Option add(String label) {
        var option = new Option(next++, label, "");
        options.add(option);
        return option;
    }

    void remove(Option option) {
        options.remove(option);
    }

    /// @return whether it could move so far
    boolean move(Option option, int by) {
        return moveTo(option, options.indexOf(option) + by);
    }

    boolean moveTo(Option option, int to) {
        if (to < 0 || to >= options.size() || options.indexOf(option) == to) {
            return false;
        }
        options.remove(option);
        options.add(to, option);
        return true;
    }

    /// The options that say something, in their order.
    List<OptionSpec> specs() {
        return options.stream()
                .filter(option -> !option.label.get().isBlank())
                .map(one -> new OptionSpec(one.value, one.label.get().strip(), one.color.get()))
                .toList();
    }

    boolean hasTwins() {
        var labels =
                specs().stream()
                        .map(option -> option.label().toLowerCase(Locale.getDefault()))
                        .collect(Collectors.toSet());
        return labels.size() < specs().size();
    }

    /// What makes the choice that is there into this one, step by step.
    List<ChoiceChange> changes(Choice before) {
        var changes = new ArrayList<ChoiceChange>();
        var wanted = specs();
        var order = new ArrayList<>(before.options().stream().map(Choice.Option::value).toList());
        for (var old : before.options()) {
            if (wanted.stream().noneMatch(one -> one.value() == old.value())) {
                changes.add(new ChoiceChange.Remove(old.value()));
                order.remove(Integer.valueOf(old.value()));
            }
        }
        for (var option : wanted) {
            var old = before.option(option.value());
            if (old.isEmpty()) {
                changes.add(new ChoiceChange.Add(option));
                order.add(option.value());
            } else if (!option.equals(spec(old.get()))) {
                changes.add(new ChoiceChange.Edit(option));
            }
        }
        var values = wanted.stream().map(OptionSpec::value).toList();
        if (!order.equals(values)) {
            changes.add(new ChoiceChange.Order(values));
        }
        return changes;
    }

    static OptionSpec spec(Choice.Option option) {
        return new OptionSpec(option.value(), option.label(), option.color());
    }
}
