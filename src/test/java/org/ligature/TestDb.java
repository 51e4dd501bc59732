package org.ligature;

import org.h2.jdbcx.JdbcDataSource;
import org.ligature.access.Access;
import org.ligature.audit.Actions;
import org.ligature.audit.Actor;
import org.ligature.design.TableService;
import org.ligature.kit.db.Db;
import org.ligature.kit.id.Uuids;
import org.ligature.records.RecordService;
import org.ligature.schema.SchemaService;

import java.lang.ref.Cleaner;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import java.util.UUID;

import javax.sql.DataSource;

/// A fresh store in memory with the real migrations, its services, and a first user who may do
/// everything.
public final class TestDb {

    public static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);

    private static final StoreTemplate TEMPLATE = StoreTemplate.of(inMemory(), CLOCK);
    private static final Cleaner CLEANER = Cleaner.create();

    private final Db db;
    private final Uuids uuids = new Uuids(CLOCK, new SplittableRandom(1));
    private final Actions actions;
    private final Access access = new Access();
    private final Actor admin;
    private final SchemaService schema;
    private final RecordService records;
    private final TableService tables;

    public TestDb() {
        var source = inMemory();
        TEMPLATE.fill(source);
        db = new Db(source, () -> false);
        actions = new Actions(db, CLOCK, uuids);
        admin = TestUsers.admin(db);
        schema = new SchemaService(db);
        records = new RecordService(db, actions, access, schema::schema, uuids::next);
        tables = new TableService(db, actions, access, schema, CLOCK::instant, uuids::next);
        CLEANER.register(db, () -> shutDown(source));
    }

    public Db db() {
        return db;
    }

    public Clock clock() {
        return CLOCK;
    }

    public Uuids uuids() {
        return uuids;
    }

    public Actions actions() {
        return actions;
    }

    public Access access() {
        return access;
    }

    /// The first user, a system administrator.
    public Actor admin() {
        return admin;
    }

    public SchemaService schema() {
        return schema;
    }

    public RecordService records() {
        return records;
    }

    public TableService tables() {
        return tables;
    }

    private static DataSource inMemory() {
        var source = new JdbcDataSource();
        source.setURL(
                "jdbc:h2:mem:"
                        + UUID.randomUUID()
                        + ";DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE");
        source.setUser("sa");
        return source;
    }

    private static void shutDown(DataSource source) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
