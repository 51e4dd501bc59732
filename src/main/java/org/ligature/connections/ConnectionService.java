package org.ligature.connections;

import org.jspecify.annotations.Nullable;
import org.ligature.access.Access;
import org.ligature.access.Privilege;
import org.ligature.access.Visibility;
import org.ligature.audit.Action;
import org.ligature.audit.Actions;
import org.ligature.audit.Actor;
import org.ligature.audit.Undoer;
import org.ligature.kit.db.Db;
import org.ligature.kit.db.Tx;
import org.ligature.kit.id.Uuids;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.task.Job;
import org.ligature.records.Invalid;
import org.ligature.records.RecordChange;
import org.ligature.records.RecordId;
import org.ligature.records.Values;
import org.ligature.schema.SchemaService;
import org.ligature.schema.State;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The service of connections: the only writer of pairs. Every method blocks. Either row's id means
/// the pair.
public final class ConnectionService implements RecordChange.Listener {

    static final String TABLE = "connection";

    private static final int INACTIVE = 1;

    private final Db db;
    private final Actions actions;
    private final Access access;
    private final SchemaService schema;
    private final RoleService roles;
    private final Uuids uuids;
    private final Renamings renamings;
    private final PairValues values;

    public ConnectionService(
            Db db,
            Actions actions,
            Access access,
            SchemaService schema,
            RoleService roles,
            Uuids uuids) {
        this.db = db;
        this.actions = actions;
        this.access = access;
        this.schema = schema;
        this.roles = roles;
        this.uuids = uuids;
        this.renamings = new Renamings(db);
        this.values = new PairValues(schema::schema);
    }

    /// Names of records that are not yet written on all of their connections.
    public Renamings renamings() {
        return renamings;
    }

    /// Takes back what actions did to connections.
    public Undoer undoer() {
        return new ConnectionUndo(access, schema::schema, values);
    }

    /// Writes both rows in one transaction, or says why not. A role that is not given is filled
    /// with the first active role that matches the other side's and fits the record's table.
    public ConnectOutcome connect(Actor actor, NewConnection wanted) {
        return actions.run(actor, "connection.create", action -> connect(action, wanted));
    }

    /// The same inside a larger action.
    public ConnectOutcome connect(Action action, NewConnection wanted) {
        return connect(action, wanted, true);
    }

    /// The same, but a role that is not given stays blank.
    public ConnectOutcome connectAsGiven(Actor actor, NewConnection wanted) {
        return actions.run(actor, "connection.create", action -> connect(action, wanted, false));
    }

    private ConnectOutcome connect(Action action, NewConnection wanted, boolean fill) {
        return writer(action).connect(wanted, fill);
    }

    private ConnectionWriter writer(Action action) {
        return new ConnectionWriter(action, access, uuids, values, reader(action.tx()));
    }

    private ConnectionReader reader(Tx tx) {
        return new ConnectionReader(tx, schema.schema(), roles, values);
    }

    /// Connects many at once inside a larger action, such as an import, in batches.
    ///
    /// @return what came of each, in their order
    public List<ConnectOutcome> connectAll(Action action, List<NewConnection> wanted) {
        return connectAll(action, wanted, true);
    }

    /// The same for connections that follow of something else, such as the stakeholder of an
    /// opportunity: where nobody can be asked, no column that was added is required.
    public List<ConnectOutcome> connectAlong(Action action, List<NewConnection> wanted) {
        return connectAll(action, wanted, false);
    }

    private List<ConnectOutcome> connectAll(
            Action action, List<NewConnection> wanted, boolean required) {
        access.require(action.tx(), action.actor(), Privilege.CREATE, TABLE);
        var how = new ConnectionJudge.How(Stubs.none(schema.schema()), true, required);
        return new ConnectionBatch(action, uuids, reader(action.tx()), how)
                .connect(wanted, Job.Progress.UNWATCHED);
    }

    /// Rewrites the pair as `wanted` says, seen from the row `id`; no role is filled in. Where one
    /// side's role was cleared, the other side's goes with it if it was its match.
    ///
    /// Records and roles are held against the rules where one of them changes, so that a pair whose
    /// roles were unmatched later can still get an end.
    public ConnectOutcome change(Actor actor, ConnectionId id, long version, NewConnection wanted) {
        return actions.run(
                actor, "connection.change", action -> change(action, id, version, wanted));
    }

