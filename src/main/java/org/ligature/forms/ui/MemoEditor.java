package org.ligature.forms.ui;

import javafx.scene.Node;
import javafx.scene.control.TextArea;

import org.ligature.kit.ui.Fields;
import org.ligature.schema.ColumnType;

/// Several lines of text in a field that grows with them. Tab goes on to the next field.
final class MemoEditor implements Editor {

    private static final int LEAST_ROWS = 3;
    private static final int MOST_ROWS = 14;
    private static final int LETTERS_A_LINE = 52;

    private final TextArea control = new TextArea();
    private boolean showing;

    MemoEditor(FieldState field, ColumnType.Memo type, FormContext context) {
        control.setId(context.id(field));
        control.setWrapText(true);
        control.editableProperty().bind(field.editableProperty());
        Direction.follow(control);
        control.textProperty().subscribe(text -> control.setPrefRowCount(rows(text)));
        field.onShow(() -> show(context.show(field)));
        control.textProperty()
                .addListener(
                        (_, _, text) -> {
                            if (!showing) {
                                field.type(context.format().read(type, text));
                            }
                        });
        Fields.leaveByTab(control);
    }

    @Override
    public Node node() {
        return control;
    }

    private void show(String text) {
        showing = true;
        control.setText(text);
        showing = false;
    }

    static int rows(String text) {
        var rows = 0;
        for (var line : (text == null ? "" : text).split("\n", -1)) {
            rows += 1 + line.length() / LETTERS_A_LINE;
        }
        return Math.clamp(rows, LEAST_ROWS, MOST_ROWS);
    }
}
