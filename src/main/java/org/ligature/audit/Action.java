package org.ligature.audit;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.db.Tx;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// One user action while it runs: its transaction, who acts, when, and the entries it leaves
/// behind.
public final class Action {

    private static final int CHUNK = 1000;
    private static final int PORTION = 100;

    private final Tx tx;
    private final Actor actor;
    private final Instant now;
    private final LocalDate today;
    private final String label;
    private final UUID uuid;
    private final @Nullable Long origin;
    private final List<Pending> waiting = new ArrayList<>();
    private final Map<String, Set<Long>> touched = new LinkedHashMap<>();
    private final Map<Class<?>, Object> parts = new HashMap<>();
    private final Deque<Runnable> ending = new ArrayDeque<>();
    private final AuditWriter writer;
    private boolean standsEmpty;
    private int count;
    private IntConsumer portion = _ -> {};

    /// @param origin the action that this one takes back or does again
    Action(Tx tx, Actor actor, ZonedDateTime now, String label, UUID uuid, @Nullable Long origin) {
        this.tx = tx;
        this.actor = actor;
        this.now = now.toInstant();
        this.today = now.toLocalDate();
        this.label = label;
        this.uuid = uuid;
        this.origin = origin;
        this.writer = new AuditWriter(new AuditStore(tx), this);
    }

    public Tx tx() {
        return tx;
    }

    public Actor actor() {
        return actor;
    }

    /// The one time stamp of everything in this action, to the millisecond, UTC.
    public Instant now() {
        return now;
    }

    /// The day it is where the user is.
    public LocalDate today() {
        return today;
    }

    /// What the user did, as a stable key such as `record.create`.
    public String label() {
        return label;
    }

    /// Under which the action is known outside, as in the history and in undo.
    public UUID uuid() {
        return uuid;
    }

    @Nullable Long origin() {
        return origin;
    }

    /// Leaves one entry. Of a created subject all values are given with `before` null, of a deleted
    /// one all with `after` null, so that either can be taken back.
    public void entry(Operation operation, Subject subject, List<Change> changes) {
        waiting.add(new Pending(operation, subject, ChangesJson.write(changes)));
        touched.computeIfAbsent(subject.table(), _ -> new LinkedHashSet<>()).add(subject.id());
        count++;
        if (count % PORTION == 0) {
            portion.accept(count);
        }
        if (waiting.size() == CHUNK) {
            flush();
        }
    }

    /// What a feature keeps for as long as this action runs, such as what it has read already.
    ///
    /// @param made makes it where this action has none yet
    public <T> T part(Class<T> type, Supplier<T> made) {
        var known = parts.get(type);
        if (known == null) {
            known = made.get();
            parts.put(type, known);
        }
        return type.cast(known);
    }

    /// Has something done once all else of the action is, still inside it: what is worked out from
    /// many rows is so worked out once.
    public void atEnd(Runnable work) {
        ending.add(work);
    }

    /// Stands in the history even where it leaves no entry.
    void standEmpty() {
        standsEmpty = true;
    }

    boolean hasEntries() {
        return !touched.isEmpty();
    }

    Touched close() {
        finishParts();
        if (standsEmpty || hasEntries()) {
            flush();
            writer.finish();
        }
        return new Touched(actor, label, uuid, touched);
    }

    /// Tells how many entries there are so far, again and again while there come more; what it
    /// throws ends the action.
    void onPortion(IntConsumer told) {
        portion = told;
    }

    /// Does now what waits for the end.
    void finishParts() {
        while (!ending.isEmpty()) {
            ending.remove().run();
        }
    }

    private void flush() {
        writer.write(waiting);
        waiting.clear();
    }

    /// An entry that is not yet written.
    record Pending(Operation operation, Subject subject, String changes) {}
}
