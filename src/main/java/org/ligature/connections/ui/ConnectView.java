package org.ligature.connections.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.ligature.connections.ui.Wrong.Part;
import org.ligature.forms.ui.FormsUi;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Avatar;
import org.ligature.kit.ui.Field;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.query.ui.GridPreferences;
import org.ligature.records.RecordRef;
import org.ligature.schema.Schema;

import java.util.List;
import java.util.function.Supplier;

/// A connection in the dialog: to whom, as what, since when, and both sentences as they stand.
final class ConnectView extends VBox {

    /// What the view is made with besides its model.
    record Made(
            RecordSearch records,
            RecordSearch users,
            Supplier<Schema> schema,
            Supplier<FormsUi> forms,
            Categories categories,
            Words words,
            GridPreferences preferences,
            NewRole newRole,
            Runnable activate) {

        /// Fields of the columns that were added to connections.
        AddedFields added(AddedModel model) {
            var table = schema.get().require(ConnectionList.TABLE);
            var columns = table.ofCustomColumns().columns();
            return new AddedFields(model, columns, column -> forms.get().field(table, column));
        }
    }

    private static final List<Part> IN_DETAILS =
            List.of(Part.MY_ROLE, Part.STARTING, Part.ENDING, Part.OWNER);

    private final ConnectViewModel model;
    private final Made made;
    private final Texts texts;
    private final Drop drop = new Drop(this);
    private final ConnectFields fields;
    private final HBox source = new HBox(Gap.S);
    private final AddedFields added;
    private final Fold fold;

    ConnectView(ConnectViewModel model, Made made) {
        this.model = model;
        this.made = made;
        this.texts = made.words().texts();
        getStyleClass().add("connect");
        setSpacing(Gap.M);
        fields = new ConnectFields("connect", model.draft(), made, drop);
        added = made.added(model.draft().added());
        var details = new VBox(Gap.M, fromLine(), dateLine(), added);
        fold = new Fold(details, texts, made.preferences());
        getChildren()
                .addAll(
                        new ConnectStrips(model, made.words(), made.activate()),
                        top(),
                        new SentenceStrip(model.draft(), made.words()),
                        fields.of(Part.DESCRIPTION),
                        new DuplicateStrip(model, made.words(), this::goToDates, made.activate()),
                        fold.button(),
                        details);
        model.draft().draftProperty().subscribe(_ -> showFrom());
        model.draft().wrong().subscribe(this::showWrong);
        model.draft().added().wrong().subscribe(this::showAddedWrong);
        model.phaseProperty().subscribe(this::showPhase);
    }

    /// What stands in the dialog: the fields, and over them what drops down.
    Region content() {
        return drop;
    }

    Node start() {
        return fields.start();
    }

    void startAgain() {
        fields.focus(Part.NAME);
    }

    private VBox top() {
        return new VBox(
                Gap.S,
                Fields.label(texts.get("connect-to"), "over"),
                columns(2, fields.of(Part.NAME), fields.of(Part.ROLE)));
    }

    static GridPane columns(int count, Node... nodes) {
        var grid = new GridPane(Gap.M, Gap.M);
        for (var i = 0; i < count; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / count);
            grid.getColumnConstraints().add(column);
        }
        grid.addRow(0, nodes);
        return grid;
    }

    private GridPane fromLine() {
        source.setId("connect-from");
        source.getStyleClass().add("fixed-field");
        source.setAlignment(Pos.CENTER_LEFT);
        return columns(2, new Field(texts.get("connected-from"), source), fields.of(Part.MY_ROLE));
    }

    private GridPane dateLine() {
        return columns(3, fields.of(Part.STARTING), fields.of(Part.ENDING), fields.of(Part.OWNER));
    }

    private void showFrom() {
        source.getChildren().clear();
        model.from().ifPresent(ref -> source.getChildren().addAll(from(ref)));
    }

    private List<Node> from(RecordRef ref) {
        var name = Fields.label(ref.name(), "muted");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var sign = Signs.of(ref, made.schema().get(), Avatar.Size.SMALL);
        return List.of(sign, name, Icon.LOCKED.small());
    }

    private void showWrong() {
        if (IN_DETAILS.stream().anyMatch(model.draft().wrong()::containsKey)) {
            fold.open();
        }
    }

    private void showAddedWrong() {
        if (!model.draft().added().wrong().isEmpty()) {
            fold.open();
            added.focusWrong();
        }
    }

    private void showPhase(Phase phase) {
        var editable = phase instanceof Phase.Editing || phase instanceof Phase.Conflict;
        fields.setEditable(editable);
        added.setEditable(editable);
    }

    private void goToDates() {
        fold.open();
        fields.focus(Part.STARTING);
    }

    void onKey(KeyEvent event) {
        if (event.isAltDown() && event.getCode() == KeyCode.D) {
            event.consume();
            fold.toggle();
        }
    }
}
