package org.ligature.records;

/// The number under which the store knows a record; outside it is known by its UUID.
public record RecordId(long value) {}
