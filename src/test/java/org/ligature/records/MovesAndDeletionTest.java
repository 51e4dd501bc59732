package org.ligature.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ligature.kit.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class MovesAndDeletionTest extends RecordTest {

    @Test
    void winsAnOpportunityWithItsDefaultReason() {
        var deal = saved("opportunity", Values.of("name", "Deal"));

        int moved = records.setState(admin, List.of(deal.ref().id()), 1, Optional.empty());

        assertEquals(1, moved);
        assertEquals(1, reread(deal).state());
        assertEquals(3, reread(deal).values().get("statuscode"));
    }

    @Test
    void losesAnOpportunityForTheReasonGiven() {
        var deal = saved("opportunity", Values.of("name", "Deal"));

        records.setState(admin, List.of(deal.ref().id()), 2, Optional.of(5));

        assertEquals(5, reread(deal).values().get("statuscode"));
        assertEquals(
                "state.reason",
                problem(
                        () ->
                                records.setState(
                                        admin, List.of(deal.ref().id()), 0, Optional.of(5))));
    }

    @Test
    void leavesAloneWhatIsInTheStateAlready() {
        var kern = account("Kern");
        deactivate(kern);

        int moved =
                records.setState(
                        admin,
                        List.of(kern.ref().id(), account("Korn").ref().id()),
                        1,
                        Optional.empty());

        assertEquals(1, moved);
        assertEquals(2, reread(kern).version());
    }

    @Test
    void assignsAlsoWhatIsInactive() {
        var bea = user("Bea", "Second");
        var kern = account("Kern");
        deactivate(kern);

        int moved = records.assign(admin, List.of(kern.ref().id()), bea.ref().id());

        assertEquals(1, moved);
        assertEquals(bea.ref(), reread(kern).values().get("ownerid"));
        assertEquals(
                "assign.no-user",
                problem(() -> records.assign(admin, List.of(kern.ref().id()), kern.ref().id())));
        assertEquals(
                "assign.not-owned",
                problem(() -> records.assign(admin, List.of(bea.ref().id()), bea.ref().id())));
    }

    @Test
    void aTeamOwnsRecordsAndIsKeptWhileItDoes() {
        var outcome = records.create(admin, "team", Values.of("name", "North"));
        var team = ((SaveOutcome.Saved) outcome).row().ref();
        var kern = account("Kern");

        records.assign(admin, List.of(kern.ref().id()), team.id());

        assertEquals(team, reread(kern).values().get("ownerid"));
        assertEquals(
                List.of(new Impact.LookupUse("account", "ownerid", 1)),
                records.impactOf(admin, List.of(team.id())).keeping());
        assertEquals("delete.required", problem(() -> records.delete(admin, List.of(team.id()))));
        records.assign(admin, List.of(kern.ref().id()), new RecordId(admin.userId()));
        records.delete(admin, List.of(team.id()));
        assertTrue(records.find(admin, team.uuid()).isEmpty());
    }

    @Test
    void doesNotLetAUserDisableHerself() {
        var me = List.of(new RecordId(admin.userId()));

        assertEquals(
                "state.yourself", problem(() -> records.setState(admin, me, 1, Optional.empty())));
    }

    @Test
    void saysWhatHangsOnARecord() {
        records.onImpact((_, ids) -> 7L * ids.size());
        var kern = account("Kern");
        pointAt(kern);

        assertEquals(
                new Impact(
                        7,
                        List.of(
                                new Impact.LookupUse("account", "parentaccountid", 1),
                                new Impact.LookupUse("contact", "parentcustomerid", 2),
                                new Impact.LookupUse("opportunity", "parentaccountid", 1))),
                records.impactOf(admin, List.of(kern.ref().id())));
    }

    @Test
    void countsNothingThatLeavesItself() {
        var kern = account("Kern");
        var pointing = pointAt(kern);
        var all = new ArrayList<>(pointing.stream().map(row -> row.ref().id()).toList());
        all.add(kern.ref().id());

        assertTrue(records.impactOf(admin, all).isNothing());
        records.delete(admin, all);
        assertTrue(records.refs(admin, all).isEmpty());
    }

    @Test
    void emptiesLookupsToWhatIsDeletedAndTellsFirst() {
        var heard = new ArrayList<RecordChange>();
        records.onChange(
                (_, change) -> {
                    if (change instanceof RecordChange.Deleting) {
                        heard.add(change);
                    }
                });
        var kern = account("Kern");
        var pointing = pointAt(kern);

        records.delete(admin, List.of(kern.ref().id()));

        assertEquals(List.of(new RecordChange.Deleting(kern.ref())), heard);
        assertEquals("gone", problem(() -> reread(kern)));
        assertNull(reread(pointing.getFirst()).values().get("parentaccountid"));
        assertEquals(2, reread(pointing.getFirst()).version());
        assertEquals(List.of(), new RecordCheck(db.db(), db.schema()::schema).run());
    }

    @Test
    void keepsUsersWhoOwnSomethingOrHaveActed() {
        var owner = user("Olga", "Owner");
        var kern = account("Kern");
        records.assign(admin, List.of(kern.ref().id()), owner.ref().id());

        assertEquals("delete.user", problem(() -> records.delete(admin, ids(owner))));
        assertEquals(
                "delete.user",
                problem(() -> records.delete(admin, List.of(new RecordId(admin.userId())))));
    }

    @Test
    void deletesAUserOfWhomNothingIsKnown() {
        var nobody = user("No", "Body");
        db.db()
                .write(
                        tx ->
                                tx.sql()
                                        .execute(
                                                "INSERT INTO user_security_role VALUES (?, 1)",
                                                nobody.ref().id().value()));

        records.delete(admin, ids(nobody));

        assertTrue(records.find(admin, nobody.ref().uuid()).isEmpty());
    }

    @Test
    void keepsARecordThatOthersCannotBeWithout() {
        Specimens.addTo(db);
        var kern = account("Kern");
        saved(Specimens.TABLE, Values.of("name", "S").with("needed", kern.ref()));

        assertEquals("delete.required", problem(() -> records.delete(admin, ids(kern))));
    }

    @Test
    void findsARecordByItsUuidWhateverItIsCalled() {
        var ada = contact("Ada", "Kern");
        saved(records.update(admin, ada, Values.of("lastname", "Korn")));

        assertEquals("Ada Korn", records.find(admin, ada.ref().uuid()).orElseThrow().name());
    }

    /// An account, two contacts and an opportunity that point at this account.
    private List<Row> pointAt(Row account) {
        var to = account.ref();
        return List.of(
                saved("account", Values.of("name", "Part").with("parentaccountid", to)),
                saved("contact", Values.of("lastname", "A").with("parentcustomerid", to)),
                saved("contact", Values.of("lastname", "B").with("parentcustomerid", to)),
                saved("opportunity", Values.of("name", "Deal").with("parentaccountid", to)));
    }

    private static List<RecordId> ids(Row row) {
        return List.of(row.ref().id());
    }

    private static String problem(Runnable work) {
        return assertThrows(Problem.class, work::run).key();
    }
}
