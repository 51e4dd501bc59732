package org.ligature.forms.ui;

import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.ligature.forms.FormLayout;
import org.ligature.kit.ui.Avatar;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.schema.Table;

/// How the header of a form would look: its columns by their names, in as many lines as they need
/// beside the form that is arranged.
final class HeaderSketch extends VBox {

    private final Table table;

    HeaderSketch(Table table, FormLayout layout) {
        this.table = table;
        getStyleClass().add("record-header");
        var name = Fields.label(label(table.nameColumn()), "page-title");
        name.setWrapText(true);
        var lines = new VBox(2, name, subtitle(layout));
        HBox.setHgrow(lines, Priority.ALWAYS);
        var top = new HBox(14, Signs.of(table, "", Avatar.Size.PAGE), lines);
        top.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(top);
        if (!layout.header().isEmpty()) {
            getChildren().add(facts(layout));
        }
    }

    private FlowPane subtitle(FormLayout layout) {
        var line = new FlowPane(6, 0);
        for (var column : layout.subtitle()) {
            if (!line.getChildren().isEmpty()) {
                line.getChildren().add(HeaderView.dot());
            }
            line.getChildren().add(Fields.label(label(column), "muted"));
        }
        return line;
    }

    private FlowPane facts(FormLayout layout) {
        var facts = new FlowPane(Gap.XXL, Gap.S);
        for (var column : layout.header()) {
            var value = new HBox(Fields.label("–", "subtle"));
            value.getStyleClass().add("record-fact");
            facts.getChildren().add(new VBox(Fields.label(label(column), "over"), value));
        }
        return facts;
    }

    private String label(String column) {
        return table.require(column).displayName();
    }
}
