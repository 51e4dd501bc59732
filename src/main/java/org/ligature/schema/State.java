package org.ligature.schema;

import java.util.List;

/// A state a record of a table can be in, with its reasons; the first reason is the default.
///
/// @param editable whether a record in it can be written
public record State(int value, String label, boolean editable, List<Reason> reasons) {

    /// The first state of every table.
    public static final int ACTIVE = 0;

    public State {
        reasons = List.copyOf(reasons);
    }

    /// A state as most are: only the first one can be written in.
    public State(int value, String label, List<Reason> reasons) {
        this(value, label, value == ACTIVE, reasons);
    }

    public record Reason(int value, String label) {}
}
