package org.ligature.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ligature.connections.NewConnection.between;
import static org.ligature.sql.Tables.AUDIT;
import static org.ligature.sql.Tables.AUDIT_TRANSACTION;
import static org.ligature.sql.Tables.CONNECTION;

import org.junit.jupiter.api.Test;
import org.ligature.kit.problem.Problem;
import org.ligature.records.RecordId;
import org.ligature.schema.PartialDate;
import org.ligature.sql.tables.records.AuditRecord;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Connecting, reading, changing and deleting pairs on a real store.
final class ConnectionServiceTest {

    private static final Period SINCE_2019 = new Period(new PartialDate(2019, 0, 0), null);

    private final House house = new House();
    private final ConnectionService connections = house.connections;
    private final RecordId jane = house.contact("Jane Doe");
    private final RecordId larkfield = house.account("Larkfield Traders");
    private final RoleId employer = house.role("Test employer", "account");
    private final RoleId employee = house.matched("Test employee", employer);

    @Test
    void aConnectionIsSeenFromBothSides() {
        var made = house.connected(between(jane, larkfield).as(employer).during(SINCE_2019));

        var ofJane = of(jane).getFirst();
        var ofLarkfield = of(larkfield).getFirst();

        assertThat(ofJane).isEqualTo(made);
        assertThat(ofJane.master()).isTrue();
        assertThat(ofLarkfield.master()).isFalse();
        assertThat(ofLarkfield.record1()).isEqualTo(ofJane.record2());
        assertThat(ofLarkfield.record2()).isEqualTo(ofJane.record1());
        assertThat(ofLarkfield.period()).isEqualTo(SINCE_2019);
        assertThat(ofLarkfield.id()).isEqualTo(ofJane.id().sibling());
        assertThat(rows()).isEqualTo(2);
        assertClean();
    }

    @Test
    void theMatchingRoleIsFilledInOnTheOtherSide() {
        var made = house.connected(between(jane, larkfield).as(employer));

        assertThat(made.record1().role().map(Role::id)).hasValue(employee);
        assertThat(made.record2().role().map(Role::id)).hasValue(employer);
        assertThat(made.category()).isEqualTo(House.BUSINESS);
    }

    @Test
    void theFirstMatchThatIsActiveAndFitsIsFilledIn() {
        var client = house.role("Test client");
        var vendor = house.role("Test vendor", "account");
        var supplier = house.role("Test supplier");
        var old = house.role("Test purveyor");
        for (var match : List.of(vendor, old, supplier)) {
            house.roles.match(house.admin, client, match);
        }
        house.roles.setActive(house.admin, old, false);

        var made = house.connected(between(jane, larkfield).as(client));

        assertThat(made.record1().role().map(Role::id)).hasValue(supplier);
    }

    @Test
    void aRoleWithoutMatchesLeavesTheOtherSideBlank() {
        var buyer = house.role("Test buyer");

        assertThat(house.connected(between(jane, larkfield).as(buyer)).record1().role()).isEmpty();
        assertThat(of(larkfield).getFirst().record2().role()).isEmpty();
        assertThat(of(larkfield).getFirst().category()).isEqualTo(House.BUSINESS);
    }

    @Test
    void aRoleClearedOnPurposeStaysBlank() {
        var outcome =
                connections.connectAsGiven(house.admin, between(jane, larkfield).as(employer));

        assertThat(((ConnectOutcome.Connected) outcome).connection().record1().role()).isEmpty();
    }

    @Test
    void warnsWhereTheTwoAreAlreadySoConnected() {
        var wanted = between(jane, larkfield).as(employer).during(SINCE_2019);
        var first = house.connected(wanted);

        var outcome = connections.connect(house.admin, wanted);

        assertThat(outcome).isEqualTo(new ConnectOutcome.AlreadyThere(List.of(first)));
        assertThat(((ConnectOutcome.AlreadyThere) outcome).refusal().code())
                .isEqualTo(Refusal.Code.ConnectionExists);
        assertThat(connections.same(house.admin, wanted)).containsExactly(first);
        house.connected(wanted.acceptingDuplicate());
        assertThat(of(jane)).hasSize(2);
    }

