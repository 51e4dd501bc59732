package org.ligature.lists.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.ligature.access.Privilege;
import org.ligature.forms.ui.FreeField;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Toast;
import org.ligature.query.Condition;
import org.ligature.query.Operator;
import org.ligature.query.Order;
import org.ligature.query.Path;
import org.ligature.query.ui.CellContent;
import org.ligature.query.ui.Grid;
import org.ligature.query.ui.GridColumn;
import org.ligature.query.ui.GridGestures;
import org.ligature.query.ui.GridRow;
import org.ligature.query.ui.GridSection;
import org.ligature.query.ui.GridSpec;
import org.ligature.query.ui.NamedView;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.schema.Table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The records that belong to one through a table that holds nothing else, such as the members of a
/// team: choosing a record in the field above the rows adds it at once.
final class SideRows {

    private static final String SINCE = "createdon";

    private final SidesViewModel model;
    private final ListContext context;
    private final FreeField field;
    private final Grid grid;
    private final Action add;
    private final Action remove;
    private final GridSection section;
    private final Label refusal = Fields.label("", "small", "danger");
    private boolean adding;

    /// @param described how their table is listed as it is described when that is asked
    /// @param closed whether the record is read only, so that nothing is added to it or taken away
    SideRows(
            SidesViewModel model,
            Supplier<Optional<ListContext>> described,
            String title,
            ObservableValue<Boolean> closed) {
        this.model = model;
        this.context = model.context();
        var other = model.other().displayName();
        field =
                context.parts()
                        .forms()
                        .lookup("add-" + model.other().name(), other, model.tables());
        grid =
                context.parts()
                        .grids()
                        .open(
                                context.actor(),
                                () -> described.get().map(now -> spec(now.table(), title)));
        add = action("add", Icon.NEW, this::toggle).allowed(context.may(Privilege.CREATE));
        remove = action("remove", Icon.DELETE, this::remove);
        remove.allowed(context.may(Privilege.DELETE));
        closed.subscribe(_ -> explain(closed));
        grid.selectedProperty().subscribe(_ -> explain(closed));
        grid.commands(List.of(List.of(remove)));
        section = grid.section(key(), title, add.iconButton(), remove.iconButton());
        section.node().addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        refusal.setId(key() + "-refusal");
        refusal.setWrapText(true);
        refusal.managedProperty().bind(refusal.textProperty().isNotEmpty());
        field.valueProperty().subscribe((_, value) -> chosen(value));
    }

    Node node() {
        return section.node();
    }

    private void explain(ObservableValue<Boolean> closed) {
        var shut = Boolean.TRUE.equals(closed.getValue()) ? texts().get("related.closed") : "";
        var none = grid.selectedProperty().get().isEmpty() ? texts().get("sides.needs") : "";
        add.reasonProperty().set(shut);
        remove.reasonProperty().set(shut.isEmpty() ? none : shut);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DELETE && remove.isEnabled()) {
            event.consume();
            remove();
        }
    }

    private Texts texts() {
        return context.texts();
    }

    private Action action(String name, Icon icon, Runnable run) {
        var thing = model.other().displayName().toLowerCase(texts().locale());
        return new Action(key() + "-" + name, texts().get("sides." + name, thing), icon, run);
    }

    private String key() {
        return "related-" + context.table().name() + "-" + model.own().name();
    }

    private void toggle() {
        section.toggle(this::show, field.node(), refusal);
    }

    private void show(boolean wanted) {
        adding = wanted;
        refusal.setText("");
        field.put(null);
        if (wanted) {
            field.focus();
        }
    }

    private void chosen(Object value) {
        if (adding && value instanceof RecordRef other) {
            refusal.setText("");
            model.add(
                    other,
                    () -> added(other),
                    refusal::setText,
                    problem -> refusal.setText(Texts.of(problem)));
        }
    }

    private void added(RecordRef other) {
        show(true);
        tell(texts().get("sides.added", other.name()));
    }

    private void remove() {
        grid.selectedIds(
                ids ->
                        model.remove(
                                ids.stream().map(RecordId::new).toList(),
                                gone -> tell(texts().get("sides.removed", gone)),
                                problem -> tell(Texts.of(problem))));
    }

    private void tell(String words) {
        Layers.of(section.node()).toast(new Toast(Icon.INFO, words, null));
    }

    private GridSpec spec(Table table, String title) {
        var other = Path.of(model.other().name());
        var inside = title.toLowerCase(texts().locale());
        var all =
                new NamedView(
                        "all",
                        title,
                        Condition.EVERYTHING,
                        List.of(other, Path.of(SINCE)),
                        List.of(Order.up(table.nameColumn())));
        return new GridSpec(
                key(),
                context.base()
                        .and(
                                Condition.compare(
                                        model.own().name(), Operator.EQ, model.record().id())),
                List.of(
                        GridColumn.of(table, other.column()).asName(),
                        GridColumn.of(table, SINCE)
                                .titled(texts().get("sides.since"))
                                .wide(110)
                                .atLeast(110)
                                .shownBy(this::since)),
                List.of(),
                List.of(all),
                List.of(Path.of(table.nameColumn())),
                new GridGestures(this::open, this::open, context::open),
                () -> Fields.label(texts().get("sides.none", inside), "muted"));
    }

    private CellContent since(GridRow row) {
        var format = context.parts().format();
        return CellContent.of(row.get(SINCE) instanceof Instant at ? format.date(at) : "");
    }

    private void open(GridRow row) {
        if (row.get(model.other().name()) instanceof RecordRef other) {
            context.open(other);
        }
    }
}
