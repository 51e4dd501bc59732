package org.ligature.activities;

/// How much a user still has to do.
///
/// @param late how many of the open ones should have been done
public record ActivityCounts(long open, long late) {}
