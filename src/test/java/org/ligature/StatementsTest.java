package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ligature.connections.ConnectionService;
import org.ligature.connections.NewConnection;
import org.ligature.connections.RoleService;
import org.ligature.design.SpecReader;
import org.ligature.query.Condition;
import org.ligature.query.Operator;
import org.ligature.query.Order;
import org.ligature.query.Query;
import org.ligature.query.QueryService;
import org.ligature.records.RecordId;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// How many statements what a user does takes, told by H2's own statistics, and that the pages of
/// lists walk an index.
final class StatementsTest {

    private static final String COUNTS =
            "SELECT SQL_STATEMENT, EXECUTION_COUNT FROM INFORMATION_SCHEMA.QUERY_STATISTICS"
                    + " WHERE SQL_STATEMENT NOT LIKE '%STATISTICS%'";
    private static final int MANY = 120;

    private final TestDb store = new TestDb();
    private final QueryService queries =
            new QueryService(store.db(), store.access(), store.schema()::schema);
    private final ConnectionService connections =
            new ConnectionService(
                    store.db(),
                    store.actions(),
                    store.access(),
                    store.schema(),
                    new RoleService(
                            store.db(),
                            store.actions(),
                            store.access(),
                            store.schema(),
                            store.uuids()),
                    store.uuids());
    private final List<RecordId> contacts = new ArrayList<>();

    @BeforeEach
    void fill() {
        for (int i = 0; i < MANY; i++) {
            contacts.add(contact("Wren " + i));
        }
        var hub = contacts.getFirst();
        contacts.stream()
                .skip(1)
                .forEach(
                        other ->
                                connections.connect(
                                        store.admin(), NewConnection.between(hub, other)));
        store.db().write(tx -> tx.sql().execute("ANALYZE"));
    }

    private RecordId contact(String name) {
        var values = Values.of("lastname", name);
        return switch (store.records().create(store.admin(), "contact", values)) {
            case SaveOutcome.Saved(var row) -> row.ref().id();
            case SaveOutcome other -> throw new AssertionError(other);
        };
    }

    @Test
    void eachPageOfAListIsOneStatement() {
        var first = statements(() -> page(byName()));
        var last = queries.page(store.admin(), byName(), Optional.empty(), 50).getLast();
        var after = Optional.of(queries.after(byName(), last));

        assertThat(first).hasSize(1);
        assertThat(statements(() -> queries.page(store.admin(), byName(), after, 50))).hasSize(1);
    }

    @Test
    void openingARecordWithItsPanelIsAtMostFour() {
        var hub = contacts.getFirst();
        var opening =
                statements(
                        () -> {
                            store.records().open(store.admin(), "contact", hub);
                            connections.of(store.admin(), hub, true, 50);
                            connections.countsOf(store.admin(), hub);
                            connections.categoriesOf(store.admin(), hub, true);
                        });

        assertThat(opening).as(String.join("\n", opening)).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void pagesOfListsAndTabsNeitherSortNorScan() {
        var mine = Condition.compare("record1id", Operator.EQ, contacts.getFirst());
        var tab =
                Query.of("connection")
                        .select("record2id", "record2roleid", "ownerid")
                        .and(Condition.compare("statecode", Operator.EQ, 0))
                        .and(mine)
                        .orderBy(Order.up("name"));

        for (var query : List.of(byName(), tab)) {
            var sql = statements(() -> page(query)).getFirst();
            assertThat(plan(sql)).contains("index sorted").doesNotContain("tableScan");
        }
    }

    @Test
    void pagesWithAddedColumnsAreOneStatementInTheOrderOfAnIndex() {
        addColumns();
        var all =
                Query.of("connection")
                        .select("name", "new_signed", "new_broker")
                        .and(Condition.compare("ismaster", Operator.EQ, true))
                        .and(Condition.compare("statecode", Operator.EQ, 0));
        var mine = Condition.compare("record1id", Operator.EQ, contacts.getFirst());
        var tab =
                Query.of("connection")
                        .select("name", "new_signed", "new_broker")
                        .and(Condition.compare("statecode", Operator.EQ, 0))
                        .and(mine)
                        .orderBy(Order.up("name"));

        for (var query :
                List.of(
                        all.orderBy(Order.up("name")),
                        all.orderBy(Order.down("new_signed")),
                        tab)) {
            var sql = statements(() -> page(query));
            assertThat(sql).hasSize(1);
            assertThat(plan(sql.getFirst())).contains("index sorted").doesNotContain("tableScan");
        }
        assertThat(queries.isIndexed(tab.orderBy(Order.up("new_signed")))).isFalse();
    }

    private void addColumns() {
        for (var spec :
                List.of(
                        """
                        {"name": "signed", "displayname": "Signed on", "type": "date",
                         "sortable": true}\
                        """,
                        """
                        {"name": "broker", "displayname": "Broker", "type": "lookup",
                         "tables": ["contact"]}\
                        """)) {
            store.tables().addColumn(store.admin(), "connection", SpecReader.column(spec));
        }
        store.db().write(tx -> tx.sql().execute("ANALYZE"));
    }

    private static Query byName() {
        return Query.of("contact")
                .select("fullname", "jobtitle", "parentcustomerid", "ownerid")
                .and(Condition.compare("statecode", Operator.EQ, 0))
                .orderBy(Order.up("fullname"));
    }

    private void page(Query query) {
        assertThat(queries.page(store.admin(), query, Optional.empty(), 50)).isNotEmpty();
    }

    /// With the marks left open the plan is that of the statement as it runs.
    private String plan(String sql) {
        var marks = (int) sql.chars().filter(c -> c == '?').count();
        var values = Collections.nCopies(marks, 2L).toArray();
        return store.db()
                .read(tx -> tx.sql().fetchSingle("EXPLAIN " + sql, values).get(0, String.class));
    }

    private List<String> statements(Runnable work) {
        work.run();
        execute("SET QUERY_STATISTICS FALSE");
        execute("SET QUERY_STATISTICS TRUE");
        work.run();
        var executed = new ArrayList<String>();
        for (var row : store.db().read(tx -> tx.sql().fetch(COUNTS))) {
            var times = row.get(1, Integer.class);
            executed.addAll(Collections.nCopies(times, row.get(0, String.class)));
        }
        return executed;
    }

    private void execute(String sql) {
        store.db().read(tx -> tx.sql().execute(sql));
    }
}