    /// The same inside a larger action.
    ConnectOutcome change(Action action, ConnectionId id, long version, NewConnection wanted) {
        return writer(action).change(id, version, wanted);
    }

    /// The connection seen from the side of this row, with all its values.
    ///
    /// @throws Problem where it is gone or may not be read
    public Connection open(Actor actor, ConnectionId id) {
        return db.read(
                tx -> {
                    if (!mayRead(tx, actor)) {
                        throw ConnectionReader.gone();
                    }
                    return reader(tx).open(id);
                });
    }

    /// What a new connection has in the columns that were added, where nobody says otherwise.
    public Values usual() {
        return values.starting(Values.NONE);
    }

    /// These connections with all their values, as a larger action sees them.
    public List<Connection> whole(Action action, List<Connection> connections) {
        return values.whole(action.tx(), connections);
    }

    /// What a new connection has in the columns that were added. Needs no store.
    public Values starting() {
        return values.starting(Values.NONE);
    }

    /// What is wrong with values of columns that were added; empty where they can be saved. Needs
    /// no
    /// store: whether lookups point at something is found out when they are saved.
    public List<Invalid> validate(Values given) {
        return values.validate(given);
    }

    public Optional<ConnectionId> find(Actor actor, UUID uuid) {
        return read(
                actor,
                Optional.empty(),
                reader -> reader.store().find(uuid).map(ConnectionId::new));
    }

    /// The first `limit` connections of a record in the order of the other side's names.
    public List<Connection> of(Actor actor, RecordId record, boolean active, int limit) {
        return page(actor, record, active, null, limit);
    }

    /// The `size` connections of a record that follow the one given in the order of the other
    /// side's names.
    public List<Connection> page(
            Actor actor, RecordId record, boolean active, @Nullable Connection after, int size) {
        renamings.settle(record);
        return read(
                actor,
                List.of(),
                reader ->
                        reader.of(
                                reader.store()
                                        .page(record.value(), state(active), place(after), size)));
    }

    /// The same with their values in the columns that were added, which lists of many leave out.
    public List<Connection> whole(Actor actor, List<Connection> connections) {
        return read(actor, connections, reader -> reader.values().whole(reader.tx(), connections));
    }

    private static ConnectionStore.@Nullable Place place(@Nullable Connection after) {
        if (after == null) {
            return null;
        }
        var name = after.record2().record().map(ref -> ref.name()).filter(it -> !it.isEmpty());
        return new ConnectionStore.Place(name.orElse(null), after.id().value());
    }

    /// The active connections of a record to any of these others, whatever their roles.
    public List<Connection> between(Actor actor, RecordId record, Collection<RecordId> others) {
        var ids = others.stream().map(RecordId::value).collect(Collectors.toSet());
        return ids.isEmpty()
                ? List.of()
                : read(
                        actor,
                        List.of(),
                        reader -> reader.of(reader.store().between(Set.of(record.value()), ids)));
    }

    /// Which of these records are connected with which of the others in a role of this category, in
    /// any state, as a larger action sees it: the one that was asked for first, the other second.
    public Set<Map.Entry<RecordId, RecordId>> related(
            Action action, Set<RecordId> records, Set<RecordId> others, int category) {
        return new ConnectionStore(action.tx())
                .related(numbers(records), numbers(others), category).stream()
                        .map(
                                pair ->
                                        Map.entry(
                                                new RecordId(pair.getKey()),
                                                new RecordId(pair.getValue())))
                        .collect(Collectors.toSet());
    }

    private static Set<Long> numbers(Set<RecordId> ids) {
        return ids.stream().map(RecordId::value).collect(Collectors.toSet());
    }

    /// How many connections a record has in state Active, and how many in state Inactive.
    public Counts countsOf(Actor actor, RecordId record) {
        Map<Integer, Integer> counts =
                read(actor, Map.of(), reader -> reader.store().countsByState(record.value()));
        return new Counts(
                counts.getOrDefault(state(true), 0), counts.getOrDefault(state(false), 0));
    }

    public record Counts(long active, long inactive) {}

    /// How many connections of a record carry each category; those without a role stand under
    /// null.
    public Map<@Nullable Integer, Integer> categoriesOf(
            Actor actor, RecordId record, boolean active) {
        return read(
                actor,
                new LinkedHashMap<>(),
                reader -> reader.store().countsByCategory(record.value(), state(active)));
    }

