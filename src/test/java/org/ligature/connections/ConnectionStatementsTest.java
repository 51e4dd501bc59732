package org.ligature.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ligature.connections.NewConnection.between;

import org.junit.jupiter.api.Test;
import org.ligature.records.Values;

import java.time.LocalDate;
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

    @Test
    void addedColumnsLeaveAPageAsItIs() {
        var jane = house.contact("Jane Doe");
        addColumns();
        house.connected(between(jane, house.account("First")).with(SIGNED));

        var page = statements(() -> house.connections.of(house.admin, jane, true, 50));

        assertThat(page).as(String.join("\n", page)).hasSize(1);
        assertThat(page.getFirst()).doesNotContain("new_signed");
    }

    @Test
    void addedColumnsTakeOneStatementMoreToWriteAndToOpen() {
        var jane = house.contact("Jane Doe");
        var acme = house.account("Acme");
        var role = house.role("Test role");
        addColumns();
        var made = house.connected(between(jane, house.account("First")).with(SIGNED));

        var opening = statements(() -> house.connections.open(house.admin, made.id()));
        var plain = statements(() -> house.connected(between(jane, acme).as(role)));
        var both = statements(() -> house.connected(between(jane, acme).with(SIGNED)));

        assertThat(opening).as(String.join("\n", opening)).hasSize(2);
        assertThat(plain).as(String.join("\n", plain)).hasSize(7);
        assertThat(both)
                .as(String.join("\n", both))
                .filteredOn(sql -> sql.startsWith("update"))
                .as("one for each row")
                .hasSize(2);
    }

    private static final Values SIGNED = Values.of("new_signed", LocalDate.of(2026, 3, 1));

    private void addColumns() {
        house.column("signed", "date", "\"sortable\": true");
        house.column("broker", "lookup", "\"tables\": [\"contact\"]");
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