    @Test
    void isNotTheSameInOtherRolesAtAnotherTimeOrOnceInactive() {
        var past = new Period(new PartialDate(2012, 0, 0), new PartialDate(2015, 6, 0));
        var first = house.connected(between(jane, larkfield).as(employer).during(past));

        house.connected(between(jane, larkfield));
        house.connected(between(jane, larkfield).as(employer).during(SINCE_2019));
        connections.setActive(house.admin, List.of(first.id()), false);
        house.connected(between(larkfield, jane).as(employee).during(past));
    }

    @Test
    void changesBothRowsAndTellsOfAConflict() {
        var made = house.connected(between(jane, larkfield).as(employer));
        var mirror = of(larkfield).getFirst();
        var joe = house.contact("Joe Roe");

        var changed =
                connections.change(
                        house.admin,
                        mirror.id(),
                        mirror.version(),
                        new NewConnection(
                                larkfield,
                                employer,
                                joe,
                                employee,
                                "On the board",
                                SINCE_2019,
                                null,
                                false));

        assertThat(changed).isInstanceOf(ConnectOutcome.Connected.class);
        assertThat(of(jane)).isEmpty();
        var ofJoe = of(joe).getFirst();
        assertThat(ofJoe.description()).isEqualTo("On the board");
        assertThat(ofJoe.record2().record().map(ref -> ref.name())).hasValue("Larkfield Traders");
        assertThat(ofJoe.version()).isEqualTo(2);
        assertThat(connections.change(house.admin, made.id(), made.version(), between(jane, joe)))
                .isEqualTo(new ConnectOutcome.Conflict(ofJoe));
        assertClean();
    }

    @Test
    void refusesAChangeAsItRefusesToConnect() {
        var made = house.connected(between(jane, larkfield).as(employer));
        var friend = house.role("Test friend");

        var outcome =
                connections.change(
                        house.admin,
                        made.id(),
                        made.version(),
                        between(jane, larkfield).withRoles(employee, friend));

        assertThat(((ConnectOutcome.Refused) outcome).why().code())
                .isEqualTo(Refusal.Code.UnrelatedConnectionRoles);
        assertThat(of(jane)).containsExactly(made);
    }

    @Test
    void clearingARoleClearsItsMatch() {
        var made = house.connected(between(jane, larkfield).as(employer));

        var changed = change(made, between(jane, larkfield).withRoles(employee, null));

        assertThat(changed.record1().role()).isEmpty();
        assertThat(changed.record2().role()).isEmpty();
        assertThat(changed.category()).isNull();
        assertThat(
                        change(changed, between(jane, larkfield).withRoles(employee, null))
                                .record1()
                                .role())
                .isPresent();
        assertClean();
    }

    @Test
    void aPairWhoseRolesWereUnmatchedCanStillEnd() {
        var made = house.connected(between(jane, larkfield).as(employer));
        house.roles.unmatch(house.admin, employee, employer);
        var ended = new Period(null, new PartialDate(2024, 0, 0));

        var changed =
                change(made, between(jane, larkfield).withRoles(employee, employer).during(ended));

        assertThat(changed.period()).isEqualTo(ended);
    }

    @Test
    void anInactiveConnectionIsReadOnlyUntilItIsActivated() {
        var made = house.connected(between(jane, larkfield).as(employer));

        assertThat(connections.setActive(house.admin, List.of(made.id()), false)).isEqualTo(1);

        var inactive = connections.of(house.admin, jane, false, 50).getFirst();
        assertThat(inactive.active()).isFalse();
        assertThat(of(larkfield)).isEmpty();
        assertThat(
                        connections.change(
                                house.admin,
                                made.id(),
                                inactive.version(),
                                between(jane, larkfield)))
                .isEqualTo(new ConnectOutcome.ReadOnly(inactive));
        connections.setActive(house.admin, List.of(made.id().sibling()), true);
        change(of(jane).getFirst(), between(jane, larkfield));
        assertClean();
    }

