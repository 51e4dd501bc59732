package org.ligature.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ligature.connections.NewConnection.between;
import static org.ligature.sql.Tables.CONNECTION;

import org.jooq.Query;
import org.jooq.conf.ParamType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ligature.kit.db.Tx;
import org.ligature.records.RecordId;
import org.ligature.schema.State;

import java.util.function.Function;
import java.util.stream.IntStream;

/// How H2 finds connections: in the order of an index, without sorting or scanning.
final class ConnectionPlansTest {

    private final House house = new House();
    private final RecordId hub = house.account("Hub");

    @BeforeEach
    void connectTheHub() {
        var wanted =
                IntStream.range(0, 300)
                        .mapToObj(i -> between(hub, house.contact("Guest " + i)))
                        .toList();
        house.store
                .actions()
                .run(
                        house.admin,
                        "connection.import",
                        action -> house.connections.connectAll(action, wanted));
        house.store.db().write(tx -> tx.sql().execute("ANALYZE"));
    }

    @Test
    void aPageOfARecordIsReadInTheOrderOfItsIndex() {
        var first = plan(tx -> ConnectionStore.pageQuery(tx.sql(), hub.value(), 0, null, 50));
        var place = new ConnectionStore.Place("Guest 150", 2);
        var next = plan(tx -> ConnectionStore.pageQuery(tx.sql(), hub.value(), 0, place, 50));

        for (var plan : new String[] {first, next}) {
            assertThat(plan).contains("CONNECTION_OF").contains("index sorted");
            assertThat(plan).doesNotContain("tableScan").doesNotContain("RECORD.tableScan");
        }
    }

    @Test
    void theSameConnectionIsFoundByItsRecordsAndRoles() {
        var rules = house.schema.schema();
        var plan =
                plan(
                        tx -> {
                            var store = new ConnectionStore(tx);
                            var parties = store.parties(java.util.List.of(hub.value(), 1L), rules);
                            var end = new Pair.End(parties.get(hub.value()), null);
                            var other = new Pair.End(parties.get(1L), null);
                            return ConnectionStore.Ends.of(new Pair(end, other, "", Period.OPEN, 1))
                                    .select(tx.sql(), State.ACTIVE);
                        });

        assertThat(plan).contains("CONNECTION_OF").doesNotContain("tableScan");
    }

    @Test
    void theSameOfManyAreEachFoundInTheIndex() {
        var plan = plan(tx -> AlikeStore.query(tx.sql()));

        assertThat(plan).contains("CONNECTION_OF_BY_ROLE").contains("RECORD2ID IS NOT DISTINCT");
        assertThat(plan).doesNotContain("CONNECTION.tableScan");
    }

    @Test
    void aRenameFindsTheMirrorRowsByTheirNumbers() {
        var carriers = house.store.db().read(tx -> new RenamingStore(tx).carriersOf(hub.value()));
        var plan = plan(tx -> new RenamingStore(tx).naming(CONNECTION.ID.in(carriers)));

        assertThat(plan).contains("PRIMARY_KEY").doesNotContain("tableScan");
    }

    private String plan(Function<Tx, Query> query) {
        return house.store
                .db()
                .read(
                        tx ->
                                tx.sql()
                                        .fetchSingle(
                                                "EXPLAIN "
                                                        + query.apply(tx).getSQL(ParamType.INLINED))
                                        .get(0, String.class));
    }
}
