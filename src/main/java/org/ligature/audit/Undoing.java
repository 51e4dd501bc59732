package org.ligature.audit;

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
        var subject = effect.subject();
        var since = since(subject.table(), subject.id(), column).orElse(null);
        kept.add(new Kept(subject, column, reason, detail, since));
    }

    /// Leaves the subject as it is.
    public void keep(Effect effect, Kept.Reason reason, String detail) {
        var since = entries(effect.subject().table(), effect.subject().id()).stream().findFirst();
        var transaction = since.map(AuditEntry::transaction).orElse(null);
        kept.add(new Kept(effect.subject(), null, reason, detail, transaction));
    }

    /// The newest action after the one that is taken back that changed this column of a subject.
    public Optional<AuditTransaction> since(String table, long id, String column) {
        return entries(table, id).stream()
                .filter(
                        entry ->
                                entry.changes().stream().anyMatch(it -> it.column().equals(column)))
                .findFirst()
                .map(AuditEntry::transaction);
    }

    private List<AuditEntry> entries(String table, long id) {
        return store.since(table, id, taken);
    }

    List<Kept> kept() {
        return List.copyOf(kept);
    }
}
