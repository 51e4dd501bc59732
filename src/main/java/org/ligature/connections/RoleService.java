package org.ligature.connections;

import org.ligature.access.Access;
import org.ligature.access.Privilege;
import org.ligature.audit.Action;
import org.ligature.audit.Actions;
import org.ligature.audit.Actor;
import org.ligature.audit.Touched;
import org.ligature.audit.Undoer;
import org.ligature.kit.db.Db;
import org.ligature.kit.id.Uuids;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.task.Job;
import org.ligature.schema.Choice;
import org.ligature.schema.ColumnType;
import org.ligature.schema.SchemaService;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /// Takes back what actions did to roles.
    public Undoer undoer() {
        return new RoleUndo(access, schema::schema, uuids);
    }

    /// An import writes roles as any rows, and undo as they were, past this service; the tables of
    /// what hangs on roles begin with the name of theirs.
    private void reread(Touched touched) {
        if (touched.idsByTable().keySet().stream().anyMatch(table -> table.startsWith(TABLE))) {
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

    /// The role of this name, in whatever case and language, of women or men; of namesakes an
    /// active one, one whose own name it is, and the oldest.
    public Optional<Role> named(String name) {
        return namesakes(name).stream().findFirst();
    }

    /// All roles of this name, in whatever case, active ones first.
    public List<Role> namesakes(String name) {
        return roles.namesakes(name);
    }

    /// The role of this name for a record of this table; of namesakes one that it can have, and an
    /// active one first.
    ///
    /// @param table empty where the record is not known
    public Optional<Role> named(String name, String table) {
        return namesakes(name).stream()
                .min(
                        Comparator.comparing((Role role) -> !table.isEmpty() && !role.fits(table))
                                .thenComparing(role -> !role.active()));
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
        var draft = new RoleDraft(name, category, description, tables);
        var id = change(actor, "role.create", action -> insert(action, draft));
        return require(id);
    }

    /// Makes the two each other's matching role, at the end of both lists; a role can be matched to
    /// itself.
    public void match(Actor actor, RoleId role, RoleId other) {
        change(
                actor,
                "role.match",
                action -> {
                    match(action, role, other);
                    return role;
                });
    }

    /// The same inside [#change].
    public void match(Action action, RoleId role, RoleId other) {
        new RoleWriter(action, uuids).match(role, other);
    }

    /// An inactive role is no longer offered; connections that have it keep it.
    public void setActive(Actor actor, RoleId id, boolean active) {
        change(
                actor,
                active ? "role.activate" : "role.deactivate",
                action -> {
                    require(id);
                    new RoleWriter(action, uuids).setActive(id, active);
                    return id;
                });
    }

    /// Takes the role away; connections that had it keep their records and lose the role.
    public void delete(Actor actor, RoleId id) {
        change(
                actor,
                "role.delete",
                action -> {
                    require(id);
                    new RoleEffects(action, Job.Progress.UNWATCHED).replace(id, null);
                    remove(action, id);
                    return id;
                });
    }

    /// Writes a new role inside [#change].
    public RoleId insert(Action action, RoleDraft draft) {
        draft.require(schema.schema());
        return new RoleWriter(action, uuids).insert(draft);
    }

    /// Writes the role anew inside [#change]; where its category changes, that of its connections
    /// does too. Connections that no longer fit it stay as they are.
    public void rewrite(Action action, RoleId id, RoleDraft draft) {
        draft.require(schema.schema());
        var recategorized = require(id).category() != draft.category();
        new RoleWriter(action, uuids).rewrite(id, draft);
        if (recategorized) {
            new PairStore(action.tx()).recategorize(id.value(), draft.category());
        }
    }

    /// Takes away a role that no connection has any more, inside [#change].
    public void remove(Action action, RoleId id) {
        require(id);
        new RoleWriter(action, uuids).remove(id);
    }

    /// Takes away a role inside [#change] and puts another in its place wherever others match it;
    /// no connection has it any more.
    ///
    /// @param draft what the other is from now on
    public void merge(Action action, RoleId from, RoleId into, RoleDraft draft) {
        draft.require(schema.schema());
        require(from);
        require(into);
        new RoleWriter(action, uuids).merge(from, into, draft);
    }

    /// The role with this number, or the [Problem] that it is gone.
    public Role require(RoleId id) {
        return role(id).orElseThrow(RoleService::gone);
    }

    static Problem gone() {
        return new Problem(RoleService.class, "role.gone");
    }

    /// Runs a change of roles as one action of somebody who may customize. Inside it the roles are
    /// known as they were before.
    ///
    /// What is known in memory changes while other writers still wait, and goes back with the
    /// store.
    public <T> T change(Actor actor, String label, Function<Action, T> work) {
        var known = roles;
        try {
            return actions.run(
                    actor,
                    label,
                    action -> {
                        access.require(action.tx(), actor, Privilege.CUSTOMIZE, TABLE);
                        var done = work.apply(action);
                        roles = new RoleStore(action.tx()).read();
                        return done;
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
                    .filter(role -> role.isCalled(name.strip()))
                    .sorted(
                            Comparator.comparing((Role role) -> !role.active())
                                    .thenComparing(
                                            role -> !role.name().equalsIgnoreCase(name.strip())))
                    .toList();
        }
    }
}
