package org.ligature.connections;

import org.ligature.access.Access;
import org.ligature.access.Privilege;
import org.ligature.audit.Action;
import org.ligature.audit.Actions;
import org.ligature.audit.Actor;
import org.ligature.audit.AuditService;
import org.ligature.audit.Settings;
import org.ligature.kit.db.Db;
import org.ligature.kit.task.Job;
import org.ligature.query.QueryService;

import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CancellationException;

/// Deactivates connections once they have ended, where an administrator wants that. Every method
/// blocks.
public final class ExpiryService {

    private static final String DAILY = "connections.expire-daily";
    private static final int BATCH = 5000;

    private final Db db;
    private final Actions actions;
    private final Access access;
    private final Ended ended;
    private final ConnectionService connections;

    /// @param zone where the user is
    public ExpiryService(
            Db db,
            Actions actions,
            Access access,
            QueryService queries,
            AuditService audits,
            ConnectionService connections,
            ZoneId zone) {
        this.db = db;
        this.actions = actions;
        this.access = access;
        this.ended = new Ended(queries, audits, zone);
        this.connections = connections;
    }

    /// Whether it is done each day; not so until somebody wants it.
    public boolean isDaily() {
        return db.read(tx -> Settings.of(tx, DAILY)).map(Boolean::valueOf).orElse(false);
    }

    /// Says whether it is done each day from now on.
    ///
    /// @throws org.ligature.kit.problem.Problem where the actor is no administrator
    public void chooseDaily(Actor actor, boolean daily) {
        actions.run(
                actor,
                "connection.expire-daily",
                action -> {
                    access.require(action.tx(), actor, Privilege.CUSTOMIZE, "setting");
                    Settings.keep(action, DAILY, daily ? "true" : null);
                    return daily;
                });
    }

    /// Whether the actor may change what is done each day.
    public boolean mayChoose(Actor actor) {
        return db.read(tx -> access.may(tx, actor, Privilege.CUSTOMIZE));
    }

    /// Whether it is done each day and can be done in this actor's name.
    public boolean isDueFor(Actor actor) {
        return isDaily() && db.read(tx -> access.may(tx, actor, Privilege.WRITE));
    }

    /// Deactivates all active connections that ended before today, as one action; but for those
    /// that
    /// somebody activated after their last day.
    ///
    /// @return how many there were; 0 where the user stopped it, and nothing is written then
    public int expire(Actor actor, Job.Progress progress) {
        var due = ended.before(actions.today(), actor);
        if (due.isEmpty()) {
            return 0;
        }
        try {
            return actions.run(actor, "connection.expire", action -> expire(action, due, progress));
        } catch (CancellationException stopped) {
            return 0;
        }
    }

    private int expire(Action action, List<ConnectionId> due, Job.Progress progress) {
        var done = 0;
        for (var from = 0; from < due.size(); from += BATCH) {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            progress.at(from, due.size());
            var batch = due.subList(from, Math.min(due.size(), from + BATCH));
            done += connections.setActive(action, batch, false);
        }
        return done;
    }
}
