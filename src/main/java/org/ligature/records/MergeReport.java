package org.ligature.records;

import org.ligature.audit.Action;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What became of all that hung on a record when it was merged into another one.
///
/// @param moved how many of each kind went over to the survivor; kinds of which there were none are
///   left out
/// @param dropped connections that made no sense any more
public record MergeReport(Map<Moved, Integer> moved, List<Dropped> dropped) {

    public MergeReport {
        moved = Map.copyOf(moved);
        dropped = List.copyOf(dropped);
    }

    /// What can go over.
    public enum Moved {
        /// Pairs.
        CONNECTIONS,
        /// Records that pointed at the loser, once for each column.
        LOOKUPS,
        /// Activities in which the loser took part.
        PARTIES,
        NOTES
    }

    /// Why a connection was deleted.
    public enum Reason {
        /// It was between the two.
        TO_ITSELF,
        /// The survivor has one with the same record in the same roles at the same time.
        DUPLICATE
    }

    /// A connection that was deleted.
    ///
    /// @param uuid of its master row
    /// @param other the name of the record at its other end; empty where it has none
    public record Dropped(Reason reason, UUID uuid, String other) {}

    public int moved(Moved kind) {
        return moved.getOrDefault(kind, 0);
    }

    public long dropped(Reason reason) {
        return dropped.stream().filter(one -> one.reason() == reason).count();
    }

    /// Where features count what they move while a merge runs.
    public static final class Counts {

        private final Map<Moved, Integer> moved = new EnumMap<>(Moved.class);
        private final List<Dropped> dropped = new ArrayList<>();

        private Counts() {}

        /// Those of the action that is under way.
        public static Counts of(Action action) {
            return action.part(Counts.class, Counts::new);
        }

        public void add(Moved kind, int count) {
            if (count > 0) {
                moved.merge(kind, count, Integer::sum);
            }
        }

        public void drop(Dropped connection) {
            dropped.add(connection);
        }

        MergeReport report() {
            return new MergeReport(moved, dropped);
        }
    }
}
