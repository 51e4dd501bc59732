package org.ligature.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ligature.connections.NewConnection.between;

import org.junit.jupiter.api.Test;
import org.ligature.audit.Actor;
import org.ligature.audit.AuditService;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.task.Job;
import org.ligature.query.QueryService;
import org.ligature.records.RecordId;
import org.ligature.schema.PartialDate;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

final class ExpiryServiceTest {

    private final House house = new House();
    private final ExpiryService expiry =
            new ExpiryService(
                    house.store.db(),
                    house.store.actions(),
                    house.store.access(),
                    new QueryService(house.store.db(), house.store.access(), house.schema::schema),
                    new AuditService(house.store.db()),
                    house.connections,
                    house.store.clock().getZone());
    private final RecordId jane = house.contact("Jane Doe");
    private final RecordId omar = house.contact("Omar Haddad");

    @Test
    void deactivatesMoreThanOneBatchInOneAction() {
        var today = house.store.actions().today();
        var people = IntStream.range(0, 103).mapToObj(i -> house.contact("Person " + i)).toList();
        connect(among(people), PartialDate.of(today.minusDays(1)));
        connect(1, PartialDate.of(today));
        var before = actionsDone();

        var count = expiry.expire(house.admin, Job.Progress.UNWATCHED);

        assertEquals(103 * 102 / 2, count);
        assertEquals(before + 1, actionsDone());
        assertEquals(
                new ConnectionService.Counts(0, 102),
                house.connections.countsOf(house.admin, people.getFirst()));
        assertEquals(1, house.connections.countsOf(house.admin, jane).active());
        assertThat(house.findings()).isEmpty();
        assertEquals(0, expiry.expire(house.admin, Job.Progress.UNWATCHED));
    }

    @Test
    void leavesActiveWhatSomebodyActivatedAfterItsEnd() {
        connect(2, new PartialDate(2001, 0, 0));
        expiry.expire(house.admin, Job.Progress.UNWATCHED);
        var one = house.connections.of(house.admin, jane, false, 1).getFirst().id();

        house.connections.setActive(house.admin, List.of(one), true);

        assertEquals(0, expiry.expire(house.admin, Job.Progress.UNWATCHED));
        assertEquals(1, house.connections.countsOf(house.admin, jane).active());
    }

    @Test
    void keepsAllWhereItIsStopped() {
        connect(3, new PartialDate(2001, 0, 0));

        var count = expiry.expire(house.admin, STOPPED);

        assertEquals(0, count);
        assertEquals(3, house.connections.countsOf(house.admin, jane).active());
    }

    @Test
    void isSwitchedByAdministratorsOnly() {
        var reader = new Actor(4711, "Bea Holt");
        assertFalse(expiry.isDaily());

        assertThrows(Problem.class, () -> expiry.chooseDaily(reader, true));
        expiry.chooseDaily(house.admin, true);

        assertTrue(expiry.isDaily());
        assertTrue(expiry.isDueFor(house.admin));
        assertFalse(expiry.isDueFor(reader));
        assertFalse(expiry.mayChoose(reader));
    }

    private int actionsDone() {
        return new AuditService(house.store.db()).transactions(AuditService.NEWEST, 100).size();
    }

    private static final Job.Progress STOPPED =
            new Job.Progress() {
                @Override
                public void at(long done, long total) {}

                @Override
                public boolean isCancelled() {
                    return true;
                }
            };

    /// Everybody with everybody.
    private static List<NewConnection> among(List<RecordId> people) {
        return IntStream.range(0, people.size())
                .boxed()
                .flatMap(
                        i ->
                                people.subList(i + 1, people.size()).stream()
                                        .map(other -> between(people.get(i), other)))
                .toList();
    }

    private void connect(int count, PartialDate end) {
        connect(Collections.nCopies(count, between(jane, omar)), end);
    }

    private void connect(List<NewConnection> wanted, PartialDate end) {
        var period = new Period(null, end);
        var ended = wanted.stream().map(one -> one.during(period).acceptingDuplicate()).toList();
        house.store
                .actions()
                .run(
                        house.admin,
                        "connection.import",
                        action -> house.connections.connectAll(action, ended));
    }
}
