package org.ligature.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ligature.connections.NewConnection.between;
import static org.ligature.sql.Tables.AUDIT_TRANSACTION;

import org.junit.jupiter.api.Test;
import org.ligature.records.RecordId;
import org.ligature.schema.PartialDate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Connecting two records on a real store: what is filled in, warned about and refused.
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

        var ofJane = house.of(jane).getFirst();
        var ofLarkfield = house.of(larkfield).getFirst();

        assertThat(ofJane).isEqualTo(made);
        assertThat(ofJane.master()).isTrue();
        assertThat(ofLarkfield.master()).isFalse();
        assertThat(ofLarkfield.record1()).isEqualTo(ofJane.record2());
        assertThat(ofLarkfield.record2()).isEqualTo(ofJane.record1());
        assertThat(ofLarkfield.period()).isEqualTo(SINCE_2019);
        assertThat(ofLarkfield.id()).isEqualTo(ofJane.id().sibling());
        assertThat(house.rows()).isEqualTo(2);
        assertThat(house.findings()).isEmpty();
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
        assertThat(house.of(larkfield).getFirst().record2().role()).isEmpty();
        assertThat(house.of(larkfield).getFirst().category()).isEqualTo(House.BUSINESS);
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
        assertThat(connections.same(house.admin, wanted, true)).containsExactly(first);
        house.connected(wanted.acceptingDuplicate());
        assertThat(house.of(jane)).hasSize(2);
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
    void nothingIsWrittenWhereAConnectionIsRefused() {
        var before = transactions();

        connections.connect(house.admin, between(jane, jane));

        assertThat(transactions()).isEqualTo(before);
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
        assertThat(house.of(people.getFirst()).getFirst())
                .isEqualTo(((ConnectOutcome.Connected) outcomes.getFirst()).connection());
        assertThat(house.findings()).isEmpty();
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

        assertThat(house.of(jane).getFirst().category()).isEqualTo(House.SOCIAL);
        assertThat(house.of(joe).getFirst().category()).isEqualTo(House.FAMILY);
        assertThat(house.findings()).isEmpty();
    }

    private int transactions() {
        return house.store.db().read(tx -> tx.sql().fetchCount(AUDIT_TRANSACTION));
    }
}
