package org.ligature.forms.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

import org.ligature.forms.FormLayout;
import org.ligature.schema.Table;

/// How a form would look: empty, and not to be written in.
final class FormPreview extends TabPane {

    private final Table table;
    private final FormContext context;
    private final FieldMarks marks = new FieldMarks();

    FormPreview(Table table, FormLayout layout, FormContext context) {
        this.table = table;
        this.context = context;
        setId("form-preview");
        getStyleClass().add("form-preview");
        for (var tab : layout.tabs()) {
            var form = new FormTabView(tab, this::field, FormPreview::slot);
            form.getContent().setDisable(true);
            var shown = new Tab(tab.title(), form);
            shown.setClosable(false);
            getTabs().add(shown);
        }
    }

    /// Room for what features above put onto a form; nothing of it is there yet.
    private static Node slot(FormLayout.Section section) {
        return new Label(section.title());
    }

    private FieldView field(String column) {
        var state = new FieldState(table.require(column), () -> {});
        state.setEditable(!state.column().readOnly());
        return new FieldView(state, context, marks, _ -> {});
    }
}
