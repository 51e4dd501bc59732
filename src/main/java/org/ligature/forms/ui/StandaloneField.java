package org.ligature.forms.ui;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;
import org.ligature.records.Complaint;
import org.ligature.records.CurrencySigns;
import org.ligature.records.Values;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;

/// The editor of a column over a state of its own.
final class StandaloneField implements FreeField {

    private final FieldState state;
    private final FieldView view;
    private final ReadOnlyObjectWrapper<@Nullable Complaint> unreadable =
            new ReadOnlyObjectWrapper<>();

    /// @param record what the record holds whose amount this may be
    StandaloneField(Column column, Values record, FormContext context) {
        state = new FieldState(column, this::look);
        state.setEditable(true);
        if (column.type() instanceof ColumnType.Money) {
            context.table().column(CurrencySigns.COLUMN).ifPresent(its -> measure(its, record));
        }
        view = new FieldView(state, context, new FieldMarks(), FieldState::complainIfUnreadable);
        view.hideChanges();
        view.node().getStylesheets().add(FormsUi.STYLES);
    }

    private void look() {
        unreadable.set(state.unreadable());
    }

    private void measure(Column column, Values record) {
        var currency = new FieldState(column, () -> {});
        currency.load(record.get(column.name()));
        state.measuredBy(currency);
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
    public void load(@Nullable Object value) {
        state.load(value);
    }

    @Override
    public ObservableValue<@Nullable Complaint> unreadableProperty() {
        return unreadable.getReadOnlyProperty();
    }

    @Override
    public void setEditable(boolean editable) {
        state.setEditable(editable);
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
    public boolean isTyped() {
        return state.isChanged();
    }

    @Override
    public void focus() {
        FormTabView.revealOn(view.node());
        view.focus();
    }
}
