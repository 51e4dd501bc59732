package org.ligature.kit.ui;

import atlantafx.base.controls.ToggleSwitch;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
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

import java.util.List;
import java.util.function.Function;

/// Makers of inputs that are bound to what they show, and of the lines they stand in.
public final class Inputs {

    private Inputs() {}

    public static TextField text(String id, StringProperty text) {
        var field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    /// Several lines of text, which Tab leaves.
    public static TextArea area(String id, StringProperty text) {
        var area = new TextArea();
        area.setId(id);
        area.setWrapText(true);
        area.setPrefRowCount(2);
        Fields.leaveByTab(area);
        area.textProperty().bindBidirectional(text);
        return area;
    }

    /// One of a few.
    public static <T> ComboBox<T> choice(
            String id, List<T> offered, Property<T> chosen, Function<T, String> words) {
        var box = new ComboBox<T>();
        box.setId(id);
        box.getItems().setAll(offered);
        box.setConverter(new Words<>(words));
        box.valueProperty().bindBidirectional(chosen);
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    /// A switch, which the space bar turns too; the library has it listen to the mouse alone.
    public static ToggleSwitch toggle(String id) {
        var toggle = new ToggleSwitch();
        toggle.setId(id);
        toggle.setFocusTraversable(true);
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

    public static ToggleSwitch toggle(String id, String label, BooleanProperty on) {
        var toggle = toggle(id);
        toggle.setAccessibleText(label);
        toggle.selectedProperty().bindBidirectional(on);
        return toggle;
    }

    /// A switch at the end of its line.
    ///
    /// @param explanation a second line that says what it means; empty for none
    public static HBox line(String label, String explanation, ToggleSwitch toggle) {
        var words = new Label(label);
        words.setLabelFor(toggle);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
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
        line.getStyleClass().add("switch-line");
        return line;
    }

    /// Nodes beside each other, as wide as each other and as high as the highest needs at that
    /// width.
    public static GridPane row(Node... nodes) {
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

    /// Takes the room that is left in a line.
    public static Region spring() {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /// Whether it is there, with the room it takes.
    public static void shown(Node node, boolean wanted) {
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
