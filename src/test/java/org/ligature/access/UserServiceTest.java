package org.ligature.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.ligature.TestDb;
import org.ligature.audit.Actor;
import org.ligature.kit.db.Tx;
import org.ligature.kit.problem.Problem;
import org.ligature.records.NameKey;

import java.util.Optional;
import java.util.UUID;

final class UserServiceTest {

    private final TestDb store = new TestDb();
    private final UserService users =
            new UserService(
                    store.db(), store.actions(), store.access(), store.uuids()::next, NameKey::of);

    @Test
    void nobodyHasWorkedInANewStore() {
        assertEquals(Optional.empty(), users.own());
    }

    @Test
    void thePersonAtTheComputerBecomesItsUserOnce() {
        var first = users.ownOrCreated("mira");

        assertEquals("mira", first.name());
        assertEquals(first, users.ownOrCreated("somebody else"));
        assertEquals(Optional.of(first), users.own());
    }

    @Test
    void thatUserMayDoEverything() {
        var mira = users.ownOrCreated("Mira Tal");

        for (var privilege : Privilege.values()) {
            assertDoesNotThrow(() -> require(mira, privilege));
        }
    }

    @Test
    void findsAUserByNameWithoutCaseAndByUuid() {
        assertEquals(store.admin(), users.find("ada kern"));
        assertEquals(store.admin(), users.find(uuidOf(store.admin()).toString()));
    }

    @Test
    void refusesToActAsNobodyOrOneOfTwoOrADisabledOne() {
        var mira = users.ownOrCreated("Mira Tal");

        assertEquals("no-user", problem("Nobody"));
        disable(mira);
        assertEquals("disabled-user", problem("Mira Tal"));
        store.db().write(tx -> tx.sql().execute("UPDATE record SET name = 'Twin'"));
        assertEquals("several-users", problem("Twin"));
    }

    @Test
    void aDisabledUserMayNothing() {
        var mira = users.ownOrCreated("Mira Tal");
        disable(mira);
        store.access().forget();

        assertThrows(Problem.class, () -> require(mira, Privilege.READ));
    }

    @Test
    void aSecurityRoleIsGivenByItsName() {
        var mira = users.ownOrCreated("Mira Tal");
        store.db()
                .write(tx -> tx.sql().execute("DELETE FROM user_security_role WHERE user_id > 1"));
        store.access().forget();
        assertThrows(Problem.class, () -> require(mira, Privilege.READ));

        users.grant(store.admin(), mira.userId(), "reader");

        assertDoesNotThrow(() -> require(mira, Privilege.READ));
        var refused = assertThrows(Problem.class, () -> require(mira, Privilege.WRITE));
        assertEquals("missing.write", refused.key());
    }

    private void require(Actor actor, Privilege privilege) {
        store.db().read(tx -> require(tx, actor, privilege));
    }

    private Object require(Tx tx, Actor actor, Privilege privilege) {
        store.access().require(tx, actor, privilege, "account");
        return privilege;
    }

    private String problem(String name) {
        return assertThrows(Problem.class, () -> users.find(name)).key();
    }

    private void disable(Actor user) {
        var sql = "UPDATE systemuser SET isdisabled = TRUE WHERE id = ?";
        store.db().write(tx -> tx.sql().execute(sql, user.userId()));
    }

    private UUID uuidOf(Actor user) {
        var sql = "SELECT uuid FROM record WHERE id = ?";
        return (UUID) store.db().read(tx -> tx.sql().fetchValue(sql, user.userId()));
    }
}
