package org.ligature.settings.ui;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.ligature.design.Dropped;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.CommandBar;
import org.ligature.kit.ui.Dialogs;
import org.ligature.kit.ui.EmptyState;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Toast;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/// What is deleted, in rows: it can be brought back or removed for good.
final class DeletedView extends VBox {

    private final DeletedViewModel model;
    private final Texts texts = Texts.of(DeletedView.class);
    private final TableView<Dropped> rows = new TableView<>();
    private final Action restore;
    private final Action remove;

    DeletedView(DeletedViewModel model) {
        this.model = model;
        restore = Action.of("deleted-restore", texts, "deleted.restore", Icon.UNDO, this::restore);
        remove = Action.of("deleted-remove", texts, "deleted.remove", Icon.DELETE, this::ask);
        rows.setId("deleted-rows");
        rows.setAccessibleText(texts.get("deleted"));
        rows.setItems(model.deleted());
        rows.setPlaceholder(
                new EmptyState(
                        Icon.DELETE, texts.get("deleted.none"), texts.get("deleted.none.text")));
        rows.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        addColumns();
        rows.getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<Dropped>) _ -> enable());
        rows.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        enable();
        VBox.setVgrow(rows, Priority.ALWAYS);
        getChildren().setAll(new CommandBar(restore, remove), rows);
    }

    List<Action> actions() {
        return List.of(restore, remove);
    }

    /// Begins at the newest, where there is one.
    void focus() {
        if (chosen().isEmpty()) {
            rows.getSelectionModel().selectFirst();
        }
        rows.requestFocus();
    }

    private void addColumns() {
        rows.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("table.displayname", 260, Dropped::displayName);
        column("deleted.what", 260, this::what);
        column("deleted.when", 200, model::when);
        column("deleted.by", 200, Dropped::deletedBy);
    }

    private String what(Dropped one) {
        return one.isTable()
                ? texts.get("deleted.table")
                : texts.get("deleted.column", model.place(one));
    }

    private void column(String key, double width, Function<Dropped, String> value) {
        var column = new TableColumn<Dropped, String>(texts.get(key));
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        rows.getColumns().add(column);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            restore.run();
        } else if (event.getCode() == KeyCode.DELETE) {
            event.consume();
            remove.run();
        }
    }

    private void enable() {
        var reason = chosen().isEmpty() ? texts.get("deleted.choose") : "";
        restore.reasonProperty().set(reason);
        remove.reasonProperty().set(reason);
    }

    private List<Dropped> chosen() {
        return List.copyOf(rows.getSelectionModel().getSelectedItems());
    }

    private void restore() {
        var chosen = chosen();
        model.restore(chosen, () -> toast(backAgain(chosen)), this::tell);
    }

    private String backAgain(List<Dropped> chosen) {
        return chosen.size() == 1
                ? texts.get("deleted.back", chosen.getFirst().displayName())
                : texts.get("deleted.back.several", chosen.size());
    }

    private void ask() {
        var chosen = chosen();
        model.removals(
                chosen,
                removals -> new RemoveQuestion(this, model).ask(removals, () -> remove(chosen)),
                this::tell);
    }

    private void remove(List<Dropped> chosen) {
        model.remove(chosen, texts.get("job.remove"), this::removed, this::tell);
    }

    private void removed(OptionalInt count) {
        if (count.isPresent()) {
            toast(texts.get("deleted.removed", count.getAsInt()));
        } else {
            toast(texts.get("deleted.unchanged"));
        }
    }

    private void toast(String words) {
        if (getScene() != null) {
            Layers.of(this).toast(Toast.done(words));
        }
    }

    private void tell(Problem problem) {
        Dialogs.problem(this, problem);
    }
}
