package org.ligature.connections;

import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;

import java.util.UUID;

/// A record that is not there yet and is made along with the connection to it, with nothing but its
/// name.
///
/// @param placeholder stands for it among the records to be connected; its number is below 0
/// @param table the logical name of its table
public record Stub(RecordId placeholder, String table, String name) {

    private static final UUID NOBODY = new UUID(0, 0);

    public Stub {
        if (placeholder.value() >= 0) {
            throw new IllegalArgumentException("No placeholder: " + placeholder);
        }
        name = name.strip();
    }

    /// @param number from 0, tells it from other stubs
    public static Stub of(int number, String table, String name) {
        return new Stub(new RecordId(-1L - number), table, name);
    }

    /// Whether this stands for a record that is not there yet.
    public static boolean isOf(RecordRef record) {
        return record.id().value() < 0;
    }

    /// As what others point at it while it is not made.
    public RecordRef ref() {
        return new RecordRef(placeholder, NOBODY, table, name);
    }
}
