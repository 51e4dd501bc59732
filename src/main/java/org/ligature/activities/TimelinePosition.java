package org.ligature.activities;

import java.time.Instant;

/// A place on a timeline, from which it can be read on.
///
/// @param kind [#ACTIVITY] or [#NOTE]
public record TimelinePosition(Instant at, int kind, long id) {

    static final int NOTE = 0;
    static final int ACTIVITY = 1;
}
