package org.ligature.roles.ui;

import org.ligature.connections.Role;
import org.ligature.schema.Choice;

/// What stands in one row of the list of roles.
sealed interface RoleRow {

    /// A category and how many roles follow.
    record Head(Choice.Option category, int roles) implements RoleRow {}

    record Of(Role role) implements RoleRow {}
}
