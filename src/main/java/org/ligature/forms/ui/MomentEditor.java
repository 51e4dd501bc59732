package org.ligature.forms.ui;

import atlantafx.base.controls.CustomTextField;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.ui.DayPicker;
import org.ligature.kit.ui.Gap;
import org.ligature.records.Typed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/// A day and a time of day, side by side. The half nobody edits keeps its value to the second.
final class MomentEditor implements Editor {

    private static final double DATE_WIDTH = 132;
    private static final double TIME_WIDTH = 96;

    private final FieldState field;
    private final FormContext context;
    private final CustomTextField date = new CustomTextField();
    private final TextField time = new TextField();
    private final HBox both = new HBox(Gap.S, date, time);
    private boolean showing;
    private boolean dateTyped;
    private boolean timeTyped;
    private @Nullable ZonedDateTime shown;

    MomentEditor(FieldState field, FormContext context) {
        this.field = field;
        this.context = context;
        both.getStyleClass().add("editor");
        date.setId(context.id(field));
        // a skin that comes with the first look at the styles is left without the colour of its
        // text
        time.setSkin(new TextFieldSkin(time));
        time.setId(context.id(field) + "-time");
        time.setAccessibleText(context.texts().get("time"));
        time.setPromptText(context.texts().get("time"));
        date.setMinWidth(DATE_WIDTH);
        time.setPrefWidth(TIME_WIDTH);
        time.setMinWidth(TIME_WIDTH);
        HBox.setHgrow(date, Priority.ALWAYS);
        date.editableProperty().bind(field.editableProperty());
        time.editableProperty().bind(field.editableProperty());
        DayPicker.into(date, context.texts().get("calendar"), this::day, this::choose);
        field.onShow(this::show);
        date.textProperty().addListener(_ -> typed(true));
        time.textProperty().addListener(_ -> typed(false));
        both.focusWithinProperty().subscribe(this::tidy);
    }

    @Override
    public Node node() {
        return both;
    }

    @Override
    public Node input() {
        return date;
    }

    private Optional<LocalDate> day() {
        return Optional.ofNullable(shown).map(ZonedDateTime::toLocalDate);
    }

    private void choose(LocalDate day) {
        date.setText(context.format().date(day));
    }

    private void tidy(boolean focused) {
        if (!focused && (dateTyped || timeTyped) && read() instanceof Typed.Value) {
            show();
        }
    }

    private void show() {
        showing = true;
        shown =
                field.value() instanceof Instant moment
                        ? moment.atZone(context.format().zone())
                        : null;
        date.setText(shown == null ? "" : context.format().date(shown.toLocalDate()));
        time.setText(shown == null ? "" : context.format().time(shown.toLocalTime()));
        dateTyped = false;
        timeTyped = false;
        showing = false;
    }

    private void typed(boolean inDate) {
        if (!showing) {
            dateTyped |= inDate;
            timeTyped |= !inDate;
            field.type(read());
        }
    }

    private Typed read() {
        if (date.getText().isBlank() && time.getText().isBlank()) {
            return Typed.nothing();
        }
        var day = typedDay();
        if (day.isEmpty()) {
            return new Typed.Unreadable(context.format().noDay());
        }
        var moment = typedTime();
        if (moment.isEmpty()) {
            return new Typed.Unreadable(context.format().noTime());
        }
        return new Typed.Value(
                day.get().atTime(moment.get()).atZone(context.format().zone()).toInstant());
    }

    private Optional<LocalDate> typedDay() {
        return dateTyped || shown == null
                ? context.format().readDate(date.getText())
                : Optional.of(shown.toLocalDate());
    }

    private Optional<LocalTime> typedTime() {
        if (!timeTyped && shown != null) {
            return Optional.of(shown.toLocalTime());
        }
        return time.getText().isBlank()
                ? Optional.of(LocalTime.MIDNIGHT)
                : context.format().readTime(time.getText());
    }
}
