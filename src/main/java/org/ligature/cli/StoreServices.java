package org.ligature.cli;

import org.ligature.access.UserService;
import org.ligature.audit.Actions;
import org.ligature.audit.Actor;
import org.ligature.audit.AuditService;
import org.ligature.audit.UndoService;
import org.ligature.connections.ConnectionService;
import org.ligature.connections.ExpiryService;
import org.ligature.connections.RoleService;
import org.ligature.connections.SuccessionService;
import org.ligature.design.TableService;
import org.ligature.exchange.Dump;
import org.ligature.exchange.VerbatimImport;
import org.ligature.merge.Unmerging;
import org.ligature.query.QueryService;
import org.ligature.records.RecordService;
import org.ligature.roles.RoleAdministrationService;
import org.ligature.roles.RolePackService;
import org.ligature.roles.UsageService;
import org.ligature.schema.Schema;
import org.ligature.verbs.VerbService;

import java.util.function.Supplier;

/// An open store with the services that commands use.
///
/// @param own the person the store belongs to
/// @param closedUncleanly whether the last program that had the store ended without closing it
/// @param compact makes the file small when the store is given back
/// @param close gives the store back
public record StoreServices(
        Supplier<Schema> schema,
        Actions actions,
        Supplier<Actor> own,
        TableService tables,
        UserService users,
        RecordService records,
        QueryService queries,
        RoleService roles,
        ConnectionService connections,
        SuccessionService successions,
        ExpiryService expiry,
        RoleAdministrationService administration,
        RolePackService packs,
        UsageService usage,
        VerbService verbs,
        AuditService audits,
        UndoService undo,
        Unmerging unmerging,
        StoreCheck check,
        Dump dump,
        VerbatimImport verbatim,
        boolean closedUncleanly,
        Runnable compact,
        Runnable close) {}
