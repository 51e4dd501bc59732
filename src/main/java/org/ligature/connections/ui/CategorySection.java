package org.ligature.connections.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;

import org.ligature.access.Privilege;
import org.ligature.connections.ConnectOutcome;
import org.ligature.connections.ConnectionId;
import org.ligature.forms.ui.FreeField;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Toast;
import org.ligature.query.ui.Grid;
import org.ligature.query.ui.GridSection;
import org.ligature.records.RecordRef;

import java.util.List;
import java.util.function.Consumer;

/// The connections of one category on a record's form, such as its stakeholders, or those to
/// records
/// of one table, such as its competitors: choosing a record in the field above the rows connects it
/// at once.
final class CategorySection {

    private final CategoryViewModel model;
    private final FreeField field;
    private final Texts texts;
    private final GridSection section;
    private final Action add;
    private final Consumer<Draft> dialog;
    private final Label refusal = Fields.label("", "small", "danger");
    private boolean adding;

    /// @param field a lookup limited to what can be connected here
    /// @param dialog goes on where more must be filled than this section asks for
    /// @param asks what is asked of a connection that is there, by the name of the command
    CategorySection(
            CategoryViewModel model,
            String title,
            Grid grid,
            FreeField field,
            Texts texts,
            List<Ask> asks,
            Consumer<Draft> dialog) {
        this.dialog = dialog;
        this.model = model;
        this.field = field;
        this.texts = texts;
        var id = "connections-" + model.key();
        add = Action.of(id + "-new", texts, "section.new", Icon.NEW, this::toggle);
        add.allowed(model.mayConnect());
        section = grid.section(id, title, add.iconButton());
        grid.commands(asks.stream().map(ask -> List.of(command(id, grid, ask))).toList());
        refusal.setId(id + "-refusal");
        refusal.setWrapText(true);
        refusal.managedProperty().bind(refusal.textProperty().isNotEmpty());
        field.valueProperty().subscribe((_, value) -> chosen(value));
    }

    /// A command on the row that is selected.
    record Ask(String name, Icon icon, boolean may, Consumer<List<ConnectionId>> run) {}

    static List<Ask> asks(ConnectionListView.Asks asks) {
        return List.of(
                new Ask("edit", Icon.EDIT, true, ids -> ids.stream().limit(1).forEach(asks.edit())),
                new Ask(
                        "deactivate",
                        Icon.DEACTIVATE,
                        asks.may().test(Privilege.WRITE),
                        ids -> asks.deactivate().accept(ids, () -> {})),
                new Ask(
                        "delete",
                        Icon.DELETE,
                        asks.may().test(Privilege.DELETE),
                        ids -> asks.delete().accept(ids, () -> {})));
    }

    Node node() {
        return section.node();
    }

    private Action command(String id, Grid grid, Ask ask) {
        return new Action(
                id + "-" + ask.name(),
                texts.get(ask.name().equals("edit") ? "edit" : "command." + ask.name()),
                ask.icon(),
                () ->
                        grid.selectedIds(
                                ids ->
                                        ask.run()
                                                .accept(
                                                        ids.stream()
                                                                .map(ConnectionId::new)
                                                                .toList())));
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
        if (adding && value instanceof RecordRef to) {
            refusal.setText("");
            model.connect(
                    to,
                    outcome -> came(to, outcome),
                    problem -> refusal.setText(Texts.of(problem)));
        }
    }

    private void came(RecordRef to, ConnectOutcome outcome) {
        switch (outcome) {
            case ConnectOutcome.Connected(var made) -> {
                show(true);
                Layers.of(section.node()).toast(Toast.done(model.said(made)));
            }
            case ConnectOutcome.AlreadyThere there ->
                    refusal.setText(there.refusal().sentence(texts.locale()));
            case ConnectOutcome.Refused(var why) -> refusal.setText(why.sentence(texts.locale()));
            case ConnectOutcome.NotValid _ -> dialog.accept(model.draft(to));
            case ConnectOutcome.Conflict _, ConnectOutcome.ReadOnly _ -> toggle();
        }
    }
}
