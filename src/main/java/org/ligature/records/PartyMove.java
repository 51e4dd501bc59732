package org.ligature.records;

import org.ligature.audit.Action;
import org.ligature.audit.Operation;

import java.util.List;

/// Lets the survivor of a merge take part wherever the loser did, each with its entry.
final class PartyMove {

    private final Room room;
    private final Action action;
    private final RecordStore store;

    PartyMove(Room room, Action action, RecordStore store) {
        this.room = room;
        this.action = action;
        this.store = store;
    }

    void move(RecordRef loser, RecordRef survivor, MergeReport.Counts counts) {
        for (var parties : PartyRemoval.of(room, loser.table())) {
            var table = parties.table().name();
            for (var id : store.taking(table, parties.role(), List.of(loser.id()))) {
                var row = store.open(table, id).orElseThrow(Room::gone);
                var column = parties.column().name();
                var there = row.values().get(column) instanceof List<?> list ? list : List.of();
                var moved =
                        there.stream()
                                .map(RecordRef.class::cast)
                                .map(party -> party.id().equals(loser.id()) ? survivor : party)
                                .distinct()
                                .toList();
                new Update(room, action, store, row)
                        .write(Operation.UPDATE, Values.of(column, moved).byColumn());
                counts.add(MergeReport.Moved.PARTIES, 1);
            }
        }
    }
}
