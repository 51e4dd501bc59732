package org.ligature.lists.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;

import org.ligature.kit.ui.Action;
import org.ligature.query.ui.Selected;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// What features above lists, or beside them, put onto a list.
///
/// @param connect the commands of the Connect menu; an empty list where the table has none
/// @param verbs what records of the table can do, in place of Activate and Deactivate, which says
///   itself when it cannot; none where those two are all there is
/// @param more further commands, which say themselves when they cannot be used
/// @param preview what the preview shows beneath the fields of a record; an empty list for nothing
public record ListSlots(
        Function<Context, List<Action>> connect,
        Function<Context, List<Action>> verbs,
        Function<Context, List<Action>> more,
        Function<RecordRef, List<Node>> preview) {

    public static final ListSlots NONE =
            new ListSlots(_ -> List.of(), _ -> List.of(), _ -> List.of(), _ -> List.of());

    /// The list a slot stands on.
    ///
    /// @param table the logical name of its table
    /// @param many hands on all that are selected
    /// @param one hands on the one record that is selected, once it is known
    /// @param over a node of the page, to open dialogs over
    public record Context(
            String table,
            ReadOnlyObjectProperty<Selected> selected,
            One one,
            Many many,
            Supplier<Node> over) {}

    /// Hands on the one record that is selected; not called where there is not exactly one.
    @FunctionalInterface
    public interface One {
        void with(Consumer<RecordRef> then);
    }

    /// Hands on all records that are selected, once they are known.
    @FunctionalInterface
    public interface Many {
        void with(Consumer<List<RecordId>> then);
    }
}
