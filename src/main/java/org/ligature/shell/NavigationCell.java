package org.ligature.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.ui.Fields;

/// A heading or a place; on the rail a line or an icon.
final class NavigationCell extends ListCell<NavigationRow> {

    private static final double HEADING = 28;
    private static final double FIRST_HEADING = 24;
    private static final double RULE = 13;
    private static final double ENTRY = 29;
    private static final double SIDES = 16;

    private final ReadOnlyBooleanProperty rail;

    NavigationCell(ReadOnlyBooleanProperty rail) {
        this.rail = rail;
        setMinHeight(USE_PREF_SIZE);
        rail.subscribe(() -> updateItem(getItem(), isEmpty()));
    }

    @Override
    protected void updateItem(@Nullable NavigationRow row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().removeAll("navigation-heading", "navigation-entry", "navigation-rule");
        accessibleTextProperty().unbind();
        setText(null);
        setGraphic(null);
        setTooltip(null);
        setId(null);
        setDisable(false);
        switch (row) {
            case null -> setPrefHeight(ENTRY);
            case NavigationRow.Heading heading -> show(heading);
            case NavigationRow.Entry entry -> show(entry.place());
        }
    }

    /// The number stands at the end of the line; a reader hears it after the name.
    private void follow(Place place, ObservableValue<String> count) {
        accessibleTextProperty().bind(count.map(words -> (place.name() + " " + words).strip()));
        if (rail.get()) {
            return;
        }
        var number = Fields.label("", "small", "subtle");
        number.setId("navigation-count-" + place.id());
        number.textProperty().bind(count);
        number.setMinWidth(USE_PREF_SIZE);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var name = Fields.label(place.name(), "navigation-name");
        var line = new HBox(place.sign(), name, spring, number);
        line.getStyleClass().add("navigation-line");
        line.prefWidthProperty().bind(widthProperty().subtract(SIDES));
        setText(null);
        setGraphic(line);
    }

    private void show(NavigationRow.Heading heading) {
        setDisable(true);
        if (!rail.get()) {
            getStyleClass().add("navigation-heading");
        } else if (!heading.first()) {
            getStyleClass().add("navigation-rule");
        }
        setText(rail.get() ? null : heading.text());
        var first = heading.first() ? FIRST_HEADING : HEADING;
        setPrefHeight(rail.get() ? rule(heading) : first);
    }

    private static double rule(NavigationRow.Heading heading) {
        return heading.first() ? 1 : RULE;
    }

    private void show(Place place) {
        getStyleClass().add("navigation-entry");
        setId("navigation-" + place.id());
        setText(place.name());
        setAccessibleText(place.name());
        setGraphic(place.sign());
        setContentDisplay(rail.get() ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        setTooltip(rail.get() ? new Tooltip(place.name()) : null);
        setPrefHeight(ENTRY);
        var count = place.count();
        if (count != null) {
            follow(place, count);
        }
    }
}
