package org.ligature.access;

import org.ligature.audit.Action;
import org.ligature.audit.Actions;
import org.ligature.audit.Actor;
import org.ligature.audit.Change;
import org.ligature.audit.Operation;
import org.ligature.audit.Subject;
import org.ligature.kit.db.Db;
import org.ligature.kit.problem.Problem;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Who there is to act: the user of this store, and others by name. A user is a record of the table
/// systemuser, so everything else about one is read and written as any record is.
public final class UserService {

    private final Db db;
    private final Actions actions;
    private final Access access;
    private final Supplier<UUID> uuids;
    private final UnaryOperator<String> nameKey;

    /// @param uuids makes the UUIDs under which new records are known outside
    /// @param nameKey folds a name for search, as the directory of records keeps it
    public UserService(
            Db db,
            Actions actions,
            Access access,
            Supplier<UUID> uuids,
            UnaryOperator<String> nameKey) {
        this.db = db;
        this.actions = actions;
        this.access = access;
        this.uuids = uuids;
        this.nameKey = nameKey;
    }

    /// The person this store belongs to; empty in a store in which nobody has worked yet.
    public Optional<Actor> own() {
        return db.read(tx -> new UserStore(tx).own()).map(UserStore.User::actor);
    }

    /// Makes the first user of a new store: named after the account of the computer, allowed
    /// everything. Where there is one already, that one.
    public Actor ownOrCreated(String account) {
        return own().orElseGet(() -> create(PersonName.of(account)));
    }

    /// The user with this full name or UUID, to act as.
    ///
    /// @throws Problem where there is none, there are several, or the user is disabled
    public Actor find(String nameOrUuid) {
        var found = db.read(tx -> new UserStore(tx).named(nameOrUuid.strip()));
        if (found.isEmpty()) {
            throw new Problem(UserService.class, "no-user", nameOrUuid);
        }
        if (found.size() > 1) {
            throw new Problem(UserService.class, "several-users", nameOrUuid);
        }
        if (found.getFirst().disabled()) {
            throw new Problem(UserService.class, "disabled-user", nameOrUuid);
        }
        return found.getFirst().actor();
    }

    /// All security roles, by name.
    public List<SecurityRole> roles() {
        return db.read(tx -> new AccessStore(tx).roles());
    }

    /// Gives a user a security role by its name, such as System Administrator; one the user has
    /// stays.
    ///
    /// @throws Problem where there is no such role, or the actor may not change users
    public void grant(Actor actor, long user, String role) {
        actions.run(actor, "user.grant", action -> grant(action, user, role));
        access.forget();
    }

    /// Takes a security role as another store holds it; who has it already keeps it.
    ///
    /// @param holders the numbers of the users who have it
    public void take(Action action, SecurityRole role, List<Long> holders) {
        access.require(action.tx(), action.actor(), Privilege.ASSIGN, "systemuser");
        var store = new AccessStore(action.tx());
        var there = store.find(role.uuid(), role.name());
        long id = there.orElseGet(() -> store.insert(role.uuid(), role.name()));
        var before = text(store.allowed(id));
        store.allow(id, role.privileges());
        action.entry(
                there.isPresent() ? Operation.UPDATE : Operation.CREATE,
                new Subject("security_role", id, role.uuid(), role.name()),
                List.of(new Change("privileges", before, text(role.privileges()))));
        holders.forEach(user -> grant(action, user, id, role.name()));
    }

    private static String text(Set<Privilege> privileges) {
        return privileges.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    private static void grant(Action action, long user, long role, String name) {
        var store = new UserStore(action.tx());
        if (store.grant(user, role)) {
            GrantHistory.changed(action, store.subject(user), List.of(name), true);
        }
    }

    /// Has the privileges of all users read anew when next asked.
    public void forget() {
        access.forget();
    }

    private Object grant(Action action, long user, String role) {
        access.require(action.tx(), action.actor(), Privilege.ASSIGN, "systemuser");
        var store = new UserStore(action.tx());
        var id = store.role(role);
        if (id.isEmpty()) {
            throw new Problem(UserService.class, "no-role", role);
        }
        grant(action, user, id.get(), role);
        return role;
    }

    /// Takes the person this store belongs to for a user of the same name whom another store knows
    /// by this UUID, so that who moves to a new store is not there twice.
    ///
    /// @return whether it is the same person
    public boolean identify(Action action, UUID uuid, String name) {
        var store = new UserStore(action.tx());
        var own = store.own().filter(user -> user.name().equalsIgnoreCase(name.strip()));
        if (own.isEmpty() || store.isKnown(uuid)) {
            return false;
        }
        store.renumber(own.get().id(), uuid);
        return true;
    }

    private Actor create(PersonName name) {
        var created =
                actions.run(
                        Actor.PROGRAM,
                        "user.first",
                        action -> {
                            var store = new UserStore(action.tx());
                            var uuid = uuids.get();
                            var key = nameKey.apply(name.full());
                            var id = store.insert(uuid, name, key, action.now());
                            store.grant(id, UserStore.SYSTEM_ADMINISTRATOR);
                            store.own(uuid);
                            var subject = new Subject("systemuser", id, uuid, name.full());
                            action.entry(Operation.CREATE, subject, name.changes());
                            return new Actor(id, name.full());
                        });
        access.forget();
        return created;
    }
}
