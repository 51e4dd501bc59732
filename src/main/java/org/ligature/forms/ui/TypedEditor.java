package org.ligature.forms.ui;

import atlantafx.base.controls.Calendar;
import atlantafx.base.controls.CustomTextField;
import atlantafx.base.controls.Popover;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Icon;
import org.ligature.records.Typed;
import org.ligature.schema.ColumnType;
import org.ligature.schema.PartialDate;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

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
        var sign = new Label(context.format().currencySign());
        sign.getStyleClass().add("subtle");
        editor.control.setLeft(sign);
        return editor;
    }

    /// With a calendar to pick from.
    static TypedEditor date(FieldState field, FormContext context) {
        var editor = new TypedEditor(field, context);
        var pick =
                Fields.iconButton(
                        editor.control.getId() + "-calendar",
                        Icon.CALENDAR,
                        context.texts().get("calendar"),
                        editor::pick);
        TextEditor.inField(pick, Icon.CALENDAR);
        pick.visibleProperty().bind(field.editableProperty());
        editor.control.setRight(pick);
        editor.control.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.DOWN && field.isEditable()) {
                        event.consume();
                        editor.pick();
                    }
                });
        return editor;
    }

    @Override
    public Node node() {
        return control;
    }

    private Typed read(String text) {
        return context.format().read(field.column().type(), text == null ? "" : text);
    }

    /// A value nobody edited is only shown, never read again.
    private void show() {
        showing = true;
        control.setText(context.format().edit(field.column().type(), field.value()));
        showing = false;
    }

    private void pick() {
        calendar(control, date().orElse(null), day -> field.put(value(day)));
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

    /// Opens a calendar beneath a field; choosing a day closes it.
    static void calendar(
            CustomTextField under, @Nullable LocalDate start, Consumer<LocalDate> chosen) {
        var calendar = new Calendar(start);
        var popover = new Popover(calendar);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_LEFT);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.setAnimated(false);
        calendar.valueProperty()
                .addListener(
                        (_, _, day) -> {
                            if (day != null) {
                                popover.hide();
                                chosen.accept(day);
                                under.requestFocus();
                                under.end();
                            }
                        });
        popover.show(under);
        calendar.requestFocus();
    }
}
