package org.ligature.exchange;

import org.ligature.audit.Action;
import org.ligature.audit.Actor;
import org.ligature.records.RecordRef;
import org.ligature.records.RecordService;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Where the records are found that a file names.
interface Directory {

    /// @param tables the tables they can be of; none means any
    List<RecordRef> named(Collection<String> tables, Collection<String> names);

    List<RecordRef> known(Collection<UUID> uuids);

    /// As the store was before anything is written.
    static Directory of(Actor actor, RecordService records) {
        return new Directory() {
            @Override
            public List<RecordRef> named(Collection<String> tables, Collection<String> names) {
                return records.named(actor, tables, names);
            }

            @Override
            public List<RecordRef> known(Collection<UUID> uuids) {
                return records.found(actor, uuids);
            }
        };
    }

    /// With what the action itself has made.
    static Directory within(Action action, RecordService records) {
        return new Directory() {
            @Override
            public List<RecordRef> named(Collection<String> tables, Collection<String> names) {
                return records.named(action, tables, names);
            }

            @Override
            public List<RecordRef> known(Collection<UUID> uuids) {
                return records.found(action, uuids);
            }
        };
    }
}
