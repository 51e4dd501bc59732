package org.ligature.records;

/// A record with all its values, as it was read.
///
/// @param version changes with every write; a save names the version it was based on
public record Row(RecordRef ref, Values values, long version) {

    public int state() {
        return values.get("statecode", Integer.class).orElse(0);
    }
}
