package org.ligature.bench;

import org.ligature.audit.Actor;
import org.ligature.records.RecordId;
import org.ligature.records.RecordService;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;

/// Giving the biggest hub another last name against giving it to a contact with ten connections:
/// both end when the name is on the disk, whatever is left to do in the background.
final class RenameRace {

    private final Actor actor;
    private final RecordService records;
    private final RecordId hub;
    private final RecordId other;

    RenameRace(World world, BenchStore store) {
        this.actor = store.actor();
        this.records = store.records();
        this.hub = new RecordId(world.contact(World.BIG));
        this.other = new RecordId(world.contact(0));
    }

    Race race() {
        return new Race(number -> rename(hub, number), number -> rename(other, number));
    }

    private Object rename(RecordId id, int number) {
        var row = records.open(actor, "contact", id);
        return switch (records.update(actor, row, Values.of("lastname", "Renamed " + number))) {
            case SaveOutcome.Saved saved -> saved;
            case SaveOutcome refused -> throw new IllegalStateException(refused.toString());
        };
    }
}
