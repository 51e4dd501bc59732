package org.ligature.kit.ui;

import atlantafx.base.controls.Calendar;
import atlantafx.base.controls.CustomTextField;
import atlantafx.base.controls.Popover;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A calendar that drops from a field for dates, so that a day can be picked as well as typed.
public final class DayPicker {

    private final CustomTextField field;
    private final Supplier<Optional<LocalDate>> start;
    private final Consumer<LocalDate> chosen;

    private DayPicker(
            CustomTextField field,
            Supplier<Optional<LocalDate>> start,
            Consumer<LocalDate> chosen) {
        this.field = field;
        this.start = start;
        this.chosen = chosen;
    }

    /// Puts a button into the field that opens the calendar, as Down does.
    ///
    /// @param words what the button says of itself
    /// @param start the day the calendar opens at; this month where there is none
    public static void into(
            CustomTextField field,
            String words,
            Supplier<Optional<LocalDate>> start,
            Consumer<LocalDate> chosen) {
        var picker = new DayPicker(field, start, chosen);
        var id = field.getId() + "-calendar";
        var button = Fields.iconButton(id, Icon.CALENDAR, words, picker::open);
        Fields.inField(button, Icon.CALENDAR);
        button.visibleProperty().bind(field.editableProperty());
        field.setRight(button);
        field.addEventHandler(KeyEvent.KEY_PRESSED, picker::onKey);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN && field.isEditable()) {
            event.consume();
            open();
        }
    }

    private void open() {
        var calendar = new Calendar(start.get().orElse(null));
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
                                choose(day);
                            }
                        });
        popover.show(field);
        calendar.requestFocus();
    }

    private void choose(LocalDate day) {
        chosen.accept(day);
        field.requestFocus();
        field.end();
    }
}
