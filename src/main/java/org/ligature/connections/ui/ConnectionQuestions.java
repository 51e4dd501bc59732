package org.ligature.connections.ui;

import javafx.scene.Node;

import org.ligature.connections.ConnectionId;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.DialogCard;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Toast;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Asks before connections are activated, deactivated or assigned, deletes them, and says when it
/// is done.
///
/// @param owners makes the field that finds the new owner
record ConnectionQuestions(
        Changes changes, Texts texts, Function<OwnerQuestion, DialogCard> owners) {

    /// Who shall own these connections.
    record OwnerQuestion(List<ConnectionId> ids, Runnable done) {}

    /// What can be done to connections that are open, as commands.
    List<Action> of(
            Node over, List<ConnectionId> ids, boolean active, Runnable changed, Runnable gone) {
        var commands = new ArrayList<Action>();
        commands.add(
                active
                        ? command(
                                "deactivate", Icon.DEACTIVATE, () -> deactivate(over, ids, changed))
                        : command("activate", Icon.ACTIVATE, () -> activate(over, ids, changed)));
        commands.add(command("assign", Icon.ASSIGN, () -> assign(over, ids, changed)));
        commands.add(command("delete", Icon.DELETE, () -> delete(over, ids, gone)));
        return commands;
    }

    private Action command(String name, Icon icon, Runnable run) {
        return new Action("connection-" + name, texts.get("command." + name), icon, run);
    }

    /// Can be taken back in one step, so nothing is asked.
    void activate(Node over, List<ConnectionId> ids, Runnable done) {
        changes.setActive(ids, true, count -> tell(over, "toast.activated", count, done));
    }

    /// Can be taken back in one step, so nothing is asked.
    void deactivate(Node over, List<ConnectionId> ids, Runnable done) {
        changes.setActive(ids, false, count -> tell(over, "toast.deactivated", count, done));
    }

    /// Nothing hangs on a connection, so it goes at once and can be had back.
    void delete(Node over, List<ConnectionId> ids, Runnable done) {
        changes.delete(ids, count -> tell(over, "toast.deleted", count, done));
    }

    void assign(Node over, List<ConnectionId> ids, Runnable done) {
        var card =
                owners.apply(
                        new OwnerQuestion(
                                ids, () -> tell(over, "toast.assigned", ids.size(), done)));
        card.show(over);
    }

    private void tell(Node over, String key, int count, Runnable done) {
        if (over.getScene() != null) {
            Layers.of(over).toast(Toast.done(texts.get(key, count)));
        }
        done.run();
    }
}
