package org.ligature.kit.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A control with its label above and, when something is wrong, the error beneath.
///
/// A required field wears a star, a changed one a dot. The error is also what the screen reader
/// adds to the control's help.
public final class Field extends VBox {

    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final Node control;
    private final Label label = new Label();
    private final Label star = new Label("*");
    private final Region dot = new Region();
    private final HBox line = new HBox(Gap.XS);
    private final Label message = new Label();
    private final StringProperty error = new SimpleStringProperty(this, "error", "");
    private final StringProperty hint = new SimpleStringProperty(this, "hint", "");
    private final BooleanProperty required = new SimpleBooleanProperty(this, "required");
    private final BooleanProperty changed = new SimpleBooleanProperty(this, "changed");

    /// @param words empty where the control says itself what it is
    public Field(String words, Node control) {
        this.control = control;
        getStyleClass().add("field");
        label.setText(words);
        label.setLabelFor(control);
        label.getStyleClass().add("field-label");
        label.setMinWidth(0);
        star.getStyleClass().add("field-star");
        dot.getStyleClass().add("field-dot");
        message.getStyleClass().add("field-message");
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        line.getChildren().addAll(label, star, dot);
        line.setAlignment(Pos.CENTER_LEFT);
        shownWhile(line, label.textProperty().isNotEmpty());
        getChildren().addAll(line, control, message);
        if (control instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        shownWhile(star, required);
        shownWhile(dot, changed);
        error.subscribe(this::showMessage);
        hint.subscribe(this::showMessage);
        showMessage();
    }

    public Node control() {
        return control;
    }

    /// Shows the control alone; its name is left to the screen reader.
    public void hideLabel() {
        control.setAccessibleText(label.getText());
        label.setText("");
    }

    public StringProperty labelProperty() {
        return label.textProperty();
    }

    /// What is wrong with the value; empty when nothing is.
    public StringProperty errorProperty() {
        return error;
    }

    /// Help beneath the field while nothing is wrong.
    public StringProperty hintProperty() {
        return hint;
    }

    public BooleanProperty requiredProperty() {
        return required;
    }

    /// True while the value differs from the saved one.
    public BooleanProperty changedProperty() {
        return changed;
    }

    private void showMessage() {
        var wrong = !error.get().isEmpty();
        var words = wrong ? error.get() : hint.get();
        message.setText(words);
        message.setGraphic(wrong ? Icon.ERROR.tiny() : null);
        message.setVisible(!words.isEmpty());
        message.setManaged(!words.isEmpty());
        pseudoClassStateChanged(ERROR, wrong);
        control.pseudoClassStateChanged(ERROR, wrong);
        control.setAccessibleHelp(words);
    }

    private static void shownWhile(Node node, ObservableBooleanValue condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }
}
