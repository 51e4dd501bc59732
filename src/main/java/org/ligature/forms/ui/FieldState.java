package org.ligature.forms.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.ligature.records.Complaint;
import org.ligature.records.RecordRef;
import org.ligature.records.Typed;
import org.ligature.schema.Column;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One field of an open record: its value, the saved value, and what is wrong with it.
///
/// Text that stands for no value is kept by its editor; the field then is changed, complains, and
/// its value stays what it was.
final class FieldState {

    private final Column column;
    private final ReadOnlyObjectWrapper<@Nullable Object> value = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper editable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Complaint> complaint =
            new ReadOnlyObjectWrapper<>();
    private final List<Runnable> editors = new ArrayList<>();
    private final Runnable onChange;
    private @Nullable FieldState currency;
    private @Nullable Object original;
    private @Nullable Object stored;
    private @Nullable Complaint unreadable;

    /// @param onChange told after every change of the value or of what is wrong with it
    FieldState(Column column, Runnable onChange) {
        this.column = column;
        this.onChange = onChange;
    }

    /// The field of a column as it was described before, and what was typed into it.
    void follow(FieldState before) {
        original = before.original;
        stored = before.stored;
        value.set(before.value.get());
        changed.set(!same(value.get(), original));
        complaint.set(before.unreadable == null ? before.complaint.get() : null);
    }

    /// It is on no form any more: nothing is wrong with it.
    void settle() {
        complaint.set(null);
    }

    /// Whether what was typed stands for no value.
    boolean isUnreadable() {
        return unreadable != null;
    }

    /// Why what was typed stands for no value; null where it does.
    @Nullable Complaint unreadable() {
        return unreadable;
    }

    /// In what the amounts of this field are: the field beside it that holds their currency.
    void measuredBy(FieldState other) {
        currency = other;
    }

    Optional<FieldState> currency() {
        return Optional.ofNullable(currency);
    }

    Column column() {
        return column;
    }

    @Nullable Object value() {
        return value.get();
    }

    ReadOnlyObjectProperty<@Nullable Object> valueProperty() {
        return value.getReadOnlyProperty();
    }

    @Nullable Object original() {
        return original;
    }

    boolean isChanged() {
        return changed.get();
    }

    ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    boolean isEditable() {
        return editable.get();
    }

    ReadOnlyBooleanProperty editableProperty() {
        return editable.getReadOnlyProperty();
    }

    void setEditable(boolean may) {
        editable.set(may);
    }

    @Nullable Complaint complaint() {
        return complaint.get();
    }

    ReadOnlyObjectProperty<@Nullable Complaint> complaintProperty() {
        return complaint.getReadOnlyProperty();
    }

    /// Called by an editor that has to show the value anew after it was loaded or reverted.
    void onShow(Runnable show) {
        editors.add(show);
        show.run();
    }

    /// What somebody typed or chose. What was wrong with the value before is no longer said.
    void type(Typed typed) {
        switch (typed) {
            case Typed.Value(var typedValue) -> set(typedValue);
            case Typed.Unreadable(var why) -> {
                unreadable = why;
                changed.set(true);
                onChange.run();
            }
        }
    }

    void set(@Nullable Object newValue) {
        unreadable = null;
        complaint.set(null);
        if (!same(newValue, value.get()) || newValue instanceof RecordRef) {
            value.set(newValue);
        }
        changed.set(!same(value.get(), original));
        onChange.run();
    }

    /// As [#set], for a value that does not come from the field's own editor.
    void put(@Nullable Object newValue) {
        set(newValue);
        editors.forEach(Runnable::run);
    }

    /// The value as saved; what was typed is forgotten.
    void load(@Nullable Object saved) {
        original = saved;
        stored = saved;
        unreadable = null;
        complaint.set(null);
        value.set(saved);
        changed.set(false);
        editors.forEach(Runnable::run);
        onChange.run();
    }

    /// Somebody else saved: what was typed stays, and is compared with the new value from now on.
    void rebase(@Nullable Object saved) {
        original = saved;
        stored = saved;
        changed.set(unreadable != null || !same(value.get(), original));
        onChange.run();
    }

    /// Somebody else saved a value that is in conflict with what was typed: giving up what was
    /// typed
    /// shows that value.
    void hear(@Nullable Object saved) {
        stored = saved;
    }

    /// The value as it is stored now.
    void revert() {
        load(stored);
    }

    void complain(@Nullable Complaint why) {
        complaint.set(unreadable != null ? unreadable : why);
        onChange.run();
    }

    /// Says what stands for no value; true where there is such text.
    boolean complainIfUnreadable() {
        if (unreadable == null) {
            return false;
        }
        complain(unreadable);
        return true;
    }

    /// Equal to people: `1.50` is `1.5`, a record is itself under any name, nothing typed is none.
    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return one == other;
        }
        if (one instanceof BigDecimal number && other instanceof BigDecimal second) {
            return number.compareTo(second) == 0;
        }
        if (one instanceof RecordRef(var id, _, _, _)
                && other instanceof RecordRef(var otherId, _, _, _)) {
            return id.equals(otherId);
        }
        if (one instanceof List<?> list && other instanceof List<?> second) {
            return sameList(list, second);
        }
        return one.equals(other);
    }

    private static boolean sameList(List<?> one, List<?> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!same(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }
}
