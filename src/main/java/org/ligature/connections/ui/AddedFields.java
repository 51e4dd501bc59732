package org.ligature.connections.ui;

import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.ligature.forms.ui.FreeField;
import org.ligature.kit.ui.Gap;
import org.ligature.records.Complaint;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The columns that were added to connections as fields with the editors that forms have, in step
/// with the [AddedModel].
final class AddedFields extends VBox {

    private static final int IN_A_LINE = 3;

    private final AddedModel model;
    private final Map<Column, FreeField> fields = new LinkedHashMap<>();

    /// @param field makes the field of a column
    AddedFields(AddedModel model, List<Column> columns, Function<Column, FreeField> field) {
        super(Gap.M);
        this.model = model;
        columns.forEach(column -> fields.put(column, field.apply(column)));
        getChildren().addAll(lines());
        setManaged(!columns.isEmpty());
        load();
        fields.forEach(this::listen);
        model.onStart(this::load);
        model.wrong().addListener(this::complain);
    }

    private void listen(Column column, FreeField field) {
        field.valueProperty().subscribe(value -> model.put(column.name(), value));
        field.unreadableProperty().subscribe(why -> model.cannotRead(column.name(), why));
    }

    private void load() {
        fields.forEach((column, field) -> field.load(model.values().get(column.name())));
    }

    /// Long texts take a line of their own, others share one.
    private List<Node> lines() {
        var lines = new ArrayList<Node>();
        var line = new ArrayList<Node>();
        fields.forEach(
                (column, field) -> {
                    var alone = column.type() instanceof ColumnType.Memo;
                    if (alone || line.size() == IN_A_LINE) {
                        close(line, lines);
                    }
                    (alone ? lines : line).add(field.node());
                });
        close(line, lines);
        return lines;
    }

    private static void close(List<Node> line, List<Node> lines) {
        if (!line.isEmpty()) {
            lines.add(ConnectView.columns(IN_A_LINE, line.toArray(Node[]::new)));
            line.clear();
        }
    }

    void setEditable(boolean editable) {
        fields.forEach((column, field) -> field.setEditable(editable && !column.readOnly()));
    }

    /// Gives the keyboard to the first field with which something is wrong.
    void focusWrong() {
        fields.entrySet().stream()
                .filter(each -> model.wrong().containsKey(each.getKey().name()))
                .findFirst()
                .ifPresent(each -> each.getValue().focus());
    }

    private void complain(MapChangeListener.Change<? extends String, ? extends Complaint> change) {
        fields.forEach(
                (column, field) -> {
                    if (column.name().equals(change.getKey())) {
                        field.complain(change.getValueAdded());
                    }
                });
    }
}
