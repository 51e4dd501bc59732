package org.ligature.pricing.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.ligature.access.Privilege;
import org.ligature.audit.Actor;
import org.ligature.audit.Touched;
import org.ligature.forms.ui.RecordSlots;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Toast;
import org.ligature.pricing.Priced;
import org.ligature.query.Condition;
import org.ligature.query.Operator;
import org.ligature.query.Order;
import org.ligature.query.Path;
import org.ligature.query.Query;
import org.ligature.query.ui.Grid;
import org.ligature.query.ui.GridColumn;
import org.ligature.query.ui.GridGestures;
import org.ligature.query.ui.GridRow;
import org.ligature.query.ui.GridSpec;
import org.ligature.query.ui.NamedView;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.Row;
import org.ligature.records.Values;
import org.ligature.schema.Table;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The lines of one record: a grid in the order of their numbers, with New and Delete above it.
final class LinesView extends VBox {

    /// What one wants to see of a line, from left to right, after its name.
    private static final List<String> SHOWN =
            List.of(
                    "priceperunit",
                    "quantity",
                    "uomid",
                    "manualdiscountamount",
                    "tax",
                    "extendedamount",
                    "pricingerrorcode");

    private final LinesParts parts;
    private final LinesViewModel model;
    private final Priced priced;
    private final RecordRef record;
    private final ObservableValue<Boolean> closed;
    private final TotalsRow totals;
    private final Table table;
    private final Grid grid;
    private final Texts texts = Texts.of(LinesView.class);
    private final Action add;
    private final Action delete;
    private Values its = Values.NONE;

    LinesView(
            Actor actor,
            LinesParts parts,
            Priced priced,
            RecordSlots.Context here,
            Consumer<RecordRef> open) {
        super(Gap.S);
        this.parts = parts;
        this.priced = priced;
        this.record = here.record();
        this.closed = here.readOnly();
        this.totals = new TotalsRow(parts.schema().get().require(record.table()), parts.format());
        this.table = parts.schema().get().require(priced.lines());
        this.model =
                new LinesViewModel(
                        actor,
                        parts.records(),
                        parts.tasks(),
                        table,
                        Values.of(priced.column(), record));
        add = Action.of("lines-new", texts, "new", Icon.NEW, this::add);
        delete = Action.of("lines-delete", texts, "delete", Icon.DELETE, this::delete);
        add.allowed(model.may(Privilege.CREATE));
        delete.allowed(model.may(Privilege.DELETE));
        grid =
                parts.grids()
                        .open(
                                actor,
                                () ->
                                        parts.schema()
                                                .get()
                                                .table(priced.lines())
                                                .map(lines -> spec(lines, open)));
        grid.commands(List.of(List.of(add, delete)));
        grid.edit(new LineEdits(model, parts.format(), closed));
        grid.selectedProperty().subscribe(_ -> explain());
        closed.subscribe(_ -> explain());
        setId("lines");
        var section =
                grid.section(
                        "lines-section",
                        texts.get("title"),
                        add.toolbarButton(),
                        delete.toolbarButton());
        getChildren().setAll(section.node(), totals);
        setMinWidth(0);
        readTotals();
    }

    private void explain() {
        var shut = Boolean.TRUE.equals(closed.getValue()) ? texts.get("line.closed") : "";
        var none = grid.selectedProperty().get().isEmpty() ? texts.get("needs.some") : "";
        add.reasonProperty().set(shut);
        delete.reasonProperty().set(shut.isEmpty() ? none : shut);
    }

    /// Whether an action wrote the record whose totals stand here.
    boolean isOf(Touched touched) {
        return touched.in(record.table()).contains(record.id().value());
    }

    void readTotals() {
        model.read(record, this::show);
    }

    private void show(Row row) {
        its = row.values();
        totals.show(row);
    }

    private GridSpec spec(Table lines, Consumer<RecordRef> open) {
        var names =
                Stream.concat(
                                Stream.of(lines.nameColumn(), "lineitemnumber", "description"),
                                SHOWN.stream())
                        .filter(name -> lines.column(name).isPresent())
                        .toList();
        var shown =
                Stream.concat(Stream.of(lines.nameColumn()), SHOWN.stream())
                        .filter(name -> lines.column(name).isPresent())
                        .map(Path::of)
                        .toList();
        var all =
                new NamedView(
                        "all",
                        texts.get("title"),
                        Condition.EVERYTHING,
                        shown,
                        List.of(Order.up("lineitemnumber")));
        return new GridSpec(
                "lines-" + lines.name(),
                Query.of(lines.name())
                        .and(Condition.compare(priced.column(), Operator.EQ, record.id())),
                names.stream().map(name -> GridColumn.of(lines, name)).toList(),
                List.of(),
                List.of(all),
                List.of(Path.of(lines.nameColumn())),
                new GridGestures(row -> open(row, open), row -> open(row, open), open),
                this::nothingYet);
    }

    private void open(GridRow row, Consumer<RecordRef> open) {
        model.ref(new RecordId(row.id()), open);
    }

    private Label nothingYet() {
        return Fields.label(texts.get("empty"), "muted");
    }

    private void add() {
        var dialog =
                new LineDialog(
                        model, record.name(), it -> parts.forms().get().field(table, it, its));
        dialog.show(this);
    }

    private void delete() {
        grid.selectedIds(
                ids ->
                        model.delete(
                                ids.stream().map(RecordId::new).toList(),
                                gone -> tell(texts.get("deleted", gone)),
                                problem -> tell(Texts.of(problem))));
    }

    private void tell(String words) {
        Layers.of(this).toast(new Toast(Icon.INFO, words, null));
    }
}
