package org.ligature.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ligature.connections.NewConnection.between;
import static org.ligature.sql.Tables.CONNECTION;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ligature.kit.task.Job;
import org.ligature.query.Condition;
import org.ligature.query.Operator;
import org.ligature.query.Order;
import org.ligature.query.Query;
import org.ligature.query.QueryService;
import org.ligature.query.Result;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A record with many connections gets another name: at once, written later, and read right before.
final class RenamingsTest {

    private static final int MANY = 1001;

    private final House house = new House();
    private final RecordId hub = house.account("Zenith");
    private final RecordId jane = house.contact("Jane Doe");
    private final QueryService queries =
            new QueryService(house.store.db(), house.store.access(), house.schema::schema);

    @BeforeEach
    void connectTheHub() {
        var again = between(hub, house.contact("Guest")).acceptingDuplicate();
        var guests = Collections.nCopies(MANY - 1, again).stream();
        var wanted = Stream.concat(Stream.of(between(jane, hub)), guests).toList();
        house.store
                .actions()
                .run(
                        house.admin,
                        "connection.import",
                        action -> house.connections.connectAll(action, wanted));
        house.connected(between(jane, house.contact("Middle")));
        queries.onRead(house.connections.renamings());
    }

    private Renamings renamings() {
        return house.connections.renamings();
    }

    private long carrying(String name) {
        return house.store
                .db()
                .read(tx -> (long) tx.sql().fetchCount(CONNECTION, CONNECTION.NAME.eq(name)));
    }

    @Test
    void aRecordWithManyConnectionsIsWrittenLater() {
        house.rename(hub, "Apex");

        assertTrue(renamings().areWaiting());
        assertEquals(0, carrying("Apex"));
        assertThat(house.findings()).as("what is late is not wrong").isEmpty();

        renamings().finish(Job.Progress.UNWATCHED);

        assertEquals(MANY, carrying("Apex"));
        assertFalse(renamings().areWaiting());
        assertThat(house.findings()).isEmpty();
    }

    @Test
    void oneRecordsListIsRightBeforeThat() {
        house.rename(hub, "Apex");

        assertThat(house.of(jane))
                .extracting(one -> one.record2().record().orElseThrow().name())
                .containsExactly("Apex", "Middle");
        assertTrue(renamings().areWaiting(), "only what was read is written");
    }

    @Test
    void aQueryOfOneRecordIsRightBeforeThat() {
        house.rename(hub, "Apex");
        var ofJane = connections().and(Condition.compare("record1id", Operator.EQ, jane));

        assertThat(names(page(ofJane))).containsExactly("Apex", "Middle");
        assertTrue(renamings().areWaiting(), "only what was read is written");
    }

    @Test
    void aQueryOfAllConnectionsIsRightBeforeThat() {
        house.rename(hub, "Apex");

        assertThat(names(page(connections()))).first().isEqualTo("Apex");
        assertFalse(renamings().areWaiting(), "the query wrote what it needed");
    }

    @Test
    void aLargerActionSeesTheNameItGave() {
        house.rename(hub, "Apex");

        var seen =
                house.store
                        .actions()
                        .run(
                                house.admin,
                                "test",
                                action -> queries.page(action, connections(), Optional.empty(), 1));

        assertThat(names(seen)).containsExactly("Apex");
    }

    @Test
    void whatWaitsGoesOnAfterARestart() {
        house.rename(hub, "Apex");

        var reopened = house.connections(house.store.db()).renamings();

        assertTrue(reopened.areWaiting());
        reopened.finish(Job.Progress.UNWATCHED);
        assertEquals(MANY, carrying("Apex"));
    }

    @Test
    void theLastOfSeveralNamesIsWritten() {
        house.rename(hub, "Apex");
        house.rename(hub, "Summit");

        renamings().finish(Job.Progress.UNWATCHED);

        assertEquals(MANY, carrying("Summit"));
    }

    @Test
    void aNameGivenWhileTheFormerIsWrittenIsWrittenToo() {
        house.rename(hub, "Apex");

        renamings().finish(new Midway(() -> house.rename(hub, "Summit")));

        assertEquals(MANY, carrying("Summit"));
    }

    @Test
    void whoStopsItLeavesItWaiting() {
        house.rename(hub, "Apex");

        renamings().finish(new Stopped());

        assertTrue(renamings().areWaiting());
    }

    @Test
    void aRecordDeletedMeanwhileIsForgotten() {
        house.rename(hub, "Apex");
        house.delete(hub);

        renamings().finish(Job.Progress.UNWATCHED);

        assertFalse(renamings().areWaiting());
        assertThat(house.findings()).isEmpty();
    }

    private Query connections() {
        return Query.of("connection").select("record2id").orderBy(Order.up("record2id"));
    }

    private List<Result> page(Query query) {
        return queries.page(house.admin, query, Optional.empty(), 50);
    }

    private static List<String> names(List<Result> rows) {
        return rows.stream().map(row -> ((RecordRef) row.get(0)).name()).toList();
    }

    /// Does something once, when the first rows are written.
    private static final class Midway implements Job.Progress {

        private final Runnable once;
        private boolean done;

        Midway(Runnable once) {
            this.once = once;
        }

        @Override
        public void at(long part, long total) {
            if (part > 0 && !done) {
                done = true;
                once.run();
            }
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }

    private static final class Stopped implements Job.Progress {

        @Override
        public void at(long part, long total) {}

        @Override
        public boolean isCancelled() {
            return true;
        }
    }
}
