package org.ligature.lists.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.ui.Avatar;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.query.Path;
import org.ligature.records.CurrencySigns;
import org.ligature.records.RecordRef;
import org.ligature.records.Row;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;

import java.util.ArrayList;
import java.util.Optional;

/// The record the keyboard is on, beside the list.
final class PreviewView extends VBox {

    private static final double LABELS = 104;

    private final ListContext context;
    private final VBox body = new VBox(Gap.L);

    PreviewView(ListContext context, ListViewModel model, Runnable close) {
        this.context = context;
        setId("list-preview");
        getStyleClass().add("list-preview");
        var title = Fields.label(context.texts().get("preview"), "text-caption");
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var open =
                Fields.iconButton(
                        "list-preview-open",
                        Icon.OPEN,
                        context.texts().get("preview.open"),
                        () ->
                                model.previewedProperty()
                                        .get()
                                        .ifPresent(row -> context.open(row.ref())));
        open.disableProperty().bind(model.previewedProperty().map(Optional::isEmpty));
        var hide =
                Fields.iconButton(
                        "list-preview-close",
                        Icon.CLOSE,
                        context.texts().get("preview.close"),
                        close);
        open.getStyleClass().add("small");
        hide.getStyleClass().add("small");
        var header = new HBox(Gap.XS, title, spring, open, hide);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("list-preview-header");
        body.getStyleClass().add("list-preview-body");
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(header, scroll);
        model.previewedProperty().subscribe(this::show);
    }

    private void show(Optional<Row> row) {
        if (row.isEmpty()) {
            var hint = Fields.label(context.texts().get("preview.none", context.thing()), "muted");
            hint.setWrapText(true);
            body.getChildren().setAll(hint);
            return;
        }
        var nodes = new ArrayList<Node>();
        nodes.add(head(row.get()));
        nodes.add(fields(row.get()));
        for (var more : context.slots().preview().apply(row.get().ref())) {
            VBox.setVgrow(more, Priority.ALWAYS);
            nodes.add(more);
        }
        body.getChildren().setAll(nodes);
    }

    private Node head(Row row) {
        var table = context.table();
        var icon = Icon.of(table.icon());
        var name = row.ref().name();
        var sign =
                icon.isPerson()
                        ? Avatar.person(name, Avatar.Size.PAGE)
                        : Avatar.of(icon, table.color(), Avatar.Size.PAGE);
        var title = Fields.label(name, "pane-title");
        title.setId("list-preview-name");
        title.setWrapText(true);
        var line = Fields.label(line(row), "small", "muted");
        line.managedProperty().bind(line.textProperty().isNotEmpty());
        var words = new VBox(title, line);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        var head = new HBox(Gap.M, sign, words);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private String line(Row row) {
        var format = context.parts().format();
        return context.table()
                .column("jobtitle")
                .map(column -> format.show(context.table(), column.type(), value(row, column)))
                .orElse(context.table().displayName());
    }

    private GridPane fields(Row row) {
        var grid = new GridPane(Gap.M, Gap.S);
        var labels = new ColumnConstraints(LABELS);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(labels, values);
        var at = 0;
        for (var path : context.usual()) {
            var column = context.table().require(path.column());
            if (!isName(path) && value(row, column) != null) {
                var label = Fields.label(column.displayName(), "muted");
                grid.addRow(at++, label, shown(row, column));
            }
        }
        return grid;
    }

    private boolean isName(Path path) {
        return path.column().equals(context.table().nameColumn())
                || path.column().equals("jobtitle");
    }

    private static @Nullable Object value(Row row, Column column) {
        return value(row, column.name());
    }

    private static @Nullable Object value(Row row, String column) {
        return row.values().get(column);
    }

    private Node shown(Row row, Column column) {
        var value = value(row, column);
        var format = context.parts().format().in(value(row, CurrencySigns.COLUMN));
        var text = format.show(context.table(), column.type(), value);
        if (value instanceof RecordRef record && column.type() instanceof ColumnType.Lookup) {
            return Fields.link("list-preview-" + column.name(), text, () -> context.open(record));
        }
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
