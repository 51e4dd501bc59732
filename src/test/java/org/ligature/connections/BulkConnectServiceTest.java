package org.ligature.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ligature.connections.NewConnection.between;
import static org.ligature.sql.Tables.AUDIT;
import static org.ligature.sql.Tables.AUDIT_TRANSACTION;
import static org.ligature.sql.Tables.CONNECTION;
import static org.ligature.sql.Tables.RECORD;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ligature.kit.task.Job;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.Values;
import org.ligature.schema.PartialDate;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

final class BulkConnectServiceTest {

    private final House house = new House();
    private final RecordId jane = house.contact("Jane Doe");
    private final RecordId larkfield = house.account("Larkfield Traders");
    private final RoleId employer = house.role("Test employer");
    private final RoleId employee = house.matched("Test employee", employer);

    @Test
    void connectsManyAsOneActionWithMatchingRolesFilledIn() {
        var people = IntStream.range(0, 1_100).mapToObj(i -> house.contact("Guest " + i)).toList();
        var before = transactions();

        var outcomes =
                connected(
                        NewConnections.of(
                                people.stream()
                                        .map(one -> between(one, larkfield).as(employer))
                                        .toList()));

        assertThat(outcomes).hasSize(1_100).allMatch(ConnectOutcome.Connected.class::isInstance);
        assertThat(transactions()).isEqualTo(before + 1);
        assertThat(house.of(people.getFirst()).getFirst().record1().role().orElseThrow().id())
                .isEqualTo(employee);
        assertThat(house.findings()).isEmpty();
    }

    @Test
    void leavesRolesAsGivenWhereNobodyAsksToFillThem() {
        connected(NewConnections.asGiven(between(jane, larkfield).as(employer), List.of()));

        assertThat(house.of(jane).getFirst().record1().role()).isEmpty();
    }

    @Test
    void makesAStubInTheSameActionAndConnectsToIt() {
        var before = transactions();
        var stub = Stub.of(0, "contact", "Anna Maria Kim");

        var outcomes =
                connected(
                        new NewConnections(
                                List.of(
                                        between(larkfield, stub.placeholder()).as(employee),
                                        between(jane, stub.placeholder())),
                                List.of(stub),
                                true));

        assertThat(outcomes).allMatch(ConnectOutcome.Connected.class::isInstance);
        assertThat(transactions()).isEqualTo(before + 1);
        var anna = other(house.of(jane).getFirst());
        assertThat(anna.name()).isEqualTo("Anna Maria Kim");
        assertThat(other(house.of(larkfield).getFirst())).isEqualTo(anna);
        var row = house.store.records().open(house.admin, "contact", anna.id());
        assertThat(row.values().get("lastname")).isEqualTo("Kim");
        assertThat(house.findings()).isEmpty();
    }

    @Test
    void leavesNoStubBehindWhereNothingIsConnectedToIt() {
        var records = records();
        var stub = Stub.of(0, "contact", "Anna Kim");
        var only = house.role("Only for firms", "account");

        var outcomes =
                connected(
                        new NewConnections(
                                List.of(between(jane, stub.placeholder()).as(only)),
                                List.of(stub),
                                true));

        assertThat(outcomes.getFirst()).isInstanceOf(ConnectOutcome.Refused.class);
        assertThat(records()).isEqualTo(records);
        assertThat(house.of(jane)).isEmpty();
    }

    @Test
    void refusesAStubThatLacksMoreThanAName() {
        var stub = Stub.of(0, "contact", "x".repeat(200));

        var outcomes =
                connected(NewConnections.asGiven(between(jane, stub.placeholder()), List.of(stub)));

        var refused = (ConnectOutcome.Refused) outcomes.getFirst();
        assertThat(refused.why().code()).isEqualTo(Refusal.Code.InvalidArgument);
        assertThat(refused.why().sentence(Locale.ENGLISH))
                .endsWith("Create the record first, then connect it.");
    }

    @Test
    void stubsAreOfTablesWhereANameIsEnough() {
        var tables = house.bulk.stubTables(house.admin).stream().map(Table::name).toList();

        assertThat(tables).contains("account", "contact").doesNotContain("systemuser", "team");
    }

    @Test
    void nothingStaysOfWhatWasCancelled() {
        var people = IntStream.range(0, 1_200).mapToObj(i -> house.contact("Guest " + i)).toList();
        var wanted = people.stream().map(one -> between(one, larkfield)).toList();
        var before = transactions();

        var outcome = house.bulk.connect(house.admin, NewConnections.of(wanted), stoppedAt(500));

        assertThat(outcome).isEmpty();
        assertThat(house.of(larkfield)).isEmpty();
        assertThat(transactions()).isEqualTo(before);
    }

