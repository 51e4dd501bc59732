package org.ligature.forms.ui;

import javafx.scene.Node;

import org.ligature.kit.ui.Action;
import org.ligature.records.RecordRef;
import org.ligature.records.Row;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What a feature above lets a record do, such as being won: its commands on the record's page.
@FunctionalInterface
public interface RecordVerbs {

    /// Nothing but becoming active and inactive.
    RecordVerbs NONE = (_, _) -> List.of();

    /// The commands of a record as it stands, in place of Activate and Deactivate; each with the
    /// reason why it cannot be used now. None where those two are all there is.
    List<Action> of(Row row, Here here);

    /// The page the commands stand on.
    ///
    /// @param over a node of the page, to open dialogs over
    /// @param refresh shows the record as it stands now
    /// @param open opens another record
    record Here(Supplier<Node> over, Runnable refresh, Consumer<RecordRef> open) {}
}
