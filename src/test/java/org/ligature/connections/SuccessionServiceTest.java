package org.ligature.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.ligature.connections.SuccessionService.Outcome;
import org.ligature.records.RecordId;
import org.ligature.schema.PartialDate;

import java.time.LocalDate;
import java.util.List;

final class SuccessionServiceTest {

    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);

    private final House house = new House();
    private final SuccessionService successions =
            new SuccessionService(house.store.actions(), house.connections, house.bulk);
    private final RecordId anna = house.contact("Anna Kim");
    private final RecordId omar = house.contact("Omar Haddad");
    private final RecordId orion = house.account("Orion Bank");
    private final RecordId alder = house.account("Alder Trust");
    private final RoleId employer = house.role("Test employer");
    private final RoleId employee = house.matched("Test employee", employer);

    @Test
    void endsTheOldAndBeginsTheNewTheDayAfterInOneStep() {
        var former = employed();

        var done = done(former, at(alder, anna), at(orion, omar));

        assertEquals(PartialDate.of(LAST), done.ended().period().ending());
        assertThat(done.begun())
                .extracting(one -> one.period().starting())
                .containsOnly(PartialDate.of(LAST.plusDays(1)));
        assertThat(house.of(anna)).hasSize(2);
        assertThat(house.of(omar).getFirst().record2().role().orElseThrow().id())
                .isEqualTo(employer);
        assertThat(house.findings()).isEmpty();
    }

    @Test
    void keepsTheDayOnWhichTheNextIsSaidToBegin() {
        var said = new PartialDate(2026, 0, 0);
        var next = at(alder, anna).during(new Period(said, null));

        var done = done(employed(), next);

        assertEquals(said, done.begun().getFirst().period().starting());
    }

    @Test
    void onlyEndsWhereNothingFollows() {
        assertThat(done(employed()).begun()).isEmpty();
    }

    @Test
    void makesTheOneWhoFollowsAlongWithIt() {
        var stub = Stub.of(0, "contact", "Mira Oduya");
        var next = at(orion, stub.placeholder());

        var outcome =
                successions.moveOn(
                        house.admin,
                        employed(),
                        over(),
                        new NewConnections(List.of(next), List.of(stub), false));

        var done = assertInstanceOf(Outcome.Done.class, outcome);
        assertEquals("Mira Oduya", done.begun().getFirst().record1().record().orElseThrow().name());
    }

    @Test
    void writesNothingWhereWhatFollowsCannotBe() {
        var former = employed();

        var outcome = move(former, at(alder, anna), at(orion, orion));

        assertEquals(1, assertInstanceOf(Outcome.NotBegun.class, outcome).place());
        assertThat(house.of(anna)).hasSize(1);
        assertThat(house.of(anna).getFirst().period().ending()).isNull();
    }

    @Test
    void writesNothingWhereItWouldEndBeforeItBegan() {
        var former = employed();
        var ended = over().during(new Period(former.period().starting(), day(2001)));

        var outcome = successions.moveOn(house.admin, former, ended, NewConnections.of(List.of()));

        assertInstanceOf(Outcome.NotEnded.class, outcome);
        assertThat(house.of(anna).getFirst().period().ending()).isNull();
    }

    @Test
    void saysThatSomebodyElseChangedItMeanwhile() {
        var former = employed();
        done(former);

        var outcome = move(former);

        assertInstanceOf(
                ConnectOutcome.Conflict.class,
                assertInstanceOf(Outcome.NotEnded.class, outcome).why());
    }

    private Outcome.Done done(Connection former, NewConnection... next) {
        return assertInstanceOf(Outcome.Done.class, move(former, next));
    }

    private Outcome move(Connection former, NewConnection... next) {
        var wanted = new NewConnections(List.of(next), List.of(), false);
        return successions.moveOn(house.admin, former, over(), wanted);
    }

    private Connection employed() {
        var wanted = at(orion, anna).during(new Period(day(2019), null));
        house.connections.connect(house.admin, wanted);
        return house.of(anna).getFirst();
    }

    private NewConnection over() {
        return at(orion, anna).during(new Period(day(2019), PartialDate.of(LAST)));
    }

    private NewConnection at(RecordId account, RecordId who) {
        return NewConnection.between(who, account).withRoles(employee, employer);
    }

    private static PartialDate day(int year) {
        return new PartialDate(year, 0, 0);
    }
}
