package org.ligature.audit;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.db.Db;
import org.ligature.kit.id.Uuids;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/// Runs user actions: each is one database transaction and one audit transaction, one step of undo.
public final class Actions {

    private final Db db;
    private final Clock clock;
    private final Uuids uuids;
    private final List<Consumer<Touched>> listeners = new CopyOnWriteArrayList<>();

    public Actions(Db db, Clock clock, Uuids uuids) {
        this.db = db;
        this.clock = clock;
        this.uuids = uuids;
    }

    /// Runs `work` as one action of `actor`; everything it writes is kept together or not at all.
    ///
    /// @param label what the user did, as a stable key such as `record.create`
    public <T> T run(Actor actor, String label, Function<Action, T> work) {
        return run(actor, label, null, work);
    }

    /// @param origin the action that this one takes back or does again
    <T> T run(Actor actor, String label, @Nullable Long origin, Function<Action, T> work) {
        var answer =
                db.write(
                        tx -> {
                            var now = ZonedDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
                            var uuid = uuids.next();
                            var action = new Action(tx, actor, now, label, uuid, origin);
                            var result = work.apply(action);
                            return new Answer<>(result, action.close());
                        });
        if (!answer.touched().isNothing()) {
            listeners.forEach(listener -> listener.accept(answer.touched()));
        }
        return answer.result();
    }

    /// The day it is where the user is.
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Hears of every action that left entries, on the thread that ran it, once it is on the disk.
    public void afterCommit(Consumer<Touched> listener) {
        listeners.add(listener);
    }

    private record Answer<T>(T result, Touched touched) {}
}
