package org.ligature.forms.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.ligature.records.RecordRef;
import org.ligature.records.Row;
import org.ligature.records.Values;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Table;

import java.util.Optional;

/// The record on a form as it was last read, its fields, and which of them can be written.
final class OpenRecord {

    private final ReadOnlyObjectWrapper<Table> table;
    private final FieldSet fields;
    private final boolean mayWrite;
    private final ReadOnlyObjectWrapper<@Nullable Row> row = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper();
    private @Nullable Row base;

    /// @param mayWrite whether the user may change records that are there
    OpenRecord(Table table, boolean mayWrite) {
        this.mayWrite = mayWrite;
        this.table = new ReadOnlyObjectWrapper<>(this, "table", table);
        this.fields = new FieldSet(table);
    }

    Table table() {
        return table.get();
    }

    ReadOnlyObjectProperty<Table> tableProperty() {
        return table.getReadOnlyProperty();
    }

    /// The table is described otherwise; what was typed stays.
    void describe(Table now) {
        fields.describe(now);
        allow();
        table.set(now);
    }

    FieldSet fields() {
        return fields;
    }

    /// The record as it was last read; null while it is new.
    ReadOnlyObjectProperty<@Nullable Row> rowProperty() {
        return row.getReadOnlyProperty();
    }

    /// The version a save compares with: older than the row where both changed the same field.
    @Nullable Row base() {
        return base;
    }

    Optional<RecordRef> ref() {
        return Optional.ofNullable(row.get()).map(Row::ref);
    }

    boolean isNew() {
        return row.get() == null;
    }

    /// True while the record is inactive, and where the user may not change it.
    ReadOnlyBooleanProperty readOnlyProperty() {
        return readOnly.getReadOnlyProperty();
    }

    /// What a save would write.
    Values typed() {
        return isNew() ? fields.given() : fields.edits();
    }

    void start(Values usual, Values given) {
        row.set(null);
        base = null;
        fields.start(usual, given);
        allow();
    }

    /// Shows the record as saved; only what was typed after `saved` was taken stays.
    void adopt(Row found, Values saved) {
        fields.adopt(found, saved);
        take(found);
    }

    /// Shows what somebody else saved in the fields nobody typed into. Where both changed a field
    /// the old version is kept, so that saving asks instead of writing over the other's value.
    void adoptAround(Row found) {
        if (fields.conflict(found, "").differences().isEmpty()) {
            rebase(found);
        } else {
            var kept = base;
            fields.adoptAround(found);
            take(found);
            base = kept;
        }
    }

    /// The record as somebody else saved it, beneath what was typed.
    void rebase(Row current) {
        fields.rebase(current);
        take(current);
    }

    private void take(Row found) {
        base = found;
        row.set(found);
        allow();
    }

    private void allow() {
        var current = row.get();
        var shut = current != null && !(mayWrite && table().isEditable(current.state()));
        readOnly.set(shut);
        fields.allow(column -> !shut && isWritable(column));
    }

    /// The owner of a record that is there changes by Assign, its state by Deactivate.
    private boolean isWritable(Column column) {
        return switch (column.type()) {
            case ColumnType.Computed _, ColumnType.UniqueId _, ColumnType.BigNumber _ -> false;
            case ColumnType.TableName _, ColumnType.StateCode _ -> false;
            case ColumnType.Lookup _ ->
                    !column.readOnly() && (isNew() || !column.name().equals("ownerid"));
            case ColumnType.Text _, ColumnType.Memo _, ColumnType.WholeNumber _ ->
                    !column.readOnly();
            case ColumnType.DecimalNumber _, ColumnType.Money _, ColumnType.YesNo _ ->
                    !column.readOnly();
            case ColumnType.DateOnly _, ColumnType.PartialDay _, ColumnType.DateAndTime _ ->
                    !column.readOnly();
            case ColumnType.ChoiceOf _, ColumnType.ChoicesOf _, ColumnType.StatusCode _ ->
                    !column.readOnly();
            case ColumnType.PartyList _ -> !column.readOnly();
        };
    }
}
