package org.ligature.records;

import java.util.UUID;

/// A record as others point at it: enough to show it, to open it and to name it outside.
///
/// @param table the logical name of its table
/// @param name its name at the time of reading; empty where it has none
public record RecordRef(RecordId id, UUID uuid, String table, String name) {}
