package org.ligature.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ligature.connections.NewConnection.between;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How many statements it takes, told by H2's own statistics.
final class ConnectionStatementsTest {

    private static final String COUNTS =
            "SELECT SQL_STATEMENT, EXECUTION_COUNT FROM INFORMATION_SCHEMA.QUERY_STATISTICS"
                    + " WHERE SQL_STATEMENT NOT LIKE '%STATISTICS%'"
                    + " AND SQL_STATEMENT NOT IN ('COMMIT', 'CHECKPOINT SYNC')";

    private final House house = new House();

    @Test
    void aPageIsOneStatement() {
        var jane = house.contact("Jane Doe");
        for (int i = 0; i < 5; i++) {
            house.connected(between(jane, house.account("Firm " + i)));
        }

        assertThat(statements(() -> house.connections.of(house.admin, jane, true, 50))).hasSize(1);
    }

    @Test
    void connectingTakesFewStatements() {
        var jane = house.contact("Jane Doe");
        var acme = house.account("Acme");
        var role = house.role("Test role");
        house.connected(between(jane, house.account("First")));

        var statements = statements(() -> house.connected(between(jane, acme).as(role)));

        assertThat(statements).as(String.join("\n", statements)).hasSize(7);
    }

    private List<String> statements(Runnable work) {
        execute("SET QUERY_STATISTICS FALSE");
        execute("SET QUERY_STATISTICS TRUE");
        work.run();
        var executed = new ArrayList<String>();
        var counts = house.store.db().read(tx -> tx.sql().fetch(COUNTS));
        for (var row : counts) {
            var times = row.get(1, Integer.class);
            executed.addAll(Collections.nCopies(times, row.get(0, String.class)));
        }
        return executed;
    }

    private void execute(String sql) {
        house.store.db().read(tx -> tx.sql().execute(sql));
    }
}
