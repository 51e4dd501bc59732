package org.ligature.forms.ui;

import javafx.scene.Node;

import org.ligature.kit.ui.Action;
import org.ligature.records.RecordRef;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// What features above forms put onto the page of a record that is saved.
///
/// @param sidePanel what stands beside the form; an empty list for nothing
/// @param connect the commands of the Connect menu; an empty list where there is none
/// @param activeConnections how many the header names; blocks, and is asked away from the FX thread
public record RecordSlots(
        Function<Context, List<Node>> sidePanel,
        List<RelatedTab> related,
        Function<Context, List<Action>> connect,
        Function<RecordRef, OptionalLong> activeConnections) {

    public static final RecordSlots NONE =
            new RecordSlots(_ -> List.of(), List.of(), _ -> List.of(), _ -> OptionalLong.empty());

    public RecordSlots {
        related = List.copyOf(related);
    }

    /// The page a slot stands on.
    ///
    /// @param over a node of the page, to open dialogs over
    /// @param changed to be told when the record's connections changed
    /// @param related opens the Related tab of this id
    public record Context(
            RecordRef record, Supplier<Node> over, Runnable changed, Consumer<String> related) {}

    /// A tab the Related menu opens.
    ///
    /// @param id for tests, such as `connections`
    /// @param content made when the tab is opened first
    public record RelatedTab(
            String id, String title, BiFunction<RecordRef, Context, Node> content) {}
}
