package org.ligature.forms.ui;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;

import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;
import org.ligature.schema.Choice.Option;
import org.ligature.schema.State;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// One of several options; a long list can be searched. Delete empties a field that may be empty.
final class ChoiceEditor implements Editor {

    private static final int LONG = 8;
    private static final Option NONE = new Option(Integer.MIN_VALUE, "", "");

    private final FieldState field;
    private final ComboBox<Option> control;
    private final Node node;
    private final Supplier<List<Option>> options;
    private boolean showing;

    private ChoiceEditor(FieldState field, Supplier<List<Option>> options, FormContext context) {
        this.field = field;
        this.options = options;
        control = options.get().size() > LONG ? new SearchableComboBox<>() : new ComboBox<>();
        control.setId(context.id(field));
        control.setVisibleRowCount(12);
        control.setConverter(new Words(context.texts().get("choice.none")));
        node = new EditOrRead(field, control, context);
        field.onShow(this::show);
        control.valueProperty().addListener((_, _, option) -> chosen(option));
        control.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    static ChoiceEditor of(FieldState field, List<Option> options, FormContext context) {
        return new ChoiceEditor(field, () -> options, context);
    }

    /// The status reasons that go with the state the record is in.
    static ChoiceEditor ofReasons(FieldState field, FormContext context) {
        return new ChoiceEditor(field, () -> reasons(context.table(), field.value()), context);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node input() {
        return control;
    }

    private void show() {
        showing = true;
        var items = new ArrayList<Option>();
        if (!field.column().required()) {
            items.add(NONE);
        }
        items.addAll(options.get());
        var current = current(items);
        control.getItems().setAll(items);
        control.setValue(current);
        showing = false;
    }

    /// A value that is no longer among the options stays, by its number, until another is chosen.
    private @Nullable Option current(List<Option> items) {
        if (!(field.value() instanceof Integer value)) {
            return null;
        }
        for (var item : items) {
            if (item.value() == value) {
                return item;
            }
        }
        var unknown = new Option(value, Integer.toString(value), "");
        items.add(unknown);
        return unknown;
    }

    private void chosen(@Nullable Option option) {
        if (showing || option == null) {
            return;
        }
        field.set(option.equals(NONE) ? null : (Object) option.value());
    }

    private void onKey(KeyEvent event) {
        var empties = event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE;
        if (empties && !control.isShowing() && !field.column().required()) {
            event.consume();
            field.put(null);
        }
    }

    private static List<Option> reasons(Table table, @Nullable Object status) {
        return table.states().stream()
                .filter(state -> status == null ? state.value() == 0 : has(state, status))
                .flatMap(state -> state.reasons().stream())
                .map(reason -> new Option(reason.value(), reason.label(), ""))
                .toList();
    }

    private static boolean has(State state, Object status) {
        return state.reasons().stream().anyMatch(reason -> status.equals(reason.value()));
    }

    private static final class Words extends StringConverter<Option> {

        private final String none;

        Words(String none) {
            this.none = none;
        }

        @Override
        public String toString(@Nullable Option option) {
            if (option == null) {
                return "";
            }
            return option.equals(NONE) ? none : option.label();
        }

        @Override
        public @Nullable Option fromString(String text) {
            return null;
        }
    }
}
