package org.ligature.connections;

import org.ligature.access.Access;
import org.ligature.access.Privilege;
import org.ligature.audit.Action;
import org.ligature.audit.Actions;
import org.ligature.audit.Actor;
import org.ligature.audit.Operation;
import org.ligature.audit.Touched;
import org.ligature.kit.db.Db;
import org.ligature.kit.id.Uuids;
import org.ligature.kit.problem.Problem;
import org.ligature.schema.Choice;
import org.ligature.schema.ColumnType;
import org.ligature.schema.SchemaService;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The service of connection roles. [#all] and the questions answer from memory; writes go to the
/// store.
///
/// Two roles may have the same name, as in Dataverse; [#namesakes] tells, so that a screen can
/// warn.
public final class RoleService {

    static final String TABLE = "connectionrole";

    private final Db db;
    private final Actions actions;
    private final Access access;
    private final SchemaService schema;
    private final Uuids uuids;
    private volatile Roles roles;

    /// Blocks: the roles are read here.
    public RoleService(Db db, Actions actions, Access access, SchemaService schema, Uuids uuids) {
        this.db = db;
        this.actions = actions;
        this.access = access;
        this.schema = schema;
        this.uuids = uuids;
        this.roles = db.read(tx -> new RoleStore(tx).read());
        actions.afterCommit(this::reread);
    }

    /// An import writes roles as any rows, past this service.
    private void reread(Touched touched) {
        if (touched.label().equals("record.import") && !touched.in(TABLE).isEmpty()) {
            roles = db.read(tx -> new RoleStore(tx).read());
        }
    }

    /// All roles by name, inactive ones among them.
    public List<Role> all() {
        return roles.byName();
    }

    public Optional<Role> role(RoleId id) {
        return roles.role(id);
    }

    /// The role of this name, in whatever case; of namesakes an active one, and the oldest.
    public Optional<Role> named(String name) {
        return namesakes(name).stream().findFirst();
    }

    /// All roles of this name, in whatever case, active ones first.
    public List<Role> namesakes(String name) {
        return roles.namesakes(name);
    }

    /// The active roles that a record of this table can have.
    public List<Role> fitting(String table) {
        return all().stream().filter(role -> role.active() && role.fits(table)).toList();
    }

    /// The role a record of this table gets in this category where nobody says which: the one
    /// called as the category, else the first by name.
    public Optional<Role> usual(String table, int category) {
        var fitting = fitting(table).stream().filter(role -> role.category() == category).toList();
        var name = categoryName(category);
        return fitting.stream()
                .filter(role -> role.name().equals(name))
                .findFirst()
                .or(() -> fitting.stream().findFirst());
    }

    private String categoryName(int category) {
        return schema.schema().require(TABLE).require("category").type()
                        instanceof ColumnType.ChoiceOf(var choice)
                ? choice.option(category).map(Choice.Option::label).orElse("")
                : "";
    }

    /// The role filled in for a record of `table` when the other side got `role`: the first match
    /// that is active and fits.
    public Optional<Role> counterpart(Role role, String table) {
        return matching(role, table).stream().findFirst();
    }

    /// The roles a record of `table` may have when the other side has `role`: the active matches
    /// that fit, in their order.
    public List<Role> matching(Role role, String table) {
        return role.matches().stream()
                .flatMap(id -> role(id).stream())
                .filter(match -> match.active() && match.fits(table))
                .toList();
    }

    public Role create(
            Actor actor, String name, int category, String description, Set<String> tables) {
        var draft = RoleDraft.of(schema.schema(), name, category, description, tables);
        var id =
                write(
                        actor,
                        "role.create",
                        Privilege.CREATE,
                        action -> {
                            var store = new RoleStore(action.tx());
                            var made = store.insert(action, uuids, draft);
                            action.entry(Operation.CREATE, made.subject(), made.created());
                            return new RoleId(made.subject().id());
                        });
        return require(id);
    }

    /// Writes the role anew; where its category changes, that of its connections does too.
    public Role update(
            Actor actor,
            RoleId id,
            String name,
            int category,
            String description,
            Set<String> tables) {
        var draft = RoleDraft.of(schema.schema(), name, category, description, tables);
        write(
                actor,
                "role.update",
                Privilege.WRITE,
                action -> {
                    var recategorized = require(id).category() != category;
                    change(action, id, store -> store.update(action, uuids, id, draft));
                    if (recategorized) {
                        new PairStore(action.tx()).recategorize(id.value(), category);
                    }
                    return id;
                });
        return require(id);
    }

    /// Makes the two each other's matching role, at the end of both lists; a role can be matched to
    /// itself.
    public void match(Actor actor, RoleId role, RoleId other) {
        rematch(
                actor,
                "role.match",
                role,
                other,
                store -> {
                    store.match(role, other, uuids.next());
                    if (!role.equals(other)) {
                        store.match(other, role, uuids.next());
                    }
                });
    }

    /// Takes the match away; connections that carry both roles keep them.
    public void unmatch(Actor actor, RoleId role, RoleId other) {
        rematch(actor, "role.unmatch", role, other, store -> store.unmatch(role, other));
    }

    private void rematch(
            Actor actor, String label, RoleId role, RoleId other, Consumer<RoleStore> work) {
        write(
                actor,
                label,
                Privilege.WRITE,
                action -> {
                    require(other);
                    var store = new RoleStore(action.tx());
                    var before = store.snapshot(other);
                    change(action, role, work);
                    if (!role.equals(other)) {
                        enter(action, before, store.snapshot(other), Operation.UPDATE);
                    }
                    return role;
                });
    }

    /// An inactive role is no longer offered; connections that have it keep it.
    public void setActive(Actor actor, RoleId id, boolean active) {
        write(
                actor,
                active ? "role.activate" : "role.deactivate",
                Privilege.WRITE,
                action -> {
                    require(id);
                    var store = new RoleStore(action.tx());
                    var before = store.snapshot(id);
                    store.setActive(action, id, active);
                    var operation = active ? Operation.ACTIVATE : Operation.DEACTIVATE;
                    enter(action, before, store.snapshot(id), operation);
                    return id;
                });
    }

    /// Takes the role away; connections that had it keep their records and lose the role.
    public void delete(Actor actor, RoleId id) {
        write(
                actor,
                "role.delete",
                Privilege.DELETE,
                action -> {
                    require(id);
                    var store = new RoleStore(action.tx());
                    new ConnectionBulk(action).blankRole(id);
                    var gone = store.snapshot(id);
                    store.delete(id);
                    action.entry(Operation.DELETE, gone.subject(), gone.deleted());
                    return id;
                });
    }

    private void change(Action action, RoleId id, Consumer<RoleStore> work) {
        require(id);
        var store = new RoleStore(action.tx());
        var before = store.snapshot(id);
        work.accept(store);
        enter(action, before, store.snapshot(id), Operation.UPDATE);
    }

    private static void enter(Action action, Snapshot before, Snapshot after, Operation operation) {
        var changes = before.changedTo(after);
        if (!changes.isEmpty()) {
            action.entry(operation, after.subject(), changes);
        }
    }

    private Role require(RoleId id) {
        return role(id).orElseThrow(() -> new Problem(RoleService.class, "role.gone"));
    }

    /// What is known in memory changes while other writers still wait, and goes back with the
    /// store.
    private RoleId write(
            Actor actor, String label, Privilege privilege, Function<Action, RoleId> work) {
        var known = roles;
        try {
            return actions.run(
                    actor,
                    label,
                    action -> {
                        access.require(action.tx(), actor, privilege, TABLE);
                        var id = work.apply(action);
                        roles = new RoleStore(action.tx()).read();
                        return id;
                    });
        } catch (RuntimeException failed) {
            roles = known;
            throw failed;
        }
    }

    /// The roles by name and by number.
    record Roles(List<Role> byName, Map<RoleId, Role> byId) {

        static Roles of(List<Role> byName) {
            return new Roles(
                    List.copyOf(byName),
                    byName.stream().collect(Collectors.toMap(Role::id, Function.identity())));
        }

        Optional<Role> role(RoleId id) {
            return Optional.ofNullable(byId.get(id));
        }

        List<Role> namesakes(String name) {
            return byName.stream()
                    .filter(role -> role.name().equalsIgnoreCase(name.strip()))
                    .sorted(Comparator.comparing((Role role) -> !role.active()))
                    .toList();
        }
    }
}
