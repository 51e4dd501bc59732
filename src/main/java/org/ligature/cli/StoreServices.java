package org.ligature.cli;

import org.ligature.access.UserService;
import org.ligature.audit.Actions;
import org.ligature.audit.Actor;
import org.ligature.audit.AuditService;
import org.ligature.connections.ConnectionService;
import org.ligature.connections.RoleService;
import org.ligature.query.QueryService;
import org.ligature.records.RecordService;
import org.ligature.schema.Schema;

import java.util.List;
import java.util.function.Supplier;

/// An open store with the services that commands use.
///
/// @param own the person the store belongs to
/// @param checks each looks at one kind of agreement and tells what does not agree, a sentence each
/// @param close gives the store back
public record StoreServices(
        Supplier<Schema> schema,
        Actions actions,
        Supplier<Actor> own,
        UserService users,
        RecordService records,
        QueryService queries,
        RoleService roles,
        ConnectionService connections,
        AuditService audits,
        List<Supplier<List<String>>> checks,
        Runnable close) {

    public StoreServices {
        checks = List.copyOf(checks);
    }
}
