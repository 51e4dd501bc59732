package org.ligature.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ligature.TestDb;
import org.ligature.audit.Actor;
import org.ligature.kit.db.Cancel;
import org.ligature.query.Link.Type;
import org.ligature.records.RecordRef;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Tables joined to the one looked at: to the account of a contact, to the contacts of an account.
final class LinksTest {

    private static final Condition LINZ = Condition.compare("address1_city", Operator.EQ, "Linz");

    private final TestDb store = new TestDb();
    private final QueryService queries =
            new QueryService(store.db(), store.access(), store.schema()::schema);

    @BeforeEach
    void someContactsOfSomeAccounts() {
        var acme = saved("account", Values.of("name", "Acme").with("address1_city", "Linz"));
        var bolt = saved("account", Values.of("name", "Bolt").with("address1_city", "Graz"));
        var coop =
                saved(
                        "account",
                        Values.of("name", "Coop")
                                .with("address1_city", "Linz")
                                .with("parentaccountid", bolt));
        saved("account", Values.of("name", "Dorn"));
        contact("Ann", acme);
        contact("Ben", acme);
        contact("Cem", bolt);
        contact("Dan", coop);
        contact("Eve", null);
    }

    @Test
    void anInnerLinkKeepsTheRowsThatHaveOne() {
        var query = contacts(account(Type.INNER, Condition.EVERYTHING));

        assertThat(all(query))
                .containsExactly(
                        List.of("Ann", "Linz"),
                        List.of("Ben", "Linz"),
                        List.of("Cem", "Graz"),
                        List.of("Dan", "Linz"));
    }

    @Test
    void anOuterLinkKeepsAllRows() {
        var query = contacts(account(Type.OUTER, LINZ));

        assertThat(all(query))
                .containsExactly(
                        List.of("Ann", "Linz"),
                        List.of("Ben", "Linz"),
                        row("Cem", null),
                        List.of("Dan", "Linz"),
                        row("Eve", null));
    }

    @Test
    void conditionsMayBeOnLinkedColumns() {
        var query =
                contacts(account(Type.OUTER, Condition.EVERYTHING))
                        .and(
                                Condition.any(
                                        List.of(
                                                compare("a", "address1_city", Operator.NULL),
                                                compare("a", "name", Operator.CONTAINS, "ó"))));

        assertThat(firsts(all(query))).containsExactly("Cem", "Dan", "Eve");
    }

    @Test
    void valuesOfTheQueryAndOfItsLinksAreNotMixedUp() {
        var link =
                new Link(
                        "account",
                        "accountid",
                        "parentcustomerid",
                        "a",
                        Type.INNER,
                        LINZ,
                        List.of(parent(Type.INNER)));
        var query = contacts(link).and(Condition.compare("lastname", Operator.EQ, "Dan"));

        assertThat(firsts(all(query))).containsExactly("Dan");
        assertThat(queries.count(store.admin(), query)).isEqualTo(1);
    }

    @Test
    void aLinkBelowAnOuterLinkTakesNoRowsAway() {
        var link =
                new Link(
                        "account",
                        "accountid",
                        "parentcustomerid",
                        "a",
                        Type.OUTER,
                        Condition.EVERYTHING,
                        List.of(parent(Type.INNER)));
        var query = contacts(link).select(List.of(Path.of("lastname"), new Path("p", "name")));

        assertThat(all(query))
                .containsExactly(
                        row("Ann", null),
                        row("Ben", null),
                        row("Cem", null),
                        List.of("Dan", "Bolt"),
                        row("Eve", null));
    }

    @Test
    void rowsAreSortedByALinkedColumn() {
        var byCity =
                contacts(account(Type.OUTER, Condition.EVERYTHING))
                        .orderBy(
                                new Order(new Path("a", "address1_city"), true),
                                Order.up("lastname"));

        assertThat(firsts(all(byCity))).containsExactly("Ann", "Ben", "Dan", "Cem", "Eve");
        assertThat(queries.isIndexed(byCity)).isFalse();
        assertThat(byIds(byCity)).isEqualTo(all(byCity));
    }

