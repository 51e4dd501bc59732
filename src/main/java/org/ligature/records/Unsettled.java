package org.ligature.records;

import java.util.LinkedHashSet;
import java.util.Set;

/// The records that were taken back in part only, told to features above once all is written.
final class Unsettled {

    private final Undone undone;
    private final Set<RecordRef> records = new LinkedHashSet<>();

    Unsettled(Undone undone) {
        this.undone = undone;
    }

    void add(RecordRef record) {
        records.add(record);
    }

    void tell() {
        for (var record : records) {
            undone.store()
                    .open(record.table(), record.id())
                    .map(row -> new RecordChange.Unsettled(row.ref(), row.values()))
                    .ifPresent(change -> undone.room().announce(undone.action(), change));
        }
    }
}
