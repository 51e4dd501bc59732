package org.ligature.audit;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One taking back while it runs: the action it writes in, and what it leaves as it is.
public final class Undoing {

    private final Action action;
    private final AuditTransaction taken;
    private final AuditStore store;
    private final List<Kept> kept = new ArrayList<>();

    /// @param taken what is taken back
    Undoing(Action action, AuditTransaction taken) {
        this.action = action;
        this.taken = taken;
        this.store = new AuditStore(action.tx());
    }

    public Action action() {
        return action;
    }

    /// Leaves one value as it is.
    public void keep(Effect effect, String column, Kept.Reason reason, String detail) {
        var since = store.newestSince(effect.subject(), taken, column);
        keep(effect, column, reason, detail, since);
    }

    /// Leaves the subject as it is.
    public void keep(Effect effect, Kept.Reason reason, String detail) {
        keep(effect, null, reason, detail, store.newestSince(effect.subject(), taken));
    }

    private void keep(
            Effect effect,
            @Nullable String column,
            Kept.Reason reason,
            String detail,
            Optional<AuditEntry> since) {
        var transaction = since.map(AuditEntry::transaction).orElse(null);
        kept.add(new Kept(effect.subject(), column, reason, detail, transaction));
    }

    /// What stood in the column right after the action that is taken back, where it was changed
    /// since.
    public Optional<Change> sinceThen(Subject subject, String column) {
        return store.firstSince(subject, taken, column).stream()
                .flatMap(entry -> entry.changes().stream())
                .filter(change -> change.column().equals(column))
                .findFirst();
    }

    /// Whether an action of this label had to do with the subject since.
    public boolean happenedSince(Subject subject, String label) {
        return store.isThereSince(subject, taken, label);
    }

    List<Kept> kept() {
        return List.copyOf(kept);
    }
}
