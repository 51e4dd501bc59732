package org.ligature.forms.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;
import org.ligature.records.Complaint;

/// A field that belongs to no record, with the editor its kind of column has on forms: for the
/// dialogs of other features, such as the dates of a connection.
public interface FreeField {

    /// Label, editor and what is wrong, to be put into a layout.
    Node node();

    ObservableValue<@Nullable Object> valueProperty();

    void put(@Nullable Object value);

    /// Begins with a value: Esc in the field goes back to it.
    void load(@Nullable Object value);

    /// Why the text in the field stands for no value; null where it does.
    ObservableValue<@Nullable Complaint> unreadableProperty();

    void setEditable(boolean editable);

    /// Says beneath the field what is wrong with its value; null for nothing.
    void complain(@Nullable Complaint why);

    /// Whether what was typed stands for a value; where it does not, the field says so.
    boolean isReadable();

    /// Whether what was typed into it, readable or not, is more than it began with.
    boolean isTyped();

    /// Gives it the keyboard.
    void focus();
}
