package org.ligature.lists.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;

import org.ligature.kit.ui.Action;
import org.ligature.query.ui.Selected;
import org.ligature.records.RecordRef;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// What features above lists, or beside them, put onto a list.
///
/// @param connect the commands of the Connect menu; an empty list where the table has none
/// @param preview what the preview shows beneath the fields of a record; an empty list for nothing
public record ListSlots(
        Function<Context, List<Action>> connect, Function<RecordRef, List<Node>> preview) {

    public static final ListSlots NONE = new ListSlots(_ -> List.of(), _ -> List.of());

    /// The list a slot stands on.
    ///
    /// @param table the logical name of its table
    /// @param one hands on the one record that is selected, once it is known
    /// @param over a node of the page, to open dialogs over
    public record Context(
            String table,
            ReadOnlyObjectProperty<Selected> selected,
            One one,
            Supplier<Node> over) {}

    /// Hands on the one record that is selected; not called where there is not exactly one.
    @FunctionalInterface
    public interface One {
        void with(Consumer<RecordRef> then);
    }
}
