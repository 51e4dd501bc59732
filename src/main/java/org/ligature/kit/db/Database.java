package org.ligature.kit.db;

import org.h2.jdbcx.JdbcDataSource;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/// H2 on one file, with the settings a store needs.
///
/// Nothing but these settings and packed names ever stands in the URL.
final class Database {

    /// A probe changes no setting: what it opens may turn out to be somebody else's.
    private static final String ALWAYS = ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    /// H2 gives the last answer of a statement again where nothing it reads was written since; but
    /// it does not see what stands in an EXISTS, and so says that a row which has just come is not
    /// there. So it is to look each time.
    private static final String FRESH = ";OPTIMIZE_REUSE_RESULTS=FALSE";

    private static final String STORE =
            ";CACHE_SIZE=131072;WRITE_DELAY=0;MAX_MEMORY_ROWS=2000000;LOCK_TIMEOUT=5000" + FRESH;

    private Database() {}

    /// A first connection, which opens the file, or makes it where there is none.
    static Connection probe(String h2File) throws SQLException {
        return source(h2File, ALWAYS).getConnection();
    }

    /// Where the connections of an open store come from.
    static DataSource of(String h2File) {
        return source(h2File, ALWAYS + STORE);
    }

    /// Whether somebody else in this program has it open: H2 would share it.
    static boolean isShared(Connection connection) throws SQLException {
        var sql = "SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS";
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1) > 1;
        }
    }

    /// Writes everything to the disk and closes the file.
    static void shutDown(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
            statement.execute("SHUTDOWN");
        }
    }

    /// Lets go of the file as it is.
    static void leave(Connection connection, Exception because) {
        try (connection) {
            if (!connection.isClosed()) {
                connection.createStatement().execute("SHUTDOWN IMMEDIATELY");
            }
        } catch (SQLException gone) {
            because.addSuppressed(gone);
        }
    }

    private static JdbcDataSource source(String h2File, String settings) {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + StoreFilePath.databaseName(h2File) + settings);
        source.setUser("sa");
        source.setPassword("");
        return source;
    }
}
