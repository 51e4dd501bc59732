package org.ligature.archexamples.records;

import java.sql.Connection;
import java.sql.SQLException;

/// Wrong on purpose: a service that speaks SQL.
final class SqlService {

    boolean isOpen(Connection connection) throws SQLException {
        return !connection.isClosed();
    }
}
