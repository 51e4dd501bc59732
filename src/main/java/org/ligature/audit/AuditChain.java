package org.ligature.audit;

import java.util.List;
import java.util.Optional;

/// Follows the hashes of the history from its beginning.
final class AuditChain {

    private static final int PAGE = 1000;

    private final AuditStore store;

    AuditChain(AuditStore store) {
        this.store = store;
    }

    Optional<AuditTransaction> firstBroken() {
        var hash = "";
        var expected = 1L;
        var page = store.links(0, PAGE);
        while (!page.isEmpty()) {
            for (var link : page) {
                var transaction = link.transaction();
                if (transaction.id() != expected || !link.hash().equals(hash(hash, transaction))) {
                    return Optional.of(transaction);
                }
                hash = link.hash();
                expected++;
            }
            page = store.links(page.getLast().transaction().id(), PAGE);
        }
        return Optional.empty();
    }

    private String hash(String previous, AuditTransaction transaction) {
        var hash = AuditHash.after(previous, AuditHash.Header.of(transaction));
        var count = 0;
        var after = 0L;
        List<AuditStore.Stored> page;
        do {
            page = store.stored(transaction.id(), after, PAGE);
            for (var entry : page) {
                hash.add(entry.pending());
                after = entry.id();
            }
            count += page.size();
        } while (page.size() == PAGE);
        return hash.finish(count);
    }
}
