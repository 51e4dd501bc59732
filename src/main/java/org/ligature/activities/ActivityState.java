package org.ligature.activities;

import java.util.List;

/// The states in which activities of every kind can be.
public final class ActivityState {

    public static final int OPEN = 0;
    public static final int COMPLETED = 1;
    public static final int CANCELED = 2;
    public static final int SCHEDULED = 3;

    /// Those in which something is still to be done.
    public static final List<Integer> STILL_OPEN = List.of(OPEN, SCHEDULED);

    private ActivityState() {}

    public static boolean isOpen(int state) {
        return STILL_OPEN.contains(state);
    }
}
