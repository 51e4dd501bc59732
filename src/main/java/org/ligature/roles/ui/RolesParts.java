package org.ligature.roles.ui;

import org.ligature.connections.RoleService;
import org.ligature.kit.task.Tasks;
import org.ligature.roles.RoleAdministrationService;
import org.ligature.roles.RolePackService;
import org.ligature.roles.UsageService;
import org.ligature.schema.Schema;

import java.time.Clock;
import java.util.Locale;
import java.util.function.Supplier;

/// What the screens of roles are made with, the same for every window.
///
/// @param schema the tables there are, and the categories
public record RolesParts(
        RoleService roles,
        RoleAdministrationService administration,
        RolePackService packs,
        UsageService usage,
        Supplier<Schema> schema,
        Tasks tasks,
        Clock clock,
        Locale locale) {}
