package org.ligature.connections.ui;

import javafx.scene.Node;

import org.ligature.connections.ConnectOutcome;
import org.ligature.connections.NewConnection;
import org.ligature.connections.Period;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Toast;
import org.ligature.records.RecordRef;

import java.util.Objects;

/// Makes the connection a sentence says. What stands in its way, such as one that is there already
/// or a column to be filled, is answered in the dialog, which opens with all that was said.
record SentenceDeed(Dialogues dialogues) {

    /// @param from the one whose the other is, who has the matching role
    void connect(Node over, RecordRef from, Draft draft, Period period) {
        var wanted = wanted(from, draft, period);
        dialogues.read(
                over,
                () -> dialogues.parts().connections().connect(dialogues.actor(), wanted),
                outcome -> came(over, from, draft, outcome));
    }

    private static NewConnection wanted(RecordRef from, Draft draft, Period period) {
        var to = Objects.requireNonNull(draft.to());
        var role = Objects.requireNonNull(draft.role()).id();
        var mine = draft.myRole();
        return NewConnection.between(from.id(), to.id())
                .withRoles(mine == null ? null : mine.id(), role)
                .during(period);
    }

    private void came(Node over, RecordRef from, Draft draft, ConnectOutcome outcome) {
        if (outcome instanceof ConnectOutcome.Connected(var made)) {
            var words = dialogues.words();
            Layers.of(over).toast(Toast.done(words.texts().get("saved", words.sentence(made))));
        } else {
            dialogues.goOn(over, from, draft);
        }
    }
}
