package org.ligature.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ligature.connections.NewConnection.between;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ligature.records.RecordId;
import org.ligature.records.RecordService;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;

import java.util.List;
import java.util.Optional;

/// Connections follow their records as the records' own service renames, deactivates and deletes
/// them.
final class ConnectionRecordsTest {

    private final House house = new House();
    private final RecordService records = house.store.records();
    private final ConnectionService connections = house.connections;

    @BeforeEach
    void listen() {
        records.onChange(connections);
        records.onImpact(connections::countOf);
    }

    @Test
    void aRenamedRecordIsRenamedOnItsConnections() {
        var jane = contact("Doe");
        var acme = account("Acme");
        house.connected(between(jane, acme));
        var row = records.open(house.admin, acme);

        records.update(house.admin, acme, row.version(), Values.of("name", "Acme & Sons"));

        assertThat(of(jane).getFirst().record2().record().map(ref -> ref.name()))
                .hasValue("Acme & Sons");
        assertClean();
    }

    @Test
    void aDeletedRecordTakesItsPairsWithIt() {
        var jane = contact("Doe");
        var acme = account("Acme");
        var other = account("Other");
        house.connected(between(jane, acme));
        house.connected(between(acme, other));
        assertThat(records.impactOf(house.admin, List.of(acme, jane)).connections()).isEqualTo(2);

        records.delete(house.admin, List.of(acme, jane));

        assertThat(of(other)).isEmpty();
        assertClean();
    }

    @Test
    void aDeactivatedRecordKeepsItsConnections() {
        var jane = contact("Doe");
        var acme = account("Acme");
        var made = house.connected(between(jane, acme));

        records.setState(house.admin, List.of(acme), 1, Optional.empty());

        assertThat(of(jane)).containsExactly(made);
        house.connected(between(jane, acme).acceptingDuplicate());
    }

    private RecordId contact(String lastName) {
        return created("contact", Values.of("lastname", lastName));
    }

    private RecordId account(String name) {
        return created("account", Values.of("name", name));
    }

    private RecordId created(String table, Values values) {
        var all = records.blank(house.admin, table);
        for (var value : values.byColumn().entrySet()) {
            all = all.with(value.getKey(), value.getValue());
        }
        return switch (records.create(house.admin, table, all)) {
            case SaveOutcome.Saved(var row) -> row.ref().id();
            case SaveOutcome other -> throw new AssertionError(other);
        };
    }

    private List<Connection> of(RecordId record) {
        return connections.of(house.admin, record, true, 50);
    }

    private void assertClean() {
        assertThat(new ConnectionCheck(house.store.db(), house.schema, house.roles).findings())
                .isEmpty();
    }
}
