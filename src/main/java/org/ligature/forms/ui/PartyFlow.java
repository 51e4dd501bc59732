package org.ligature.forms.ui;

import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import org.ligature.kit.ui.Gap;

/// Chips in rows, and after them a field that fills the rest of the last row.
final class PartyFlow extends FlowPane {

    private final Region last;
    private final double least;

    /// @param last the field; it may be away
    /// @param least the width below which it takes a row of its own
    PartyFlow(Region last, double least) {
        super(Gap.XS, Gap.XS);
        this.last = last;
        this.least = least;
    }

    @Override
    protected void layoutChildren() {
        var room = getWidth() - snappedLeftInset() - snappedRightInset();
        var rest = room - taken(room);
        // the rows stay as they are: what is given is what no chip could have had
        last.setPrefWidth(Math.max(least, Math.floor(rest >= least ? rest : room)));
        super.layoutChildren();
    }

    /// What the chips take of their last row.
    private double taken(double room) {
        var taken = 0.0;
        for (var chip : getManagedChildren()) {
            if (chip != last) {
                var width = snapSizeX(chip.prefWidth(-1));
                taken = (taken + width > room ? 0 : taken) + width + Gap.XS;
            }
        }
        return taken;
    }
}
