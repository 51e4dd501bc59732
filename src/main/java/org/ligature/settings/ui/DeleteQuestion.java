package org.ligature.settings.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.ligature.design.DesignImpact;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.DialogCard;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Tone;
import org.ligature.schema.Column;
import org.ligature.schema.Table;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;

/// Asks before a table or a column is deleted, and shows what goes with it.
record DeleteQuestion(Node over, TableViewModel model) {

    void table(DesignImpact impact, Runnable delete) {
        var lines = new ArrayList<Node>();
        add(lines, Icon.LIST, impact.rows(), "delete.rows");
        add(lines, Icon.CONNECTION, impact.connections(), "delete.connections");
        for (var use : impact.lookups()) {
            lines.add(lookup(use));
        }
        add(lines, Icon.ACTIVITY, impact.activities(), "delete.activities");
        add(lines, Icon.FILE, impact.notes(), "delete.notes");
        add(lines, Icon.COLUMNS, impact.views(), "delete.views");
        ask(texts().get("delete.table", model.table().displayName()), lines, delete);
    }

    void column(Column column, DesignImpact impact, Runnable delete) {
        var lines = new ArrayList<Node>();
        add(lines, Icon.LIST, impact.rows(), "delete.filled");
        add(lines, Icon.COLUMNS, impact.views(), "delete.views");
        add(lines, Icon.FILE, model.isOnForm(column.name()) ? 1 : 0, "delete.form");
        ask(texts().get("delete.column", column.displayName()), lines, delete);
    }

    private void ask(String title, List<Node> lines, Runnable delete) {
        var card =
                new DialogCard(
                        "delete-design",
                        Tone.DANGER,
                        Icon.DELETE,
                        title,
                        model.table().displayName());
        card.getStylesheets().add(SettingsUi.STYLES);
        var body = new VBox(Gap.M);
        if (lines.isEmpty()) {
            body.getChildren().add(paragraph(texts().get("delete.unused")));
        } else {
            var box = new VBox();
            box.setId("delete-impact");
            box.getStyleClass().add("settings-impact");
            box.getChildren().setAll(lines);
            body.getChildren().add(box);
        }
        body.getChildren().add(paragraph(texts().get("delete.kept")));
        card.body(body);
        var cancel = card.cancel(texts().get("cancel"));
        card.destructive(
                texts().get("command.delete"),
                () -> {
                    card.close();
                    delete.run();
                });
        card.startAt(cancel);
        card.show(over);
    }

    private void add(List<Node> lines, Icon icon, long count, String key) {
        if (count > 0) {
            lines.add(line(icon, count, texts().get(key, count)));
        }
    }

    private Node lookup(DesignImpact.LookupUse use) {
        var table = model.parts().schema().get().table(use.table());
        var column =
                table.flatMap(found -> found.column(use.column()))
                        .map(Column::displayName)
                        .orElse(use.column());
        var name = table.map(Table::pluralName).orElse(use.table());
        return line(
                Icon.SEARCH, use.count(), texts().get("delete.lookup", use.count(), name, column));
    }

    private HBox line(Icon icon, long count, String words) {
        var number = new Label(NumberFormat.getIntegerInstance(texts().locale()).format(count));
        number.getStyleClass().addAll("strong", "settings-impact-count");
        var line = new HBox(Gap.M, icon.node(), number, paragraph(words));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("settings-impact-line");
        return line;
    }

    private static Label paragraph(String words) {
        var label = Fields.label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Texts texts() {
        return Texts.of(DeleteQuestion.class);
    }
}
