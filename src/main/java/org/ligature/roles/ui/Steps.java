package org.ligature.roles.ui;

import atlantafx.base.controls.ToggleSwitch;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.ligature.kit.ui.Badges;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Strip;
import org.ligature.kit.ui.Tone;

/// Makers of the parts of the editor.
final class Steps {

    private Steps() {}

    /// The head of a numbered step; what stands at its end may be nothing.
    static HBox heading(int number, String words, String note) {
        var badge = Badges.of(Tone.ACCENT, String.valueOf(number));
        badge.getStyleClass().add("badge-count");
        var title = Fields.label(words, "text-caption");
        title.setMinWidth(Region.USE_PREF_SIZE);
        var heading = new HBox(Gap.S, badge, title);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("role-step");
        if (!note.isEmpty()) {
            heading.getChildren()
                    .addAll(spring(), Fields.clipped(Fields.label(note, "small", "muted")));
        }
        return heading;
    }

    static VBox step(Node... nodes) {
        var step = new VBox(Gap.M, nodes);
        step.setMinWidth(0);
        return step;
    }

    static TextField text(String id, StringProperty text) {
        var field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    static TextArea area(String id, StringProperty text) {
        var area = new TextArea();
        area.setId(id);
        area.setWrapText(true);
        area.setPrefRowCount(2);
        Fields.leaveByTab(area);
        area.textProperty().bindBidirectional(text);
        return area;
    }

    /// A switch at the end of its line, which the space bar turns too.
    static HBox toggle(String id, String words, BooleanProperty on) {
        var toggle = new ToggleSwitch();
        toggle.setId(id);
        toggle.setAccessibleText(words);
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
        var label = Fields.label(words);
        label.setLabelFor(toggle);
        label.setWrapText(true);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        var line = new HBox(Gap.M, label, toggle);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(Gap.HUGE);
        return line;
    }

    /// A quiet word inside the editor.
    static Strip note(Icon icon, String words) {
        return new Strip(Tone.NEUTRAL, icon, "", words);
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
}
