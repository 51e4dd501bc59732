package org.ligature.roles.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.ligature.kit.ui.Badges;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Inputs;
import org.ligature.kit.ui.Strip;
import org.ligature.kit.ui.Tone;

/// Makers of the parts of the editor.
final class Steps {

    private Steps() {}

    /// The head of a numbered step; what stands at its end may be nothing.
    static HBox heading(int number, String words, String note) {
        var badge = Badges.of(Tone.ACCENT, String.valueOf(number));
        badge.getStyleClass().add("badge-count");
        var title = Fields.label(words, "text-caption");
        title.setMinWidth(Region.USE_PREF_SIZE);
        var heading = new HBox(Gap.S, badge, title);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("role-step");
        if (!note.isEmpty()) {
            heading.getChildren()
                    .addAll(Inputs.spring(), Fields.clipped(Fields.label(note, "small", "muted")));
        }
        return heading;
    }

    static VBox step(Node... nodes) {
        var step = new VBox(Gap.M, nodes);
        step.setMinWidth(0);
        return step;
    }

    /// A quiet word inside the editor.
    static Strip note(Icon icon, String words) {
        return new Strip(Tone.NEUTRAL, icon, "", words);
    }
}
