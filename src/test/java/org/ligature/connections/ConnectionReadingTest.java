package org.ligature.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ligature.connections.NewConnection.between;

import org.junit.jupiter.api.Test;
import org.ligature.kit.problem.Problem;
import org.ligature.records.RecordId;
import org.ligature.records.Values;

import java.util.ArrayList;
import java.util.List;

/// Reading pairs from a real store: by page, by count, by UUID.
final class ConnectionReadingTest {

    private final House house = new House();
    private final ConnectionService connections = house.connections;
    private final RecordId jane = house.contact("Jane Doe");
    private final RecordId larkfield = house.account("Larkfield Traders");
    private final RoleId employer = house.role("Test employer", "account");

    @Test
    void pagesFollowEachOtherThroughEqualAndMissingNames() {
        house.connected(
                new NewConnection(
                        jane, null, null, employer, "", Period.OPEN, null, false, Values.NONE));
        for (var name : List.of("beta", "Alpha", "Beta", "gamma", "BETA", "")) {
            house.connected(between(jane, house.contact(name)));
        }
        var all = house.of(jane);

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
    void countsByCategory() {
        house.connected(between(jane, larkfield).as(employer));
        house.connected(between(jane, larkfield));

        var counts = connections.categoriesOf(house.admin, jane, true);

        assertThat(counts).containsEntry(House.BUSINESS, 1).containsEntry(null, 1);
    }

    @Test
    void isFoundByTheUuidOfEitherRow() {
        var made = house.connected(between(jane, larkfield));
        var mirror = house.of(larkfield).getFirst();

        assertThat(connections.find(house.admin, made.uuid())).hasValue(made.id());
        assertThat(connections.find(house.admin, mirror.uuid())).hasValue(mirror.id());
        assertThat(connections.open(house.admin, mirror.id())).isEqualTo(mirror);
        assertThatThrownBy(() -> connections.open(house.admin, new ConnectionId(4711)))
                .isInstanceOf(Problem.class);
    }

    private static String name(Connection connection) {
        return connection.record2().record().map(ref -> ref.name()).orElse("");
    }
}
