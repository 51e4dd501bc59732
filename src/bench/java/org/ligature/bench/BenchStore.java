package org.ligature.bench;

import org.h2.jdbcx.JdbcDataSource;
import org.ligature.access.Access;
import org.ligature.access.UserService;
import org.ligature.audit.Actions;
import org.ligature.audit.Actor;
import org.ligature.connections.BulkConnectService;
import org.ligature.connections.ConnectionService;
import org.ligature.connections.RoleService;
import org.ligature.connections.SeedRoles;
import org.ligature.design.TableService;
import org.ligature.kit.db.Db;
import org.ligature.kit.db.Migrations;
import org.ligature.kit.id.Uuids;
import org.ligature.query.QueryService;
import org.ligature.records.NameKey;
import org.ligature.records.RecordService;
import org.ligature.schema.SchemaService;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.SplittableRandom;

import javax.sql.DataSource;

/// A store with the services of the application beside bare connections to it: both sides of every
/// comparison use the same database with the same settings.
final class BenchStore implements AutoCloseable {

    private static final String SETTINGS =
            ";CACHE_SIZE=131072;WRITE_DELAY=0;MAX_MEMORY_ROWS=2000000;LOCK_TIMEOUT=5000"
                    + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;OPTIMIZE_REUSE_RESULTS=FALSE";

    private final DataSource source;
    private final Connection keeper;
    private final Db db;
    private final Actions actions;
    private final Actor actor;
    private final SchemaService schema;
    private final RecordService records;
    private final QueryService queries;
    private final RoleService roles;
    private final ConnectionService connections;
    private final BulkConnectService bulkConnect;
    private final TableService tables;

    private BenchStore(DataSource source) throws SQLException {
        this.source = source;
        keeper = source.getConnection();
        db = new Db(source, () -> false);
        var uuids = new Uuids(Clock.systemUTC(), new SplittableRandom());
        var access = new Access();
        actions = new Actions(db, Clock.systemUTC(), uuids);
        actor =
                new UserService(db, actions, access, uuids::next, NameKey::of)
                        .ownOrCreated("Ada Kern");
        schema = new SchemaService(db);
        records = new RecordService(db, actions, access, schema::schema, uuids::next);
        queries = new QueryService(db, access, schema::schema);
        roles = new RoleService(db, actions, access, schema, uuids);
        connections = new ConnectionService(db, actions, access, schema, roles, uuids);
        bulkConnect = new BulkConnectService(db, actions, access, schema, roles, records, uuids);
        tables =
                new TableService(
                        db, actions, access, schema, Clock.systemUTC()::instant, uuids::next);
        records.onChange(connections);
    }

    /// A new store with roles and a user at this path (without H2's ending).
    static BenchStore create(Path path) throws SQLException {
        var source = source(path);
        try (var connection = source.getConnection()) {
            Migrations.ofThisProgram().run(connection, Clock.systemUTC());
            var db = new Db(source, () -> false);
            var uuids = new Uuids(Clock.systemUTC(), new SplittableRandom());
            new Actions(db, Clock.systemUTC(), uuids)
                    .run(Actor.PROGRAM, "store.create", action -> new SeedRoles().write(action));
            return new BenchStore(source);
        }
    }

    static BenchStore open(Path path) throws SQLException {
        return new BenchStore(source(path));
    }

    private static DataSource source(Path path) {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + path.toAbsolutePath() + SETTINGS);
        source.setUser("sa");
        source.setPassword("");
        return source;
    }

    Connection connection() throws SQLException {
        return source.getConnection();
    }

    Actions actions() {
        return actions;
    }

    Actor actor() {
        return actor;
    }

    TableService tables() {
        return tables;
    }

    SchemaService schema() {
        return schema;
    }

    RecordService records() {
        return records;
    }

    QueryService queries() {
        return queries;
    }

    RoleService roles() {
        return roles;
    }

    ConnectionService connections() {
        return connections;
    }

    BulkConnectService bulkConnect() {
        return bulkConnect;
    }

    @Override
    public void close() throws SQLException {
        try (var statement = keeper.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }
}
