package org.ligature.forms.ui;

import atlantafx.base.controls.CustomTextField;

import javafx.scene.Node;
import javafx.scene.control.Label;

import org.ligature.kit.ui.DayPicker;
import org.ligature.records.Typed;
import org.ligature.schema.ColumnType;
import org.ligature.schema.PartialDate;

import java.time.LocalDate;
import java.util.Optional;

/// A number or a date, typed as people of the locale write it and tidied when they leave.
///
/// What stands for no value stays as it was typed, with a word on what is expected.
final class TypedEditor implements Editor {

    private final FieldState field;
    private final FormContext context;
    private final CustomTextField control = new CustomTextField();
    private boolean showing;

    private TypedEditor(FieldState field, FormContext context) {
        this.field = field;
        this.context = context;
        control.setId(context.id(field));
        control.editableProperty().bind(field.editableProperty());
        field.onShow(this::show);
        control.textProperty()
                .addListener(
                        (_, _, text) -> {
                            if (!showing) {
                                field.type(read(text));
                            }
                        });
        control.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused && read(control.getText()) instanceof Typed.Value) {
                                show();
                            }
                        });
    }

    static TypedEditor plain(FieldState field, FormContext context) {
        return new TypedEditor(field, context);
    }

    static TypedEditor money(FieldState field, FormContext context) {
        var editor = new TypedEditor(field, context);
        var sign = new Label(context.format(field).currencySign());
        field.currency()
                .ifPresent(
                        currency -> currency.valueProperty().subscribe(_ -> editor.measure(sign)));
        sign.getStyleClass().add("subtle");
        editor.control.setLeft(sign);
        return editor;
    }

    /// With a calendar to pick from.
    static TypedEditor date(FieldState field, FormContext context) {
        var editor = new TypedEditor(field, context);
        DayPicker.into(
                editor.control,
                context.texts().get("calendar"),
                editor::date,
                day -> field.put(editor.value(day)));
        return editor;
    }

    /// The currency of the record has changed; what somebody is typing stays.
    private void measure(Label sign) {
        sign.setText(context.format(field).currencySign());
        if (!control.isFocused() && read(control.getText()) instanceof Typed.Value) {
            show();
        }
    }

    @Override
    public Node node() {
        return control;
    }

    private Typed read(String text) {
        return context.format(field).read(field.column().type(), text == null ? "" : text);
    }

    /// A value nobody edited is only shown, never read again.
    private void show() {
        showing = true;
        control.setText(context.format(field).edit(field.column().type(), field.value()));
        showing = false;
    }

    private Object value(LocalDate day) {
        return field.column().type() instanceof ColumnType.PartialDay ? PartialDate.of(day) : day;
    }

    private Optional<LocalDate> date() {
        return switch (field.value()) {
            case LocalDate day -> Optional.of(day);
            case PartialDate day -> Optional.of(day.firstDay());
            case null, default -> Optional.empty();
        };
    }
}
