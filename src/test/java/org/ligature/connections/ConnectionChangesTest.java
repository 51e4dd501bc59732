package org.ligature.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ligature.connections.NewConnection.between;
import static org.ligature.sql.Tables.AUDIT;

import org.junit.jupiter.api.Test;
import org.ligature.kit.problem.Problem;
import org.ligature.records.RecordId;
import org.ligature.records.Values;
import org.ligature.schema.PartialDate;
import org.ligature.sql.tables.records.AuditRecord;

import java.util.ArrayList;
import java.util.List;

/// Changing, ending and deleting pairs on a real store, and what the history keeps of it.
final class ConnectionChangesTest {

    private static final Period SINCE_2019 = new Period(new PartialDate(2019, 0, 0), null);

    private final House house = new House();
    private final ConnectionService connections = house.connections;
    private final RecordId jane = house.contact("Jane Doe");
    private final RecordId larkfield = house.account("Larkfield Traders");
    private final RoleId employer = house.role("Test employer", "account");
    private final RoleId employee = house.matched("Test employee", employer);

    @Test
    void changesBothRowsAndTellsOfAConflict() {
        var made = house.connected(between(jane, larkfield).as(employer));
        var mirror = house.of(larkfield).getFirst();
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
                                false,
                                Values.NONE));

        assertThat(changed).isInstanceOf(ConnectOutcome.Connected.class);
        assertThat(house.of(jane)).isEmpty();
        var ofJoe = house.of(joe).getFirst();
        assertThat(ofJoe.description()).isEqualTo("On the board");
        assertThat(ofJoe.record2().record().map(ref -> ref.name())).hasValue("Larkfield Traders");
        assertThat(ofJoe.version()).isEqualTo(2);
        assertThat(connections.change(house.admin, made.id(), made.version(), between(jane, joe)))
                .isEqualTo(new ConnectOutcome.Conflict(ofJoe));
        assertThat(house.findings()).isEmpty();
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
        assertThat(house.of(jane)).containsExactly(made);
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
        assertThat(house.findings()).isEmpty();
    }

    @Test
    void aPairWhoseRolesWereUnmatchedCanStillEnd() {
        var made = house.connected(between(jane, larkfield).as(employer));
        house.unmatch(employee, employer);
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
        assertThat(house.of(larkfield)).isEmpty();
        assertThat(
                        connections.change(
                                house.admin,
                                made.id(),
                                inactive.version(),
                                between(jane, larkfield)))
                .isEqualTo(new ConnectOutcome.ReadOnly(inactive));
        connections.setActive(house.admin, List.of(made.id().sibling()), true);
        change(house.of(jane).getFirst(), between(jane, larkfield));
        assertThat(house.findings()).isEmpty();
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
        assertThat(house.findings()).isEmpty();
        assertThat(connections.delete(house.admin, ids)).isEqualTo(700);
        assertThat(house.rows()).isZero();
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
    void aRenamedRecordIsRenamedOnItsConnections() {
        house.connected(between(jane, larkfield));

        house.rename(larkfield, "Larkfield & Sons");

        assertThat(name(house.of(jane).getFirst())).isEqualTo("Larkfield & Sons");
        assertThat(house.of(larkfield).getFirst().record1().record().map(ref -> ref.name()))
                .hasValue("Larkfield & Sons");
        assertThat(house.findings()).isEmpty();
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

        assertThat(house.of(jane)).containsExactly(kept);
        var deleted =
                entries().stream().filter(entry -> entry.getOperation().equals("DELETE")).toList();
        assertThat(deleted).hasSize(2);
        assertThat(deleted.getFirst().getChanges()).contains("record1roleid", "createdon");
        assertThat(house.findings()).isEmpty();
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

    private Connection change(Connection current, NewConnection wanted) {
        var outcome = connections.change(house.admin, current.id(), current.version(), wanted);
        return ((ConnectOutcome.Connected) outcome).connection();
    }

    private static String name(Connection connection) {
        return connection.record2().record().map(ref -> ref.name()).orElse("");
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
}
