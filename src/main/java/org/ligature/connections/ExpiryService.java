package org.ligature.connections;

import org.ligature.access.Access;
import org.ligature.access.Privilege;
import org.ligature.audit.Action;
import org.ligature.audit.Actions;
import org.ligature.audit.Actor;
import org.ligature.audit.Settings;
import org.ligature.kit.db.Db;
import org.ligature.kit.task.Job;
import org.ligature.query.Condition;
import org.ligature.query.ConnectionTime;
import org.ligature.query.Operator;
import org.ligature.query.Query;
import org.ligature.query.QueryService;
import org.ligature.query.Result;
import org.ligature.schema.State;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Deactivates connections once they have ended, where an administrator wants that. Every method
/// blocks.
public final class ExpiryService {

    private static final String DAILY = "connections.expire-daily";
    private static final int BATCH = 5000;

    private final Db db;
    private final Actions actions;
    private final Access access;
    private final QueryService queries;
    private final ConnectionService connections;

    public ExpiryService(
            Db db,
            Actions actions,
            Access access,
            QueryService queries,
            ConnectionService connections) {
        this.db = db;
        this.actions = actions;
        this.access = access;
        this.queries = queries;
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

    /// Deactivates all active connections that ended before today, as one action.
    ///
    /// @return how many there were; 0 where the user stopped it, and nothing is written then
    public int expire(Actor actor, Job.Progress progress) {
        var total = queries.count(actor, ended());
        if (total == 0) {
            return 0;
        }
        try {
            return actions.run(
                    actor, "connection.expire", action -> expire(action, progress, total));
        } catch (CancellationException stopped) {
            return 0;
        }
    }

    /// What is inactive is no longer found, so that each page is the first one.
    private int expire(Action action, Job.Progress progress, long total) {
        var done = 0;
        for (var page = page(action); !page.isEmpty(); page = page(action)) {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            progress.at(done, total);
            done += connections.setActive(action, page, false);
        }
        return done;
    }

    private List<ConnectionId> page(Action action) {
        return queries.page(action, ended(), Optional.empty(), BATCH).stream()
                .map(Result::id)
                .map(ConnectionId::new)
                .toList();
    }

    private Query ended() {
        return Query.of(ConnectionService.TABLE)
                .and(Condition.compare("ismaster", Operator.EQ, true))
                .and(Condition.compare("statecode", Operator.EQ, State.ACTIVE))
                .and(ConnectionTime.ended(actions.today()));
    }
}