    @Test
    void anEntryOfTheHistoryIsLeftForEachPairAndEachStub() {
        var before = entries();
        var stub = Stub.of(0, "account", "Orion Holdings");

        connected(
                new NewConnections(
                        List.of(between(jane, stub.placeholder()), between(jane, larkfield)),
                        List.of(stub),
                        true));

        assertThat(entries()).isEqualTo(before + 3);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 20_261_130, 99})
    void manyAtOnceComeOutAsOneByOne(long seed) {
        var one = new Wishes(new House(), new Random(seed));
        var all = new Wishes(new House(), new Random(seed));
        var wanted = one.all();
        assertThat(all.all()).isEqualTo(wanted);

        var singly =
                wanted.stream()
                        .map(each -> one.house.connections.connect(one.house.admin, each))
                        .map(BulkConnectServiceTest::said)
                        .toList();
        var preview = all.house.bulk.preview(all.house.admin, NewConnections.of(wanted));
        assertThat(all.house.rows()).isZero();
        var together = all.connect(wanted);

        assertThat(together.stream().map(BulkConnectServiceTest::said)).isEqualTo(singly);
        assertThat(preview.stream().map(BulkConnectServiceTest::said)).isEqualTo(singly);
        assertThat(pairs(all.house)).isEqualTo(pairs(one.house));
        assertThat(all.house.findings()).isEmpty();
    }

    /// Random connections between the records of a house.
    private static final class Wishes {

        private final House house;
        private final Random random;
        private final List<RecordId> records = new ArrayList<>();
        private final List<RoleId> roles = new ArrayList<>();

        Wishes(House house, Random random) {
            this.house = house;
            this.random = random;
            for (int i = 0; i < 5; i++) {
                records.add(i % 2 == 0 ? house.contact("Person " + i) : house.account("Firm " + i));
                var tables = i == 0 ? new String[] {"contact"} : new String[0];
                roles.add(house.role("Test role " + i, tables));
            }
            house.roles.match(house.admin, roles.get(1), roles.get(2));
            house.roles.match(house.admin, roles.get(3), roles.get(3));
        }

        List<NewConnection> all() {
            return IntStream.range(0, 700).mapToObj(_ -> wanted()).toList();
        }

        private NewConnection wanted() {
            var wanted = between(pick(records), pick(records));
            return new NewConnection(
                    random.nextInt(12) == 0 ? null : wanted.record1(),
                    random.nextInt(3) == 0 ? pick(roles) : null,
                    random.nextInt(12) == 0 ? null : wanted.record2(),
                    random.nextInt(4) == 0 ? null : pick(roles),
                    "",
                    new Period(year(), year()),
                    null,
                    random.nextInt(8) == 0,
                    Values.NONE);
        }

        private <T> T pick(List<T> from) {
            return from.get(random.nextInt(from.size()));
        }

        private @Nullable PartialDate year() {
            return random.nextBoolean() ? null : new PartialDate(2000 + random.nextInt(20), 0, 0);
        }

        List<ConnectOutcome> connect(List<NewConnection> wanted) {
            return house.bulk
                    .connect(house.admin, NewConnections.of(wanted), Job.Progress.UNWATCHED)
                    .orElseThrow();
        }
    }

    /// What came of it, without the numbers of what was made.
    private static String said(ConnectOutcome outcome) {
        return switch (outcome) {
            case ConnectOutcome.Connected(var made) -> "connected " + made.record2();
            case ConnectOutcome.Refused(var why) -> why.toString();
            case ConnectOutcome.AlreadyThere(var same) -> "already " + same.size();
            case ConnectOutcome.NotValid(var invalid) -> invalid.toString();
            case ConnectOutcome.Conflict _, ConnectOutcome.ReadOnly _ -> "never";
        };
    }

    private static List<String> pairs(House house) {
        return house.store
                .db()
                .read(
                        tx ->
                                tx.sql()
                                        .select(
                                                CONNECTION.RECORD1ID,
                                                CONNECTION.RECORD1ROLEID,
                                                CONNECTION.RECORD2ID,
                                                CONNECTION.RECORD2ROLEID,
                                                CONNECTION.EFFECTIVESTART,
                                                CONNECTION.EFFECTIVEEND,
                                                CONNECTION.ISMASTER)
                                        .from(CONNECTION)
                                        .orderBy(CONNECTION.ID)
                                        .fetch(row -> row.intoList().toString()));
    }

    private List<ConnectOutcome> connected(NewConnections wanted) {
        return house.bulk.connect(house.admin, wanted, Job.Progress.UNWATCHED).orElseThrow();
    }

    private static RecordRef other(Connection connection) {
        return connection.record2().record().orElseThrow();
    }

    private int transactions() {
        return house.store.db().read(tx -> tx.sql().fetchCount(AUDIT_TRANSACTION));
    }

    private int entries() {
        return house.store.db().read(tx -> tx.sql().fetchCount(AUDIT));
    }

    private int records() {
        return house.store.db().read(tx -> tx.sql().fetchCount(RECORD));
    }

    /// Somebody who asks to stop as soon as so many are done.
    private static Job.Progress stoppedAt(long most) {
        return new Job.Progress() {
            private Optional<Long> done = Optional.empty();

            @Override
            public void at(long part, long total) {
                done = Optional.of(part);
            }

            @Override
            public boolean isCancelled() {
                return done.filter(part -> part >= most).isPresent();
            }
        };
    }
}
