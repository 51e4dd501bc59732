package org.ligature.sample;

import org.ligature.audit.Action;
import org.ligature.audit.Actions;
import org.ligature.audit.Actor;
import org.ligature.connections.ConnectionService;
import org.ligature.connections.RoleId;
import org.ligature.connections.RoleService;
import org.ligature.kit.db.Db;
import org.ligature.kit.problem.Problem;
import org.ligature.records.Impact;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.RecordService;
import org.ligature.schema.SchemaService;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Brings the sample company into a store and takes it away again. Every method blocks.
public final class SampleService {

    private static final String USERS = "systemuser";
    private static final int DISABLED = 1;

    private final Db db;
    private final Actions actions;
    private final SchemaService schema;
    private final RecordService records;
    private final ConnectionService connections;
    private final RoleService roles;

    public SampleService(
            Db db,
            Actions actions,
            SchemaService schema,
            RecordService records,
            ConnectionService connections,
            RoleService roles) {
        this.db = db;
        this.actions = actions;
        this.schema = schema;
        this.records = records;
        this.connections = connections;
        this.roles = roles;
    }

    /// What would go with the sample company.
    ///
    /// @param records how many of its records are still there
    /// @param impact what hangs on them, the user's own work among it
    public record Removal(int records, Impact impact) {}

    /// Whether the sample company was loaded and not removed since.
    public boolean isThere() {
        return !ids(SampleStore.RECORDS).isEmpty();
    }

    /// Writes all records and connections in one action. The roles the story needs beyond those of
    /// every store are made before it.
    ///
    /// @throws Problem where it is there already
    public void load(Actor actor) {
        if (isThere()) {
            throw new Problem(SampleService.class, "there");
        }
        var made = makeRoles(actor);
        actions.run(actor, "sample.load", action -> load(action, made));
    }

    /// What removing would take, for the question before it.
    public Removal impactOfRemoving(Actor actor) {
        var there = there(actor);
        return new Removal(there.size(), records.impactOf(actor, there));
    }

    /// Deletes the records of the story that are still there, with their connections. A user of the
    /// story who owns other records by now is disabled and stays; so does a role still in use.
    ///
    /// @return how many records are gone
    public int remove(Actor actor) {
        var there = records.refs(actor, recordIds());
        var gone = actions.run(actor, "sample.remove", action -> remove(action, there.values()));
        removeRoles(actor);
        return gone;
    }

    private boolean load(Action action, List<Long> made) {
        var load = new SampleLoad(action, schema.schema(), records, connections, roles);
        var written = load.writeRecords();
        connections.setActive(action, load.writeConnections(), false);
        SampleStore.remember(action, SampleStore.RECORDS, written);
        SampleStore.remember(action, SampleStore.ROLES, made);
        return true;
    }

    /// @return the ids of the roles that were not there before
    private List<Long> makeRoles(Actor actor) {
        var made = new ArrayList<Long>();
        for (var told : SampleFiles.roles()) {
            if (roles.named(told.name()).isEmpty()) {
                var tables = Set.copyOf(told.tables());
                var role = roles.create(actor, told.name(), told.category(), "", tables);
                told.matches().stream()
                        .map(roles::named)
                        .flatMap(Optional::stream)
                        .forEach(match -> roles.match(actor, role.id(), match.id()));
                made.add(role.id().value());
            }
        }
        return made;
    }

    private int remove(Action action, Collection<RecordRef> there) {
        var users = new ArrayList<RecordId>();
        var others = new ArrayList<RecordId>();
        there.forEach(ref -> (ref.table().equals(USERS) ? users : others).add(ref.id()));
        records.delete(action, others);
        var gone = others.size();
        for (var user : users.reversed()) {
            gone += removeUser(action, user) ? 1 : 0;
        }
        SampleStore.forget(action, SampleStore.RECORDS);
        return gone;
    }

    /// A refusal comes before anything is written, so the action can go on.
    private boolean removeUser(Action action, RecordId user) {
        try {
            records.delete(action, List.of(user));
            return true;
        } catch (Problem needed) {
            records.setState(action, List.of(user), DISABLED, Optional.empty());
            return false;
        }
    }

    private void removeRoles(Actor actor) {
        for (var id : ids(SampleStore.ROLES)) {
            if (isUnused(id) && roles.role(new RoleId(id)).isPresent()) {
                roles.delete(actor, new RoleId(id));
            }
        }
        actions.run(actor, "sample.remove", action -> forget(action, SampleStore.ROLES));
    }

    private static boolean forget(Action action, String setting) {
        SampleStore.forget(action, setting);
        return true;
    }

    private boolean isUnused(long role) {
        return db.read(tx -> !new SampleStore(tx).isUsed(role));
    }

    private List<RecordId> there(Actor actor) {
        return List.copyOf(records.refs(actor, recordIds()).keySet());
    }

    private List<RecordId> recordIds() {
        return ids(SampleStore.RECORDS).stream().map(RecordId::new).toList();
    }

    private List<Long> ids(String setting) {
        return db.read(tx -> new SampleStore(tx).ids(setting));
    }
}