    @Test
    void bulkCommandsCountPairsWhicheverRowsAreNamed() {
        var ids = new ArrayList<ConnectionId>();
        for (int i = 0; i < 700; i++) {
            ids.add(house.connected(between(jane, house.contact("Guest " + i))).id());
        }
        ids.add(ids.getFirst().sibling());
        var ben = house.user("Ben Adler");

        assertThat(connections.assign(house.admin, ids, ben)).isEqualTo(700);
        assertThat(connections.assign(house.admin, ids, ben)).isZero();
        assertThat(connections.setActive(house.admin, ids, false)).isEqualTo(700);
        assertThat(connections.setActive(house.admin, ids, false)).isZero();
        assertThat(connections.countsOf(house.admin, jane))
                .isEqualTo(new ConnectionService.Counts(0, 700));
        assertThat(entries())
                .filteredOn(entry -> entry.getOperation().equals("ASSIGN"))
                .hasSize(700);
        assertClean();
        assertThat(connections.delete(house.admin, ids)).isEqualTo(700);
        assertThat(rows()).isZero();
    }

    @Test
    void refusesADisabledOwnerInASentence() {
        var made = house.connected(between(jane, larkfield));
        var ben = house.user("Ben Adler");
        house.disable(ben);

        assertThatThrownBy(() -> connections.assign(house.admin, List.of(made.id()), ben))
                .isInstanceOf(Problem.class);
    }

    @Test
    void pagesFollowEachOtherThroughEqualAndMissingNames() {
        house.connected(
                new NewConnection(jane, null, null, employer, "", Period.OPEN, null, false));
        for (var name : List.of("beta", "Alpha", "Beta", "gamma", "BETA", "")) {
            house.connected(between(jane, house.contact(name)));
        }
        var all = of(jane);

        var paged = new ArrayList<Connection>();
        Connection last = null;
        do {
            var page = connections.page(house.admin, jane, true, last, 2);
            paged.addAll(page);
            last = page.isEmpty() ? null : page.getLast();
        } while (last != null);

        assertThat(paged).isEqualTo(all).hasSize(7);
        assertThat(all).extracting(one -> name(one).toLowerCase()).isSorted();
    }

    @Test
    void aRenamedRecordIsRenamedOnItsConnections() {
        house.connected(between(jane, larkfield));

        house.rename(larkfield, "Larkfield & Sons");

        assertThat(name(of(jane).getFirst())).isEqualTo("Larkfield & Sons");
        assertThat(of(larkfield).getFirst().record1().record().map(ref -> ref.name()))
                .hasValue("Larkfield & Sons");
        assertClean();
    }

    @Test
    void aDeletedRecordTakesItsPairsWithItAndTheHistoryKeepsThem() {
        var joe = house.contact("Joe Roe");
        house.connected(between(jane, larkfield).as(employer));
        house.connected(between(larkfield, joe));
        var kept = house.connected(between(jane, joe));
        assertThat(impact(larkfield)).isEqualTo(2);
        assertThat(impact(larkfield, jane, joe)).isEqualTo(3);

        house.delete(larkfield);

        assertThat(of(jane)).containsExactly(kept);
        var deleted =
                entries().stream().filter(entry -> entry.getOperation().equals("DELETE")).toList();
        assertThat(deleted).hasSize(2);
        assertThat(deleted.getFirst().getChanges()).contains("record1roleid", "createdon");
        assertClean();
    }

    @Test
    void theHistoryTellsOfAPairOnceAndOfOneActionAtATime() {
        var made = house.connected(between(jane, larkfield).as(employer));
        change(made, between(jane, larkfield).withRoles(employee, employer).during(SINCE_2019));

        var ofPair = entries();

        assertThat(ofPair)
                .extracting(AuditRecord::getOperation)
                .containsExactly("CREATE", "UPDATE");
        assertThat(ofPair).extracting(AuditRecord::getObjectId).containsOnly(made.id().value());
        assertThat(ofPair).extracting(AuditRecord::getTransactionId).doesNotHaveDuplicates();
        assertThat(ofPair.getLast().getChanges())
                .contains("effectivestart")
                .doesNotContain("record2id");
    }

    @Test
    void nothingIsWrittenWhereAConnectionIsRefused() {
        var before = transactions();

        connections.connect(house.admin, between(jane, jane));

        assertThat(transactions()).isEqualTo(before);
    }

