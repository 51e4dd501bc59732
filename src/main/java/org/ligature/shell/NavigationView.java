package org.ligature.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.ligature.kit.ui.Gap;

import java.util.List;
import java.util.function.Consumer;

/// The places one may go to, under their headings; narrow it is a rail of icons.
final class NavigationView extends ListView<NavigationRow> {

    private static final PseudoClass RAIL = PseudoClass.getPseudoClass("rail");

    private final BooleanProperty rail = new SimpleBooleanProperty(this, "rail");
    private final Consumer<Place> open;
    private String here = "";

    NavigationView(String name, Consumer<Place> open) {
        this.open = open;
        setId("navigation");
        setAccessibleText(name);
        getStyleClass().addAll("navigation", "edge-to-edge");
        setCellFactory(_ -> new NavigationCell(rail));
        setMinHeight(0);
        rail.subscribe(this::widen);
        widen();
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClick);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                select(here);
                            }
                        });
        getSelectionModel().selectedIndexProperty().addListener((_, from, to) -> skip(from, to));
    }

    BooleanProperty railProperty() {
        return rail;
    }

    /// Shows these places, and still where the window is.
    void arrange(List<Places> groups) {
        getItems().clear();
        groups.forEach(this::add);
        select(here);
    }

    /// Marks where the window is.
    void select(String place) {
        here = place;
        var model = getSelectionModel();
        for (var row : getItems()) {
            if (row instanceof NavigationRow.Entry entry && entry.place().id().equals(place)) {
                model.select(row);
                return;
            }
        }
        model.clearSelection();
    }

    private void add(Places group) {
        getItems().add(new NavigationRow.Heading(group.heading(), getItems().isEmpty()));
        group.places().forEach(place -> getItems().add(new NavigationRow.Entry(place)));
    }

    private void widen() {
        var width = rail.get() ? Gap.RAIL : Gap.NAVIGATION;
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
        pseudoClassStateChanged(RAIL, rail.get());
        refresh();
    }

    private void onClick(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            openSelected();
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            event.consume();
            openSelected();
        }
    }

    private void openSelected() {
        if (getSelectionModel().getSelectedItem() instanceof NavigationRow.Entry(var place)) {
            open.accept(place);
        }
    }

    /// The arrow keys go from place to place, over the headings.
    private void skip(Number from, Number to) {
        var index = to.intValue();
        if (index < 0 || !(getItems().get(index) instanceof NavigationRow.Heading)) {
            return;
        }
        var next = index + (from.intValue() < index ? 1 : -1);
        getSelectionModel().select(next < 0 ? from.intValue() : next);
    }
}
