package org.ligature.query.ui;

import javafx.scene.Node;

/// A grid as a section of a form: its title, what can be done, and the rows, no higher than they
/// need.
public interface GridSection {

    Node node();

    /// What stands between the title and the rows for a while, such as a field to add one.
    void between(Node... nodes);
}
