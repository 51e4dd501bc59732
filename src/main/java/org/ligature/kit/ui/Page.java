package org.ligature.kit.ui;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/// What fills a window between its frame: a list, a record, a choice to make.
///
/// The window keeps the page while one may go back to it, so a list finds its position again.
public interface Page {

    Node node();

    /// The last crumb, and the first part of the window's title.
    ObservableValue<String> title();

    /// The place in the navigation this page belongs to, such as the name of its table.
    default String place() {
        return "";
    }

    /// The id of the one record of its table that it shows; empty where it shows none.
    default OptionalLong subject() {
        return OptionalLong.empty();
    }

    /// The rest of the window's title, such as the table of the record.
    default String kind() {
        return "";
    }

    default List<Crumb> crumbs() {
        return List.of();
    }

    /// Commands whose keys work while the page is shown. `Ctrl+N` here means new of this table.
    default List<Action> actions() {
        return List.of();
    }

    /// What the status bar says on its left side.
    default ObservableValue<String> status() {
        return new ReadOnlyObjectWrapper<>("");
    }

    /// The same thing once more, for a window of its own; absent where that makes no sense.
    default Optional<Supplier<Page>> again() {
        return Optional.empty();
    }

    /// The page came (back) into view.
    default void shown() {}

    /// Tables, columns, forms or views are described otherwise: what the page is made from them is
    /// drawn anew, and what was typed or chosen on it stays. A page that is not in view hears of it
    /// before it comes back.
    default void described() {}

    /// The page left the window for good: let go of listeners and jobs.
    default void closed() {}

    /// Calls `go` as soon as the page may be left: at once, after a question, or never.
    default void leave(Runnable go) {
        go.run();
    }

    /// Where the keyboard starts.
    default void focus() {
        node().requestFocus();
    }
}
