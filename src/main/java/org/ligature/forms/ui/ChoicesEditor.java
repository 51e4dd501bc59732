package org.ligature.forms.ui;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;

import org.controlsfx.control.CheckComboBox;
import org.jspecify.annotations.Nullable;
import org.ligature.kit.ui.Chip;
import org.ligature.kit.ui.Gap;
import org.ligature.schema.Choice;
import org.ligature.schema.Choice.Option;

import java.util.List;
import java.util.TreeSet;

/// Any number of options: chips while there are few, a list with checks when there are many.
final class ChoicesEditor implements Editor {

    private static final int MANY = 8;

    private final FieldState field;
    private final Node control;
    private final Node node;
    private boolean showing;

    ChoicesEditor(FieldState field, Choice choice, FormContext context) {
        this.field = field;
        control = choice.options().size() > MANY ? list(choice, context) : chips(choice, context);
        node = new EditOrRead(field, control, context);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node input() {
        return control;
    }

    private Node chips(Choice choice, FormContext context) {
        var chips = new FlowPane(Gap.XS, Gap.XS);
        chips.setId(context.id(field));
        for (var option : choice.options()) {
            var chip = new Chip(option.label());
            chip.setId(context.id(field) + "-" + option.value());
            chip.selectedProperty().addListener((_, _, on) -> choose(option.value(), on));
            field.onShow(() -> show(() -> chip.setSelected(chosen().contains(option.value()))));
            chips.getChildren().add(chip);
        }
        return chips;
    }

    private Node list(Choice choice, FormContext context) {
        var list = new CheckComboBox<Option>();
        list.setId(context.id(field));
        list.getItems().setAll(choice.options());
        list.setConverter(new Labels());
        list.setMaxWidth(Double.MAX_VALUE);
        field.onShow(
                () ->
                        show(
                                () -> {
                                    list.getCheckModel().clearChecks();
                                    choice.options().stream()
                                            .filter(each -> chosen().contains(each.value()))
                                            .forEach(list.getCheckModel()::check);
                                }));
        list.getCheckModel()
                .getCheckedItems()
                .addListener(
                        (ListChangeListener<Option>)
                                change -> {
                                    if (!showing) {
                                        set(
                                                change.getList().stream()
                                                        .map(Option::value)
                                                        .sorted()
                                                        .toList());
                                    }
                                });
        return list;
    }

    private void show(Runnable show) {
        showing = true;
        show.run();
        showing = false;
    }

    private List<Integer> chosen() {
        return field.value() instanceof List<?> values
                ? values.stream().map(Integer.class::cast).toList()
                : List.of();
    }

    private void choose(int option, boolean on) {
        if (showing) {
            return;
        }
        var chosen = new TreeSet<>(chosen());
        if (on) {
            chosen.add(option);
        } else {
            chosen.remove(option);
        }
        set(List.copyOf(chosen));
    }

    private void set(List<Integer> chosen) {
        field.set(chosen.isEmpty() ? null : chosen);
    }

    private static final class Labels extends StringConverter<Option> {

        @Override
        public String toString(@Nullable Option option) {
            return option == null ? "" : option.label();
        }

        @Override
        public @Nullable Option fromString(String text) {
            return null;
        }
    }
}
