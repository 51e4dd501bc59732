package org.ligature.forms.ui;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// Where the keyboard was in a part of a window that is arranged anew, and what was selected there.
///
/// A node that is put elsewhere loses the keyboard, and a line of text that is given it selects all
/// of itself: the next letter would write over what was typed.
record Keyboard(Parent within, @Nullable Node node, int anchor, int caret) {

    static Keyboard in(Parent within) {
        var scene = within.getScene();
        var owner = scene == null ? null : scene.getFocusOwner();
        if (owner == null || !isIn(owner, within)) {
            return new Keyboard(within, null, 0, 0);
        }
        return owner instanceof TextInputControl text
                ? new Keyboard(within, owner, text.getAnchor(), text.getCaretPosition())
                : new Keyboard(within, owner, 0, 0);
    }

    /// Gives it back to the same node, or to what has its place, as far as it is there.
    void giveBack() {
        var before = node;
        if (before == null) {
            return;
        }
        // what scrolls has its content only once it is styled
        within.applyCss();
        within.layout();
        var id = Objects.requireNonNullElse(before.getId(), "");
        var again = isIn(before, within) || id.isEmpty() ? before : within.lookup("#" + id);
        if (again != null) {
            again.requestFocus();
            if (again instanceof TextInputControl text) {
                text.selectRange(anchor, caret);
            }
        }
    }

    private static boolean isIn(Node node, Parent within) {
        for (@Nullable Node at = node; at != null; at = at.getParent()) {
            if (at == within) {
                return true;
            }
        }
        return false;
    }
}
