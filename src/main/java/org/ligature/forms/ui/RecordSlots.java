package org.ligature.forms.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import org.ligature.forms.FormLayout;
import org.ligature.kit.ui.Action;
import org.ligature.records.RecordRef;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What features above forms put onto the page of a record that is saved.
///
/// @param sidePanel what stands beside the form; an empty list for nothing
/// @param related the tabs the Related menu opens, in its order; an empty list where there is none
/// @param connect the commands of the Connect menu; an empty list where there is none
/// @param activeConnections how many the header names; blocks, and is asked away from the FX thread
/// @param sections what stands in the sections of the form that hold no fields, by their kinds
/// @param more further commands, of the menu at the end of the bar
/// @param notice what is to be said above the fields; an empty list for nothing
public record RecordSlots(
        Function<Context, List<Node>> sidePanel,
        Function<Context, List<RelatedTab>> related,
        Function<Context, List<Action>> connect,
        Function<RecordRef, OptionalLong> activeConnections,
        Map<String, BiFunction<Context, FormLayout.Section, Node>> sections,
        Function<Context, List<Action>> more,
        Function<Context, List<Node>> notice) {

    public static final RecordSlots NONE =
            new RecordSlots(
                    _ -> List.of(), _ -> List.of(), _ -> List.of(), _ -> OptionalLong.empty());

    public RecordSlots {
        sections = Map.copyOf(sections);
    }

    public RecordSlots(
            Function<Context, List<Node>> sidePanel,
            Function<Context, List<RelatedTab>> related,
            Function<Context, List<Action>> connect,
            Function<RecordRef, OptionalLong> activeConnections) {
        this(
                sidePanel,
                related,
                connect,
                activeConnections,
                Map.of(),
                _ -> List.of(),
                _ -> List.of());
    }

    /// The same with something in the sections of this kind.
    public RecordSlots section(String kind, Function<Context, Node> content) {
        return section(kind, (here, _) -> content.apply(here));
    }

    /// The same where what stands there follows from what the layout says of the section.
    public RecordSlots section(String kind, BiFunction<Context, FormLayout.Section, Node> content) {
        var all = new HashMap<>(sections);
        all.put(kind, content);
        return new RecordSlots(
                sidePanel, related, connect, activeConnections, all, this.more, notice);
    }

    /// The same with further commands, and with something that may be said above the fields.
    public RecordSlots with(
            Function<Context, List<Action>> more, Function<Context, List<Node>> notice) {
        return new RecordSlots(
                sidePanel, related, connect, activeConnections, sections, more, notice);
    }

    /// The same with further tabs at the end of the Related menu.
    public RecordSlots related(Function<Context, List<RelatedTab>> further) {
        Function<Context, List<RelatedTab>> all =
                here ->
                        Stream.of(related, further)
                                .flatMap(tabs -> tabs.apply(here).stream())
                                .toList();
        return new RecordSlots(sidePanel, all, connect, activeConnections, sections, more, notice);
    }

    /// Something the header shows beside the columns of the layout.
    ///
    /// @param id for tests, such as `last-contact`
    /// @param text empty to show nothing
    public record Fact(String id, String title, String text) {}

    /// The page a slot stands on.
    ///
    /// @param over a node of the page, to open dialogs over
    /// @param changed to be told when the record's connections changed
    /// @param related opens the Related tab of this id
    /// @param fact shows something in the header
    /// @param begun is told what may be written there and has to be asked about before it is left
    /// @param readOnly whether the record is closed, so that nothing in it is changed
    public record Context(
            RecordRef record,
            Supplier<Node> over,
            Runnable changed,
            Consumer<String> related,
            Consumer<Fact> fact,
            Consumer<Begun> begun,
            ObservableValue<Boolean> readOnly) {}

    /// A tab the Related menu opens.
    ///
    /// @param id for tests, such as `connections`
    /// @param content made when the tab is opened first
    public record RelatedTab(
            String id, String title, BiFunction<RecordRef, Context, Node> content) {}
}