    @Test
    void aRowJoinedToSeveralComesAsOftenAndOnceWhereDistinct() {
        var query = Query.of("account").select("name").join(contacts(Type.OUTER));

        assertThat(firsts(all(query))).containsExactly("Acme", "Acme", "Bolt", "Coop", "Dorn");
        assertThat(queries.count(store.admin(), query)).isEqualTo(5);
        assertThat(firsts(all(query.once()))).containsExactly("Acme", "Bolt", "Coop", "Dorn");
        assertThat(queries.count(store.admin(), query.once())).isEqualTo(4);
        assertThat(firsts(byIds(query.once()))).containsExactly("Acme", "Bolt", "Coop", "Dorn");
    }

    @Test
    void equalRowsAreToldApartByTheirLinkedColumns() {
        var query =
                Query.of("account")
                        .select(List.of(Path.of("name"), new Path("c", "fullname")))
                        .join(contacts(Type.INNER))
                        .orderBy(Order.down("name"))
                        .once();

        assertThat(all(query))
                .containsExactly(
                        List.of("Coop", "Dan"),
                        List.of("Bolt", "Cem"),
                        List.of("Acme", "Ben"),
                        List.of("Acme", "Ann"));
    }

    @Test
    void distinctIdsFollowALinkedOrder() {
        var query =
                Query.of("account")
                        .select("name")
                        .join(contacts(Type.INNER))
                        .orderBy(new Order(new Path("c", "fullname"), true))
                        .once();

        assertThat(firsts(byIds(query))).containsExactly("Coop", "Bolt", "Acme");
    }

    @Test
    void valuesOfLinkedColumnsAreCounted() {
        var query = contacts(account(Type.OUTER, Condition.EVERYTHING));

        var counts = queries.values(store.admin(), query, new Path("a", "address1_city"), 9);
        var owners = queries.values(store.admin(), query, new Path("a", "ownerid"), 9);
        var range = queries.range(store.admin(), query, new Path("a", "name")).orElseThrow();

        assertThat(counts)
                .containsExactly(
                        new QueryService.Count("Linz", 3),
                        new QueryService.Count(null, 1),
                        new QueryService.Count("Graz", 1));
        assertThat(owners.getFirst().rows()).isEqualTo(4);
        assertThat(((RecordRef) owners.getFirst().value()).name()).isEqualTo("Ada Kern");
        assertThat(range).isEqualTo(new QueryService.Range("Acme", "Coop"));
    }

    @Test
    void anOuterLinkToOneRowLeavesTheOrderOfTheIndex() {
        var query =
                contacts(account(Type.OUTER, Condition.EVERYTHING)).orderBy(Order.up("fullname"));

        assertThat(queries.isIndexed(query)).isTrue();
        assertThat(firsts(all(query))).containsExactly("Ann", "Ben", "Cem", "Dan", "Eve");
        assertThat(Counted.statements(store.db(), () -> page(query, Optional.empty()))).hasSize(1);
    }

    @Test
    void systemTablesAreJoinedByTheirNumbers() {
        var role =
                new Link(
                        "connectionrole",
                        "connectionroleid",
                        "record2roleid",
                        "r",
                        Type.OUTER,
                        Condition.EVERYTHING,
                        List.of());
        var other =
                new Link(
                        "contact",
                        "contactid",
                        "record2id",
                        "c",
                        Type.INNER,
                        Condition.EVERYTHING,
                        List.of());
        connectAllWith("Buyer");
        var query =
                Query.of("connection")
                        .select(
                                List.of(
                                        new Path("r", "name"),
                                        new Path("c", "fullname"),
                                        new Path("c", "contactid")))
                        .join(role)
                        .join(other)
                        .orderBy(Order.up("name"));

        var rows = all(query);

        assertThat(rows).hasSize(5);
        assertThat(rows.getFirst().subList(0, 2)).isEqualTo(List.of("Buyer", "Ann"));
        assertThat(rows.getFirst().get(2)).isInstanceOf(java.util.UUID.class);
    }

