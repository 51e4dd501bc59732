package org.ligature.audit;

import java.util.List;

/// One entry of the history: what was done to one subject.
///
/// @param id orders the entries of the whole history
/// @param transaction the action it belongs to
public record AuditEntry(
        long id,
        AuditTransaction transaction,
        Operation operation,
        Subject subject,
        List<Change> changes) {

    public AuditEntry {
        changes = List.copyOf(changes);
    }
}
