package org.ligature.lists.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Icon;
import org.ligature.query.Condition;
import org.ligature.query.Operator;
import org.ligature.query.Order;
import org.ligature.query.Path;
import org.ligature.query.ui.Grid;
import org.ligature.query.ui.GridGestures;
import org.ligature.query.ui.GridRow;
import org.ligature.query.ui.GridSpec;
import org.ligature.query.ui.NamedView;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.Values;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The records of one table that point at a record, as a section of its form.
///
/// @param described how their table is listed as it is described when that is asked; empty once it
///   or the column is gone
/// @param lookup the column by which they point at it
/// @param create makes another one that starts with these values
record RelatedRows(
        ListContext context,
        Supplier<Optional<ListContext>> described,
        RecordRef record,
        String lookup,
        Consumer<Values> create) {

    private static final int SHOWN = 3;

    /// @param title empty for the name of the table
    /// @param closed whether the record is read only, so that nothing is added to it
    Node section(String title, ObservableValue<Boolean> closed) {
        var said = title.isEmpty() ? context.table().pluralName() : title;
        var grid =
                context.parts()
                        .grids()
                        .open(context.actor(), () -> described.get().map(now -> spec(now, said)));
        var words = context.texts().get("related.new", context.thing());
        var add = new Action(key() + "-new", words, Icon.NEW, this::add);
        var why = context.texts().get("related.closed");
        closed.subscribe(is -> add.reasonProperty().set(Boolean.TRUE.equals(is) ? why : ""));
        grid.commands(List.of(List.of(open(grid))));
        return grid.section(key(), said, add.iconButton()).node();
    }

    private Action open(Grid grid) {
        return Action.of(
                key() + "-open",
                context.texts(),
                "related.open",
                Icon.OPEN,
                () -> grid.selectedProperty().get().known().stream().limit(1).forEach(this::open));
    }

    private String key() {
        return "related-" + context.table().name() + "-" + lookup;
    }

    private void add() {
        create.accept(Values.of(lookup, record));
    }

    private void open(GridRow row) {
        var id = new RecordId(row.id());
        var parts = context.parts();
        parts.tasks()
                .run(
                        () -> parts.records().refs(context.actor(), List.of(id)),
                        found -> found.values().forEach(context::open));
    }

    private GridSpec spec(ListContext now, String title) {
        var name = Path.of(now.table().nameColumn());
        var shown =
                now.usual().stream()
                        .filter(path -> !path.equals(Path.of(lookup)))
                        .limit(SHOWN)
                        .toList();
        var all =
                new NamedView(
                        "all", title, Condition.EVERYTHING, shown, List.of(new Order(name, false)));
        return new GridSpec(
                key(),
                now.base().and(Condition.compare(lookup, Operator.EQ, record.id())),
                now.columns(),
                List.of(),
                List.of(all),
                List.of(name),
                new GridGestures(this::open, this::open, context::open),
                this::nothingYet);
    }

    private Node nothingYet() {
        var words = context.texts().get("related.none", context.plural());
        return Fields.label(words, "muted");
    }
}
