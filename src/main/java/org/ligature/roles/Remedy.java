package org.ligature.roles;

/// What is to be done with the connections that a change of a role would leave without a fit.
public enum Remedy {
    /// Nothing is changed where there are any.
    FORBID,
    /// They stay as they are.
    KEEP,
    /// They end today; what has not begun yet is deactivated.
    END,
    DELETE
}