    @Test
    void countsByCategory() {
        house.connected(between(jane, larkfield).as(employer));
        house.connected(between(jane, larkfield));

        var counts = connections.categoriesOf(house.admin, jane, true);

        assertThat(counts).containsEntry(House.BUSINESS, 1).containsEntry(null, 1);
    }

    @Test
    void isFoundByTheUuidOfEitherRow() {
        var made = house.connected(between(jane, larkfield));
        var mirror = of(larkfield).getFirst();

        assertThat(connections.find(house.admin, made.uuid())).hasValue(made.id());
        assertThat(connections.find(house.admin, mirror.uuid())).hasValue(mirror.id());
        assertThat(connections.open(house.admin, mirror.id())).isEqualTo(mirror);
        assertThatThrownBy(() -> connections.open(house.admin, new ConnectionId(4711)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void connectsManyInOneActionAndTellsWhatCameOfEach() {
        var people = IntStream.range(0, 1200).mapToObj(i -> house.contact("Guest " + i)).toList();
        var wanted = new ArrayList<NewConnection>();
        people.forEach(one -> wanted.add(between(one, larkfield).as(employer)));
        wanted.set(1, wanted.getFirst());
        wanted.set(2, between(larkfield, larkfield));
        house.connected(between(larkfield, people.get(3)).as(employee));

        var outcomes =
                house.store
                        .actions()
                        .run(
                                house.admin,
                                "connection.import",
                                action -> connections.connectAll(action, wanted));

        assertThat(outcomes.get(0)).isInstanceOf(ConnectOutcome.Connected.class);
        assertThat(outcomes.get(1)).isInstanceOf(ConnectOutcome.AlreadyThere.class);
        assertThat(outcomes.get(2)).isInstanceOf(ConnectOutcome.Refused.class);
        assertThat(outcomes.get(3)).isInstanceOf(ConnectOutcome.AlreadyThere.class);
        assertThat(outcomes.subList(4, 1200))
                .allMatch(outcome -> outcome instanceof ConnectOutcome.Connected);
        assertThat(connections.countsOf(house.admin, larkfield).active()).isEqualTo(1198);
        assertThat(of(people.getFirst()).getFirst())
                .isEqualTo(((ConnectOutcome.Connected) outcomes.getFirst()).connection());
        assertClean();
    }

    @Test
    void aRoleOfAnotherCategoryGivesTheTwoRowsTheirOwn() {
        var godchild =
                house.roles.create(house.admin, "Test godchild", House.FAMILY, "", Set.of()).id();
        var sponsor =
                house.roles.create(house.admin, "Test sponsor", House.SOCIAL, "", Set.of()).id();
        house.roles.match(house.admin, godchild, sponsor);
        var joe = house.contact("Joe Roe");

        house.connected(between(jane, joe).as(sponsor));

        assertThat(of(jane).getFirst().category()).isEqualTo(House.SOCIAL);
        assertThat(of(joe).getFirst().category()).isEqualTo(House.FAMILY);
        assertClean();
    }

    private List<Connection> of(RecordId record) {
        return connections.of(house.admin, record, true, 5000);
    }

    private static String name(Connection connection) {
        return connection.record2().record().map(ref -> ref.name()).orElse("");
    }

    private Connection change(Connection current, NewConnection wanted) {
        var outcome = connections.change(house.admin, current.id(), current.version(), wanted);
        return ((ConnectOutcome.Connected) outcome).connection();
    }

    private long impact(RecordId... records) {
        return house.store.db().read(tx -> connections.countOf(tx, List.of(records)));
    }

    private List<AuditRecord> entries() {
        return house.store
                .db()
                .read(
                        tx ->
                                tx.sql()
                                        .selectFrom(AUDIT)
                                        .where(AUDIT.TABLE_NAME.eq("connection"))
                                        .orderBy(AUDIT.ID)
                                        .fetch());
    }

    private int rows() {
        return house.store.db().read(tx -> tx.sql().fetchCount(CONNECTION));
    }

    private int transactions() {
        return house.store.db().read(tx -> tx.sql().fetchCount(AUDIT_TRANSACTION));
    }

    private void assertClean() {
        assertThat(new ConnectionCheck(house.store.db(), house.schema, house.roles).findings())
                .isEmpty();
    }
}
