package org.ligature.forms.ui;

import javafx.scene.Node;

/// The control in which one field is edited.
public interface Editor {

    /// What stands under the label.
    Node node();

    /// The part of it that takes the keyboard.
    default Node input() {
        return node();
    }
}
