package org.ligature.lists.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.ligature.access.Privilege;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.CommandBar;
import org.ligature.kit.ui.EmptyState;
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

/// The records of one table that point at a record, as a section of its form or a tab beside it.
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

    /// Where they stand.
    ///
    /// @param columns how many of a list's there is room for
    private record Frame(String id, String title, int columns, Supplier<Node> nothingYet) {}

    /// @param title empty for the name of the table
    /// @param closed whether the record is read only, so that nothing is added to it
    Node section(String title, ObservableValue<Boolean> closed) {
        var said = title.isEmpty() ? context.table().pluralName() : title;
        var grid = open(new Frame(key(), said, SHOWN, this::nothingYet));
        return grid.section(key(), said, adding(key(), closed).iconButton()).node();
    }

    /// The same with all columns of a list, to fill a tab.
    ///
    /// @param closed whether the record is read only, so that nothing is added to it
    Node page(String title, ObservableValue<Boolean> closed) {
        var id = key() + "-page";
        var add = adding(id, closed);
        var grid = open(new Frame(id, title, Integer.MAX_VALUE, () -> empty(add)));
        var bar = new CommandBar(add).spring().add(grid.quickFilter());
        grid.tools().forEach(bar::add);
        VBox.setVgrow(grid.node(), Priority.ALWAYS);
        var page = new VBox(bar, grid.node());
        page.setId(id);
        return page;
    }

    private Grid open(Frame frame) {
        var grid =
                context.parts()
                        .grids()
                        .open(context.actor(), () -> described.get().map(now -> spec(now, frame)));
        grid.commands(List.of(List.of(open(grid))));
        return grid;
    }

    private Action adding(String id, ObservableValue<Boolean> closed) {
        var words = context.texts().get("related.new", context.thing());
        var add = new Action(id + "-new", words, Icon.NEW, this::add);
        add.allowed(context.may(Privilege.CREATE));
        var why = context.texts().get("related.closed");
        closed.subscribe(is -> add.reasonProperty().set(Boolean.TRUE.equals(is) ? why : ""));
        return add;
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

    private GridSpec spec(ListContext now, Frame frame) {
        var name = Path.of(now.table().nameColumn());
        var shown =
                now.usual().stream()
                        .filter(path -> !path.equals(Path.of(lookup)))
                        .limit(frame.columns())
                        .toList();
        var all =
                new NamedView(
                        "all",
                        frame.title(),
                        Condition.EVERYTHING,
                        shown,
                        List.of(new Order(name, false)));
        return new GridSpec(
                frame.id(),
                now.base().and(Condition.compare(lookup, Operator.EQ, record.id())),
                now.columns(),
                List.of(),
                List.of(all),
                List.of(name),
                new GridGestures(this::open, this::open, context::open),
                frame.nothingYet());
    }

    private Node empty(Action add) {
        return new EmptyState(
                Icon.of(context.table().icon()),
                context.texts().get("empty.title", context.plural()),
                context.texts().get("related.empty", context.thing()),
                Fields.primary(add.button()));
    }

    private Node nothingYet() {
        var words = context.texts().get("related.none", context.plural());
        return Fields.label(words, "muted");
    }
}
