package org.ligature.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ligature.TestDb;
import org.ligature.audit.Actor;
import org.ligature.kit.problem.Problem;
import org.ligature.records.NameKey;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a user may do by security roles, asked one by one and met in the services.
final class AccessTest {

    private static final Values WREN = Values.of("lastname", "Wren");

    private final TestDb store = new TestDb();
    private final UserService users =
            new UserService(
                    store.db(), store.actions(), store.access(), store.uuids()::next, NameKey::of);
    private final RecordRef contact = saved("contact", WREN);
    private Actor reader = new Actor(0, "");

    @BeforeEach
    void aReader() {
        var user = saved("systemuser", Values.of("lastname", "Rook"));
        users.grant(store.admin(), user.id().value(), "Reader");
        reader = new Actor(user.id().value(), user.name());
    }

    @Test
    void anAdministratorMayEverything() {
        assertEquals(EnumSet.allOf(Privilege.class), allowed(store.admin()));
        assertEquals(Visibility.ALL, visibility(store.admin()));
    }

    @Test
    void aReaderMayReadAndNothingElse() {
        assertEquals(Set.of(Privilege.READ), allowed(reader));
        assertEquals(Visibility.ALL, visibility(reader));
    }

    @Test
    void everyWriteOfAReaderIsRefusedAndChangesNothing() {
        var records = store.records();
        var row = records.open(reader, "contact", contact.id());
        var ids = List.of(contact.id());
        var me = new RecordId(reader.userId());

        refused("missing.create", () -> records.create(reader, "contact", WREN));
        refused("missing.write", () -> records.update(reader, row, Values.of("lastname", "Gull")));
        refused("missing.write", () -> records.setState(reader, ids, 1, Optional.empty()));
        refused("missing.assign", () -> records.assign(reader, ids, me));
        refused("missing.delete", () -> records.delete(reader, ids));
        assertEquals(row, records.open(store.admin(), "contact", contact.id()));
    }

    @Test
    void aDisabledUserMayNothingAndSeesNothing() {
        users.grant(store.admin(), reader.userId(), "System Administrator");
        store.records()
                .setState(
                        store.admin(), List.of(new RecordId(reader.userId())), 1, Optional.empty());

        assertEquals(Set.of(), allowed(reader));
        assertEquals(Visibility.NONE, visibility(reader));
        refused("not-readable", () -> store.records().open(reader, "contact", contact.id()));
    }

    @Test
    void aUserWithoutRolesMayNothing() {
        var user = saved("systemuser", Values.of("lastname", "Stork"));

        assertEquals(Set.of(), allowed(new Actor(user.id().value(), user.name())));
    }

    private static void refused(String key, org.junit.jupiter.api.function.Executable write) {
        assertEquals(key, assertThrows(Problem.class, write).key());
    }

    private Set<Privilege> allowed(Actor actor) {
        var allowed = EnumSet.noneOf(Privilege.class);
        for (var privilege : Privilege.values()) {
            if (may(actor, privilege)) {
                allowed.add(privilege);
            }
        }
        return allowed;
    }

    private boolean may(Actor actor, Privilege privilege) {
        return store.db()
                .read(
                        tx -> {
                            try {
                                store.access().require(tx, actor, privilege, "contact");
                                return true;
                            } catch (Problem missing) {
                                return false;
                            }
                        });
    }

    private Visibility visibility(Actor actor) {
        return store.db().read(tx -> store.access().visibility(tx, actor, "contact"));
    }

    private RecordRef saved(String table, Values values) {
        return switch (store.records().create(store.admin(), table, values)) {
            case SaveOutcome.Saved(var row) -> row.ref();
            case SaveOutcome other -> throw new AssertionError(other);
        };
    }
}
