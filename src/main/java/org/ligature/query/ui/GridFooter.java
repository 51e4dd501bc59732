package org.ligature.query.ui;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Where one is in the rows, and by what they are sorted; the same for the status bar in words.
final class GridFooter extends HBox {

    private final GridContext context;
    private final GridTable table;
    private final Label sorted = Fields.label("", "small", "muted");
    private final Label position = Fields.label("", "muted");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(this, "status", "");

    GridFooter(GridContext context, GridTable table) {
        super(Gap.S);
        this.context = context;
        this.table = table;
        getStyleClass().add("grid-footer");
        setAlignment(Pos.CENTER_LEFT);
        position.setId(context.id("position"));
        position.setMinWidth(Label.USE_PREF_SIZE);
        sorted.setId(context.id("sorted"));
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        getChildren().setAll(sorted, spring, position);
        var model = context.model();
        model.askedProperty().subscribe(_ -> say());
        model.specProperty().subscribe(_ -> say());
        model.countProperty().subscribe(_ -> say());
        model.stateProperty().subscribe(_ -> say());
        model.selection().selectedProperty().subscribe(_ -> say());
    }

    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// The rows in view have changed.
    void moved() {
        position.setText(position());
    }

    private void say() {
        moved();
        sorted.setText(sorted());
        status.set(status());
    }

    private String position() {
        var first = table.firstInView();
        var size = context.model().source().size();
        if (first < 0 || size == 0) {
            return "";
        }
        var last = Math.min(size, table.lastReadable() + 1);
        var count = context.model().countProperty().get();
        return count < 0
                ? context.texts().get("position", first + 1, last)
                : context.texts().get("position.of", first + 1, last, count);
    }

    private String sorted() {
        var spec = context.spec();
        var columns = spec.columns();
        var by =
                context.model().asked().order(spec).stream()
                        .flatMap(
                                order ->
                                        columns.stream()
                                                .filter(c -> c.path().equals(order.path()))
                                                .map(
                                                        c ->
                                                                order.descending()
                                                                        ? context.texts()
                                                                                .get(
                                                                                        "sorted.down",
                                                                                        c.title())
                                                                        : c.title()))
                        .collect(Collectors.joining(context.texts().get("says.then")));
        var said = context.texts().get("sorted.by", by);
        return by.isEmpty() ? "" : said;
    }

    private String status() {
        var parts = new ArrayList<String>();
        var count = context.model().countProperty().get();
        if (count >= 0) {
            parts.add(context.things(count));
        }
        selected().forEach(parts::add);
        var filters = context.model().asked().filters();
        if (!filters.isEmpty()) {
            parts.add(
                    context.texts()
                            .get(
                                    "status.filtered",
                                    filters.stream()
                                            .map(filter -> filter.column().title())
                                            .collect(Collectors.joining(", "))));
        }
        return String.join("  ·  ", parts);
    }

    /// How many are selected, and how many of them are not among the rows on screen.
    private List<String> selected() {
        var selected = context.model().selection().selectedProperty().get();
        return switch (selected) {
            case Selected.Rows(var rows) when rows.isEmpty() -> List.of();
            case Selected.Rows(var rows) -> List.of(selected(rows));
            case Selected.AllThatMatch(_, _, var matching) when matching < 0 ->
                    List.of(context.texts().get("status.all"));
            case Selected.AllThatMatch all ->
                    List.of(context.texts().get("status.selected", all.count()));
        };
    }

    private String selected(List<GridRow> rows) {
        var outside = rows.size() - context.model().source().count(rows);
        return outside > 0
                ? context.texts().get("status.outside", rows.size(), outside)
                : context.texts().get("status.selected", rows.size());
    }
}
