package org.ligature.settings.ui;

import atlantafx.base.controls.ToggleSwitch;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.ui.Field;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;

import java.util.List;
import java.util.function.Function;

/// Makers of the inputs of these screens, bound to what they show.
final class Inputs {

    private Inputs() {}

    static TextField text(String id, StringProperty text) {
        var field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    /// A line of text with its label, and what is wrong with it beneath.
    static Field field(String id, String label, StringProperty text, Complaints from, String name) {
        return field(label, text(id, text), from, name);
    }

    static Field field(String label, Node control, Complaints from, String name) {
        var field = new Field(label, control);
        field.errorProperty().bind(from.words(name));
        return field;
    }

    static <T> ComboBox<T> choice(
            String id, List<T> offered, Property<T> chosen, Function<T, String> words) {
        var box = new ComboBox<T>();
        box.setId(id);
        box.getItems().setAll(offered);
        box.setConverter(new Words<>(words));
        box.valueProperty().bindBidirectional(chosen);
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    /// A switch at the end of its line; a second line says what it means.
    static ToggleSwitch toggle(String id, String label, BooleanProperty on) {
        var toggle = new ToggleSwitch();
        toggle.setId(id);
        toggle.setAccessibleText(label);
        toggle.setFocusTraversable(true);
        toggle.selectedProperty().bindBidirectional(on);
        toggle.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.SPACE && !toggle.isDisabled()) {
                        event.consume();
                        toggle.setSelected(!toggle.isSelected());
                    }
                });
        return toggle;
    }

    static HBox line(String label, String explanation, ToggleSwitch toggle) {
        var words = new Label(label);
        words.setLabelFor(toggle);
        var lines = new VBox(words);
        if (!explanation.isEmpty()) {
            var more = Fields.label(explanation, "small", "muted");
            more.setWrapText(true);
            more.setMinHeight(Region.USE_PREF_SIZE);
            lines.getChildren().add(more);
        }
        lines.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(lines, Priority.ALWAYS);
        var line = new HBox(Gap.M, lines, toggle);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("settings-switch");
        return line;
    }

    /// Nodes beside each other, as wide as each other and as high as the highest needs at that
    /// width.
    static GridPane row(Node... nodes) {
        var row = new GridPane();
        row.setHgap(Gap.M);
        for (var node : nodes) {
            var share = new ColumnConstraints();
            share.setPercentWidth(100.0 / nodes.length);
            share.setMinWidth(0);
            share.setFillWidth(true);
            share.setHgrow(Priority.ALWAYS);
            row.getColumnConstraints().add(share);
            row.add(node, row.getColumnConstraints().size() - 1, 0);
            GridPane.setValignment(node, VPos.TOP);
        }
        return row;
    }

    static Region spring() {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    static void shown(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    private static final class Words<T> extends StringConverter<T> {

        private final Function<T, String> words;

        Words(Function<T, String> words) {
            this.words = words;
        }

        @Override
        public String toString(@Nullable T chosen) {
            return chosen == null ? "" : words.apply(chosen);
        }

        @Override
        @SuppressWarnings("NullAway") // nobody types into these boxes
        public T fromString(String text) {
            return null;
        }
    }
}
