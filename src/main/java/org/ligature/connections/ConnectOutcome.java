package org.ligature.connections;

import org.ligature.records.Invalid;
import org.ligature.records.RecordRef;

import java.util.List;

/// What came of an attempt to write a connection.
public sealed interface ConnectOutcome {

    /// It is on the disk; `connection` is the row of record 1.
    record Connected(Connection connection) implements ConnectOutcome {}

    /// Nothing was written.
    record Refused(Refusal why) implements ConnectOutcome {}

    /// Nothing was written: values of added columns cannot stand, or required ones are missing.
    record NotValid(List<Invalid> invalid) implements ConnectOutcome {
        public NotValid {
            invalid = List.copyOf(invalid);
        }
    }

    /// Nothing was written: the two are already connected in these roles in an overlapping period.
    /// A warning and not an error: the same wish with the duplicate accepted goes through.
    record AlreadyThere(List<Connection> same) implements ConnectOutcome {
        public AlreadyThere {
            same = List.copyOf(same);
        }

        /// What is told where nobody can be asked, as on the command line.
        public Refusal refusal() {
            var first = same.getFirst();
            return Refusal.of(
                    Refusal.Code.ConnectionExists, name(first.record1()), name(first.record2()));
        }

        private static String name(Connection.Side side) {
            return side.record().map(RecordRef::name).orElse("");
        }
    }

    /// Nothing was written: somebody changed the pair in between; `current` is what stands now.
    record Conflict(Connection current) implements ConnectOutcome {}

    /// Nothing was written: the pair is inactive and read only until it is activated.
    record ReadOnly(Connection current) implements ConnectOutcome {}
}
