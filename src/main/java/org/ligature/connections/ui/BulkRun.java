package org.ligature.connections.ui;

import javafx.scene.Node;

import org.ligature.audit.Actor;
import org.ligature.connections.ConnectOutcome;
import org.ligature.connections.NewConnections;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Toast;

import java.util.List;
import java.util.Optional;

/// Connects many as a long job, which can be watched and stopped, and says what came of it.
record BulkRun(Actor actor, ConnectionsParts parts, Words words) {

    /// @param over a node of the page, to tell over
    void start(Node over, NewConnections wanted) {
        var title = words.texts().get("job.connect", wanted.wanted().size());
        parts.tasks()
                .start(
                        title,
                        progress -> parts.bulk().connect(actor, wanted, progress),
                        outcome -> tell(over, outcome));
    }

    private void tell(Node over, Optional<List<ConnectOutcome>> outcome) {
        if (over.getScene() == null) {
            return;
        }
        Layers.of(over)
                .toast(
                        outcome.map(Forecast::new)
                                .map(this::done)
                                .orElseGet(() -> Toast.done(words.texts().get("done.stopped"))));
    }

    private Toast done(Forecast came) {
        var left = came.outcomes().size() - came.fresh();
        return Toast.done(
                left == 0
                        ? words.texts().get("done.connected", came.fresh())
                        : words.texts().get("done.some", came.fresh(), left));
    }
}