    /// Connections between these two in these roles whose period overlaps, active ones or inactive
    /// ones. Roles are filled in as [#connect] would.
    public List<Connection> same(Actor actor, NewConnection wanted, boolean active) {
        return read(
                actor,
                List.of(),
                reader -> {
                    var rules = reader.rules(wanted, actor);
                    return reader.same(rules.pair(rules.filled(wanted)), state(active));
                });
    }

    /// @return how many pairs changed
    public int setActive(Actor actor, List<ConnectionId> ids, boolean active) {
        return actions.run(
                actor,
                active ? "connection.activate" : "connection.deactivate",
                action -> setActive(action, ids, active));
    }

    /// The same inside a larger action.
    public int setActive(Action action, List<ConnectionId> ids, boolean active) {
        access.require(action.tx(), action.actor(), Privilege.WRITE, TABLE);
        if (active) {
            requireWithinLimits(action, ids);
        }
        return new ConnectionBulk(action).setState(masters(ids), state(active));
    }

    /// Gives the pairs another owner, inactive ones too.
    ///
    /// @return how many pairs changed
    public int assign(Actor actor, List<ConnectionId> ids, RecordId owner) {
        return actions.run(
                actor,
                "connection.assign",
                action -> {
                    access.require(action.tx(), actor, Privilege.ASSIGN, TABLE);
                    requireOwner(action, owner);
                    return new ConnectionBulk(action).assign(masters(ids), owner.value());
                });
    }

    private void requireWithinLimits(Action action, List<ConnectionId> ids) {
        var reader = reader(action.tx());
        var limits = reader.limits(action.today());
        for (var chunk : ConnectionBulk.chunks(masters(ids))) {
            for (var line : reader.store().all(chunk)) {
                if (!line.isActive()) {
                    var one = line.connection(reader.schema(), roles);
                    limits.refusal(one).ifPresent(ConnectionService::refuse);
                    limits.add(one);
                }
            }
        }
    }

    private static void refuse(Refusal why) {
        throw new Problem(
                ConnectionService.class, "refused." + why.code(), why.arguments().toArray());
    }

    private void requireOwner(Action action, RecordId owner) {
        var known = schema.schema();
        var parties = new ConnectionStore(action.tx()).parties(List.of(owner.value()), known);
        new ConnectionRules(known, roles, parties, owner.value())
                .owner(owner.value())
                .ifPresent(ConnectionService::refuse);
    }

    /// @return how many pairs were deleted
    public int delete(Actor actor, List<ConnectionId> ids) {
        return actions.run(
                actor,
                "connection.delete",
                action -> {
                    access.require(action.tx(), actor, Privilege.DELETE, TABLE);
                    return new ConnectionBulk(action).delete(masters(ids), values);
                });
    }

    /// The same inside a larger action, whose caller has looked whether the actor may.
    ///
    /// @param progress where the user asks to stop, a
    ///     [java.util.concurrent.CancellationException] ends the action
    public int delete(Action action, List<ConnectionId> ids, Job.Progress progress) {
        return new ConnectionBulk(action, progress).delete(masters(ids), values);
    }

    /// How many pairs go when these records are deleted; one between two of them counts once.
    public long countOf(Tx tx, Collection<RecordId> records) {
        return new Leaving(tx, values).pairsOf(records);
    }

    /// Follows records: a new name is written on the connections to it, and the pairs of a record
    /// that is deleted go with it. The privilege on the record is enough for both.
    @Override
    public void on(Action action, RecordChange change) {
        switch (change) {
            case RecordChange.Renamed(var ref) -> renamings.follow(action, ref);
            case RecordChange.Deleting(var ref) ->
                    new Leaving(action.tx(), values).take(action, ref.id());
            case RecordChange.Merging(var loser, var survivor) ->
                    new PairMerge(action, values).move(loser, survivor);
            case RecordChange.Written _, RecordChange.Deleted _, RecordChange.Unsettled _ -> {}
        }
    }

    private <T> T read(Actor actor, T nothing, Function<ConnectionReader, T> work) {
        return db.read(tx -> mayRead(tx, actor) ? work.apply(reader(tx)) : nothing);
    }

    private boolean mayRead(Tx tx, Actor actor) {
        return access.visibility(tx, actor, TABLE) == Visibility.ALL;
    }

    private static List<Long> masters(List<ConnectionId> ids) {
        return ids.stream().map(id -> PairStore.master(id.value())).distinct().sorted().toList();
    }

    private static int state(boolean active) {
        return active ? State.ACTIVE : INACTIVE;
    }
}
