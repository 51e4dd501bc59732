package org.ligature.forms.ui;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.ligature.forms.FormLayout;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// One tab of a form: its sections in two columns, or in one where there is no room for two, with
/// those above that need the whole width.
final class FormTabView extends ScrollPane {

    private static final double TWO_COLUMNS = 560;

    private final VBox content = new VBox(Gap.XL);
    private final GridPane columns = new GridPane();
    private final VBox left = new VBox(Gap.XL);
    private final VBox right = new VBox(Gap.XL);
    private final List<FieldView> fields = new ArrayList<>();

    /// @param slotOf what stands in a section without fields
    FormTabView(
            FormLayout.Tab tab,
            Function<String, FieldView> fieldOf,
            Function<FormLayout.Section, Node> slotOf) {
        getStyleClass().addAll("form-tab", "edge-to-edge");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        for (var section : tab.sections()) {
            var node = section.hasFields() ? section(section, fieldOf) : slotOf.apply(section);
            half(section).getChildren().add(node);
        }
        columns.setHgap(Gap.GUTTER);
        columns.setVgap(Gap.XL);
        content.getStyleClass().add("form-columns");
        content.getChildren().add(columns);
        columns.add(left, 0, 0);
        columns.add(right, 1, 0);
        setContent(content);
        widthProperty().subscribe(width -> arrange(width.doubleValue() >= TWO_COLUMNS));
        arrange(true);
    }

    private VBox half(FormLayout.Section section) {
        return switch (section.column()) {
            case 0 -> content;
            case 2 -> right;
            default -> left;
        };
    }

    /// Says something in place of the sections while there is nothing in them.
    void explain(String words, ObservableBooleanValue empty) {
        var label = Fields.label(words, "muted");
        label.setWrapText(true);
        label.visibleProperty().bind(empty);
        label.managedProperty().bind(empty);
        content.getChildren().addFirst(label);
    }

    List<FieldView> fields() {
        return fields;
    }

    /// Brings a field of this tab into view and gives it the keyboard.
    void focus(FieldView field) {
        reveal(field.node());
        field.focus();
    }

    /// Brings into view what stands on a form, where it does.
    static void revealOn(Region node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof FormTabView form) {
                form.applyCss();
                form.layout();
                form.reveal(node);
            }
        }
    }

    private void reveal(Region node) {
        var height = content.getBoundsInLocal().getHeight();
        var room = getViewportBounds().getHeight();
        var top = content.sceneToLocal(node.localToScene(0, 0)).getY();
        var from = getVvalue() * Math.max(height - room, 0);
        var seen = top >= from && top + node.getHeight() <= from + room;
        if (height > room && !seen) {
            var whole = top + node.getHeight() + Gap.L - room;
            setVvalue(Math.clamp(Math.max(top - room / 3, whole) / (height - room), 0, 1));
        }
    }

    private void arrange(boolean two) {
        var both = two && !right.getChildren().isEmpty();
        columns.getColumnConstraints().setAll(share(both ? 50 : 100), share(both ? 50 : 0));
        columns.setHgap(both ? Gap.GUTTER : 0);
        GridPane.setConstraints(right, both ? 1 : 0, both ? 0 : 1);
    }

    private VBox section(FormLayout.Section section, Function<String, FieldView> fieldOf) {
        var box = new VBox(Gap.M);
        if (!section.title().isEmpty()) {
            var title = new Label(section.title());
            title.getStyleClass().add("section-title");
            title.setMaxWidth(Double.MAX_VALUE);
            box.getChildren().add(title);
        }
        section.rows().forEach(row -> box.getChildren().add(row(row, fieldOf)));
        return box;
    }

    private Node row(List<String> names, Function<String, FieldView> fieldOf) {
        var row = new GridPane();
        row.setHgap(Gap.M);
        for (var name : names) {
            var field = fieldOf.apply(name);
            fields.add(field);
            row.getColumnConstraints().add(share(100.0 / names.size()));
            row.add(field.node(), row.getColumnCount() - 1, 0);
        }
        return row;
    }

    private static ColumnConstraints share(double percent) {
        var share = new ColumnConstraints();
        share.setPercentWidth(percent);
        share.setHgrow(Priority.ALWAYS);
        share.setMinWidth(0);
        share.setFillWidth(true);
        return share;
    }
}
