package org.ligature.schema;

import java.util.List;

/// A state a record of a table can be in, with its reasons; the first reason is the default.
public record State(int value, String label, List<Reason> reasons) {

    /// The first state of every table: the record can be edited.
    public static final int ACTIVE = 0;

    public State {
        reasons = List.copyOf(reasons);
    }

    public record Reason(int value, String label) {}
}