    @Test
    void whoMayNotReadSeesNothingThroughALink() {
        var query = contacts(account(Type.OUTER, Condition.EVERYTHING));

        assertThat(queries.count(new Actor(999, "Nobody"), query)).isZero();
    }

    private void connectAllWith(String role) {
        store.db()
                .write(
                        tx -> {
                            tx.sql()
                                    .execute(
                                            """
                                            INSERT INTO connectionrole (id, uuid, name, category,
                                                statecode, statuscode, createdon, modifiedon,
                                                versionnumber)
                                            VALUES (77, RANDOM_UUID(), ?, 1, 0, 1, LOCALTIMESTAMP,
                                                LOCALTIMESTAMP, 1)\
                                            """,
                                            role);
                            return tx.sql()
                                    .execute(
                                            """
                                            INSERT INTO connection (id, uuid, name, record1id,
                                                record2id, record2roleid, ismaster,
                                                relatedconnectionid, ownerid, statecode,
                                                statuscode, createdon, createdby, modifiedon,
                                                modifiedby, versionnumber)
                                            SELECT 2 * id, RANDOM_UUID(), fullname, 1, id, 77, TRUE,
                                                2 * id + 1, 1, 0, 1, LOCALTIMESTAMP, 1,
                                                LOCALTIMESTAMP, 1, 1 FROM contact\
                                            """);
                        });
    }

    private static Query contacts(Link link) {
        return Query.of("contact")
                .select(List.of(Path.of("lastname"), new Path("a", "address1_city")))
                .join(link);
    }

    private static Link account(Type type, Condition where) {
        return new Link("account", "accountid", "parentcustomerid", "a", type, where, List.of());
    }

    private static Link parent(Type type) {
        return new Link(
                "account",
                "accountid",
                "parentaccountid",
                "p",
                type,
                Condition.compare("name", Operator.BEGINS_WITH, "bo"),
                List.of());
    }

    private static Link contacts(Type type) {
        return new Link(
                "contact",
                "parentcustomerid",
                "accountid",
                "c",
                type,
                Condition.EVERYTHING,
                List.of());
    }

    private static Condition compare(
            String alias, String column, Operator operator, Object... values) {
        return new Condition.Compare(new Path(alias, column), operator, List.of(values));
    }

    /// All rows, read by pages of two.
    private List<List<@Nullable Object>> all(Query query) {
        var all = new ArrayList<List<@Nullable Object>>();
        Optional<Position> after = Optional.empty();
        while (true) {
            var page = page(query, after);
            page.forEach(row -> all.add(row.values()));
            if (page.size() < 2 || all.size() > 20) {
                return all;
            }
            after = Optional.of(queries.after(query, page.getLast()));
        }
    }

    private List<Result> page(Query query, Optional<Position> after) {
        return queries.page(store.admin(), query, after, 2);
    }

    private List<List<@Nullable Object>> byIds(Query query) {
        var ids = queries.ids(store.admin(), query, new Cancel());
        return queries.rows(store.admin(), query, Arrays.stream(ids).boxed().toList()).stream()
                .map(Result::values)
                .toList();
    }

    private static List<@Nullable Object> firsts(List<List<@Nullable Object>> rows) {
        return rows.stream().<@Nullable Object>map(List::getFirst).toList();
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    private void contact(String name, @Nullable RecordRef account) {
        var values = Values.of("lastname", name);
        saved("contact", account == null ? values : values.with("parentcustomerid", account));
    }

    private RecordRef saved(String table, Values values) {
        var outcome = store.records().create(store.admin(), table, values);
        return assertInstanceOf(SaveOutcome.Saved.class, outcome).row().ref();
    }
}
