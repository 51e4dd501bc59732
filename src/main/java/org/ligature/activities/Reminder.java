package org.ligature.activities;

import org.ligature.records.RecordRef;

import java.time.Instant;

/// That an activity is near.
///
/// @param on when one is to be reminded of it
/// @param at when it begins or is due
public record Reminder(RecordRef activity, Instant on, Instant at) {}
