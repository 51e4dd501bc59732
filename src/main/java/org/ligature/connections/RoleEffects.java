package org.ligature.connections;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Action;
import org.ligature.kit.task.Job;

import java.util.List;
import java.util.concurrent.CancellationException;

/// What a change of roles does to connections, inside its action. Nothing is held against the
/// rules:
/// whoever asks has looked, and may customize.
///
/// @param progress where the user asks to stop, a [CancellationException] ends the action
public record RoleEffects(Action action, Job.Progress progress) {

    /// Lets active connections end on the day it is; what only begins later is deactivated, and
    /// what
    /// is over already stays as it is.
    public void end(List<ConnectionId> ids) {
        new ConnectionBulk(action, progress).end(masters(ids), action.today());
    }

    /// Takes the role from these connections.
    public int blank(RoleId role, List<ConnectionId> ids) {
        return new ConnectionBulk(action, progress).replaceRole(masters(ids), role, null);
    }

    /// Puts another role in the place of this one wherever it stands, or none.
    ///
    /// @return how many connections changed
    public int replace(RoleId role, @Nullable RoleId by) {
        var masters = new PairStore(action.tx()).mastersWith(role.value());
        return new ConnectionBulk(action, progress).replaceRole(masters, role, by);
    }

    private static List<Long> masters(List<ConnectionId> ids) {
        return ids.stream().map(id -> PairStore.master(id.value())).distinct().sorted().toList();
    }
}
