package org.ligature.forms.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;
import org.ligature.records.Complaint;
import org.ligature.schema.Column;

/// The editor of a column over a state of its own.
final class StandaloneField implements FreeField {

    private final FieldState state;
    private final FieldView view;

    StandaloneField(Column column, FormContext context) {
        state = new FieldState(column, () -> {});
        state.setEditable(true);
        view = new FieldView(state, context, new FieldMarks(), FieldState::complainIfUnreadable);
        view.hideChanges();
        view.node().getStylesheets().add(FormsUi.STYLES);
    }

    @Override
    public Node node() {
        return view.node();
    }

    @Override
    public ObservableValue<@Nullable Object> valueProperty() {
        return state.valueProperty();
    }

    @Override
    public void put(@Nullable Object value) {
        state.put(value);
    }

    @Override
    public void complain(@Nullable Complaint why) {
        state.complain(why);
    }

    @Override
    public boolean isReadable() {
        return !state.complainIfUnreadable();
    }

    @Override
    public void focus() {
        view.focus();
    }
}
