package org.ligature.query.ui;

import javafx.scene.Node;

import java.util.function.Consumer;

/// A grid as a section of a form: its title, what can be done, and the rows, no higher than they
/// need.
public interface GridSection {

    Node node();

    /// Shows these between the title and the rows, such as a field to add one, or takes them away
    /// where something stands there; Escape takes them away too.
    ///
    /// @param shown told whether they stand there now
    void toggle(Consumer<Boolean> shown, Node... nodes);
}
