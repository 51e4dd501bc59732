package org.ligature.archexamples.records;

/// Wrong on purpose: a store that others can reach.
public record OpenStore() {}
