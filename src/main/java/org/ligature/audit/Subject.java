package org.ligature.audit;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// What an audit entry is about: a record, a connection (its master row stands for the pair) or a
/// role.
///
/// @param table the logical name of its table
/// @param name what it was called when the entry was written; null where it has no name
public record Subject(String table, long id, UUID uuid, @Nullable String name) {}
