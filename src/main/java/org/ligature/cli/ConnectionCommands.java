package org.ligature.cli;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.ConnectOutcome;
import org.ligature.connections.Connection;
import org.ligature.connections.ConnectionId;
import org.ligature.connections.NewConnection;
import org.ligature.connections.Period;
import org.ligature.connections.Role;
import org.ligature.connections.RoleId;
import org.ligature.records.RecordId;
import org.ligature.records.Values;
import org.ligature.schema.PartialDate;
import org.ligature.schema.Table;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `connection`: one pair made, shown, changed, deleted; either row's id means the pair.
@Command(name = "connection")
record ConnectionCommands(Session session) {

    private static final String TABLE = "connection";

    @Command
    int create(
            @Option(names = "--from", paramLabel = "T:ID|NAME") @Nullable String from,
            @Option(names = "--to", paramLabel = "T:ID|NAME") @Nullable String to,
            @Option(names = "--role") @Nullable String role,
            @Option(names = "--from-role") @Nullable String fromRole,
            @Option(names = "--starting") @Nullable String starting,
            @Option(names = "--ending") @Nullable String ending,
            @Option(names = "--description", defaultValue = "") String description,
            @Option(names = "--owner") @Nullable String owner,
            @Option(names = "--duplicate") boolean duplicate,
            @Parameters(paramLabel = "COLUMN=VALUE", arity = "0..*")
                    @Nullable List<String> values) {
        var wanted =
                new NewConnection(
                        record(from),
                        role(fromRole),
                        record(to),
                        role(role),
                        description,
                        new Period(date("effectivestart", starting), date("effectiveend", ending)),
                        user(owner),
                        duplicate,
                        values(values));
        return print(connected(session.store().connections().connect(session.actor(), wanted)));
    }

    @Command
    int show(@Parameters(paramLabel = "ID") String id) {
        return print(open(id));
    }

    @Command
    int set(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--to", paramLabel = "T:ID|NAME") @Nullable String to,
            @Option(names = "--role") @Nullable String role,
            @Option(names = "--from-role") @Nullable String fromRole,
            @Option(names = "--starting") @Nullable String starting,
            @Option(names = "--ending") @Nullable String ending,
            @Option(names = "--description") @Nullable String description,
            @Option(names = "--owner") @Nullable String owner,
            @Option(names = "--duplicate") boolean duplicate,
            @Option(names = "--if-version") @Nullable Long version,
            @Parameters(index = "1..*", paramLabel = "COLUMN=VALUE", arity = "0..*")
                    @Nullable List<String> values) {
        var before = open(id);
        var wanted =
                new NewConnection(
                        before.record1().record().map(ref -> ref.id()).orElse(null),
                        fromRole == null ? roleOf(before.record1()) : role(fromRole),
                        to == null
                                ? before.record2().record().map(ref -> ref.id()).orElse(null)
                                : record(to),
                        role == null ? roleOf(before.record2()) : role(role),
                        description == null ? before.description() : description,
                        new Period(
                                starting == null
                                        ? before.period().starting()
                                        : date("effectivestart", starting),
                                ending == null
                                        ? before.period().ending()
                                        : date("effectiveend", ending)),
                        owner == null ? before.owner().id() : user(owner),
                        duplicate,
                        values(values));
        var based = version == null ? before.version() : version;
        return print(
                connected(
                        session.store()
                                .connections()
                                .change(session.actor(), before.id(), based, wanted)));
    }

    @Command
    int activate(@Parameters(paramLabel = "ID") String id) {
        return setActive(id, true);
    }

    @Command
    int deactivate(@Parameters(paramLabel = "ID") String id) {
        return setActive(id, false);
    }

    @Command
    int delete(@Parameters(paramLabel = "ID") String id) {
        var gone = open(id);
        var shown = object(gone);
        session.store().connections().delete(session.actor(), List.of(gone.id()));
        session.answer().object(shown);
        return 0;
    }

    private int setActive(String id, boolean active) {
        var pair = open(id);
        session.store().connections().setActive(session.actor(), List.of(pair.id()), active);
        return print(session.store().connections().open(session.actor(), pair.id()));
    }

    private Connection open(String id) {
        var found =
                Names.uuid(id)
                        .flatMap(uuid -> session.store().connections().find(session.actor(), uuid));
        ConnectionId known =
                found.orElseThrow(
                        () ->
                                new Failed(
                                        "ObjectDoesNotExist",
                                        session.texts().get("no-connection", id)));
        return session.store().connections().open(session.actor(), known);
    }

    private Connection sibling(Connection connection) {
        return session.store().connections().open(session.actor(), connection.id().sibling());
    }

    private Connection connected(ConnectOutcome outcome) {
        return new Outcomes(session).connected(outcome);
    }

    private @Nullable RecordId record(@Nullable String text) {
        var tables =
                session.store().schema().get().connectable().stream().map(Table::name).toList();
        return text == null || text.isBlank() ? null : new Names(session).one(tables, text).id();
    }

    private @Nullable RecordId user(@Nullable String text) {
        return text == null
                ? null
                : new Names(session).one(List.of("systemuser", "team"), text).id();
    }

    private @Nullable RoleId role(@Nullable String name) {
        return name == null || name.isBlank() ? null : new Outcomes(session).role(name).id();
    }

    private static @Nullable RoleId roleOf(Connection.Side side) {
        return side.role().map(Role::id).orElse(null);
    }

    private Values values(@Nullable List<String> words) {
        var assignments = new Assignments(session, session.table(TABLE));
        return words == null ? Values.NONE : assignments.added(words);
    }

    private @Nullable PartialDate date(String column, @Nullable String text) {
        if (text == null) {
            return null;
        }
        var table = session.table(TABLE);
        return (PartialDate) session.reader().read(table, table.require(column), text).orElse(null);
    }

    private int print(Connection connection) {
        session.answer().object(object(connection));
        return 0;
    }

    private Map<String, Object> object(Connection connection) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", connection.uuid().toString());
        object.put("connectionid", connection.uuid().toString());
        object.put("relatedconnectionid", sibling(connection).uuid().toString());
        side(object, "record1", connection.record1());
        side(object, "record2", connection.record2());
        put(object, "category", connection.category());
        put(
                object,
                "description",
                connection.description().isEmpty() ? null : connection.description());
        put(object, "effectivestart", text(connection.period().starting()));
        put(object, "effectiveend", text(connection.period().ending()));
        var table = session.table(TABLE);
        for (var column : table.ofCustomColumns().columns()) {
            session.writer().put(object, table, column, connection.values().get(column.name()));
        }
        object.put("ownerid", connection.owner().uuid().toString());
        object.put("ownerid@name", connection.owner().name());
        object.put("ismaster", connection.master());
        object.put("statecode", connection.active() ? 0 : 1);
        object.put("statuscode", connection.active() ? 1 : 2);
        object.put("versionnumber", connection.version());
        return object;
    }

    private static void side(Map<String, Object> object, String name, Connection.Side side) {
        side.record()
                .ifPresent(
                        ref -> {
                            object.put(name + "id", ref.uuid().toString());
                            object.put(name + "id@name", ref.name());
                            object.put(name + "id@table", ref.table());
                        });
        side.role()
                .ifPresent(
                        role -> {
                            object.put(name + "roleid", role.uuid().toString());
                            object.put(name + "roleid@name", role.name());
                        });
    }

    private static @Nullable Object text(@Nullable PartialDate date) {
        return date == null ? null : date.toString();
    }

    private static void put(Map<String, Object> object, String key, @Nullable Object value) {
        if (value != null) {
            object.put(key, value);
        }
    }
}
