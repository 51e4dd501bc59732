package org.ligature.connections;

/// The number under which the store knows a connection role.
public record RoleId(long value) {}
