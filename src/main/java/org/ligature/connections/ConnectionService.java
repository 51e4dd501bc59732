package org.ligature.connections;

import org.jspecify.annotations.Nullable;
import org.ligature.access.Access;
import org.ligature.access.Privilege;
import org.ligature.access.Visibility;
import org.ligature.audit.Action;
import org.ligature.audit.Actions;
import org.ligature.audit.Actor;
import org.ligature.audit.Operation;
import org.ligature.audit.Undoer;
import org.ligature.kit.db.Db;
import org.ligature.kit.db.Tx;
import org.ligature.kit.id.Uuids;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.task.Job;
import org.ligature.records.RecordChange;
import org.ligature.records.RecordId;
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

    /// Of a connection that is still to be made.
    private static final ConnectionId NONE = new ConnectionId(0);

    private static final UUID NOBODY = new UUID(0, 0);

    private final Db db;
    private final Actions actions;
    private final Access access;
    private final SchemaService schema;
    private final RoleService roles;
    private final Uuids uuids;
    private final Renamings renamings;

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
    }

    /// Names of records that are not yet written on all of their connections.
    public Renamings renamings() {
        return renamings;
    }

    /// Takes back what actions did to connections.
    public Undoer undoer() {
        return new ConnectionUndo(access, schema::schema);
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
        access.require(action.tx(), action.actor(), Privilege.CREATE, TABLE);
        var store = new ConnectionStore(action.tx());
        var rules = rules(store, wanted, action.actor());
        var whole = fill ? rules.filled(wanted) : wanted;
        var refusal = rules.refusal(whole);
        if (refusal.isPresent()) {
            return new ConnectOutcome.Refused(refusal.get());
        }
        var pair = rules.pair(whole);
        if (!wanted.duplicateAccepted()) {
            var same = same(store, pair);
            if (!same.isEmpty()) {
                return new ConnectOutcome.AlreadyThere(same);
            }
        }
        var beyond = limits(action).refusal(rules.made(NONE.value(), NOBODY, pair));
        if (beyond.isPresent()) {
            return new ConnectOutcome.Refused(beyond.get());
        }
        return new ConnectOutcome.Connected(insert(action, rules, pair));
    }

    /// Whether a connection that is in the way can end before another begins.
    public boolean maySucceed(Connection former, NewConnection next) {
        return Succession.of(former, next, actions.today()).isPossible();
    }

    /// Ends a connection the day before another begins, and makes that one, as one action; nothing
    /// of it is written where one of the two cannot be. Without a start the next begins today.
    public ConnectOutcome succeed(Actor actor, Connection former, NewConnection next) {
        try {
            return actions.run(
                    actor,
                    "connection.succeed",
                    action -> {
                        var succession = Succession.of(former, next, action.today());
                        made(change(action, former.id(), former.version(), succession.ended()));
                        return made(connect(action, succession.begun(next), false));
                    });
        } catch (NotMade stopped) {
            return stopped.outcome;
        }
    }

    private static ConnectOutcome made(ConnectOutcome outcome) {
        if (outcome instanceof ConnectOutcome.Connected) {
            return outcome;
        }
        throw new NotMade(outcome);
    }

    /// Ends an action of which a part came out otherwise.
    private static final class NotMade extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ConnectOutcome outcome;

        NotMade(ConnectOutcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }

    private Limits limits(Action action) {
        return new Limits(action.tx(), schema.schema(), roles, action.today());
    }

    private Connection insert(Action action, ConnectionRules rules, Pair pair) {
        var store = new PairStore(action.tx());
        var id = store.nextIds(1).getFirst();
        var uuid = PairStore.master(uuids.next());
        var made = store.insert(action, id, uuid, pair);
        action.entry(Operation.CREATE, made.subject(), made.created());
        return rules.made(id, uuid, pair);
    }

    /// Connects many at once inside a larger action, such as an import, in batches.
    ///
    /// @return what came of each, in their order
    public List<ConnectOutcome> connectAll(Action action, List<NewConnection> wanted) {
        access.require(action.tx(), action.actor(), Privilege.CREATE, TABLE);
        var known = schema.schema();
        return new ConnectionBatch(action, known, roles, uuids, Stubs.none(known))
                .connect(wanted, true, Job.Progress.UNWATCHED);
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

    private ConnectOutcome change(
            Action action, ConnectionId id, long version, NewConnection wanted) {
        access.require(action.tx(), action.actor(), Privilege.WRITE, TABLE);
        var store = new ConnectionStore(action.tx());
        var current = connection(line(store, id.value()));
        if (current.version() != version) {
            return new ConnectOutcome.Conflict(current);
        }
        if (!current.active()) {
            return new ConnectOutcome.ReadOnly(current);
        }
        var edit = new Edit(current, wanted);
        if (edit.isNewOwner()) {
            access.require(action.tx(), action.actor(), Privilege.ASSIGN, TABLE);
        }
        var rules = rules(store, edit.wanted(), action.actor());
        var refusal = edit.refusal(rules);
        if (refusal.isPresent()) {
            return new ConnectOutcome.Refused(refusal.get());
        }
        var pair = rules.pair(edit.wanted());
        if (edit.isOfOtherKind() && !wanted.duplicateAccepted()) {
            var same = same(store, pair).stream().filter(one -> !one.isOf(id)).toList();
            if (!same.isEmpty()) {
                return new ConnectOutcome.AlreadyThere(same);
            }
        }
        if (edit.isOfOtherKind()) {
            var beyond = limits(action).refusal(rules.made(id.value(), current.uuid(), pair));
            if (beyond.isPresent()) {
                return new ConnectOutcome.Refused(beyond.get());
            }
        }
        write(action, id, pair);
        return new ConnectOutcome.Connected(connection(line(store, id.value())));
    }

    private void write(Action action, ConnectionId id, Pair pair) {
        var master = PairStore.master(id.value());
        var seen = master == id.value() ? pair : pair.mirrored();
        var pairs = new PairStore(action.tx());
        var changed = pairs.update(action, master, seen);
        var changes = changed.getFirst().changedTo(changed.getLast());
        action.entry(Operation.UPDATE, changed.getLast().subject(), changes);
    }

    private ConnectionRules rules(ConnectionStore store, NewConnection wanted, Actor actor) {
        var known = schema.schema();
        var ids = ConnectionRules.partiesOf(wanted, actor.userId());
        return new ConnectionRules(known, roles, store.parties(ids, known), actor.userId());
    }

    public Connection open(Actor actor, ConnectionId id) {
        return db.read(
                tx -> {
                    if (!mayRead(tx, actor)) {
                        throw gone();
                    }
                    return connection(line(new ConnectionStore(tx), id.value()));
                });
    }

    private static Line line(ConnectionStore store, long id) {
        return store.line(id).orElseThrow(ConnectionService::gone);
    }

    private static Problem gone() {
        return new Problem(ConnectionService.class, "connection.gone");
    }

    public Optional<ConnectionId> find(Actor actor, UUID uuid) {
        return read(actor, Optional.empty(), store -> store.find(uuid).map(ConnectionId::new));
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
                store ->
                        connections(store.page(record.value(), state(active), place(after), size)));
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
                        store -> connections(store.between(Set.of(record.value()), ids)));
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
                read(actor, Map.of(), store -> store.countsByState(record.value()));
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
                store -> store.countsByCategory(record.value(), state(active)));
    }

    /// Connections between these two in these roles whose period overlaps, active ones. Roles are
    /// filled in as [#connect] would.
    public List<Connection> same(Actor actor, NewConnection wanted) {
        return read(
                actor,
                List.of(),
                store -> {
                    var rules = rules(store, wanted, actor);
                    return same(store, rules.pair(rules.filled(wanted)));
                });
    }

    private List<Connection> same(ConnectionStore store, Pair wanted) {
        return connections(
                store.alike(wanted).stream()
                        .filter(line -> line.period().overlaps(wanted.period()))
                        .toList());
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
        var limits = limits(action);
        for (var chunk : ConnectionBulk.chunks(masters(ids))) {
            for (var line : new ConnectionStore(action.tx()).all(chunk)) {
                if (!line.isActive()) {
                    var one = connection(line);
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
                    return new ConnectionBulk(action).delete(masters(ids));
                });
    }

    /// How many pairs go when these records are deleted; one between two of them counts once.
    public long countOf(Tx tx, Collection<RecordId> records) {
        return new PairStore(tx).countOf(records.stream().map(RecordId::value).toList());
    }

    /// Follows records: a new name is written on the connections to it, and the pairs of a record
    /// that is deleted go with it. The privilege on the record is enough for both.
    @Override
    public void on(Action action, RecordChange change) {
        switch (change) {
            case RecordChange.Renamed(var ref) -> renamings.follow(action, ref);
            case RecordChange.Deleting(var ref) -> {
                var masters = new PairStore(action.tx()).mastersOf(ref.id().value());
                new ConnectionBulk(action).delete(masters);
            }
            case RecordChange.Merging(var loser, var survivor) ->
                    new PairMerge(action).move(loser, survivor);
            case RecordChange.Written _, RecordChange.Deleted _, RecordChange.Unsettled _ -> {}
        }
    }

    private <T> T read(Actor actor, T nothing, Function<ConnectionStore, T> work) {
        return db.read(tx -> mayRead(tx, actor) ? work.apply(new ConnectionStore(tx)) : nothing);
    }

    private boolean mayRead(Tx tx, Actor actor) {
        return access.visibility(tx, actor, TABLE) == Visibility.ALL;
    }

    private List<Connection> connections(List<Line> lines) {
        var known = schema.schema();
        return lines.stream().map(line -> line.connection(known, roles)).toList();
    }

    private Connection connection(Line line) {
        return line.connection(schema.schema(), roles);
    }

    private static List<Long> masters(List<ConnectionId> ids) {
        return ids.stream().map(id -> PairStore.master(id.value())).distinct().sorted().toList();
    }

    private static int state(boolean active) {
        return active ? State.ACTIVE : INACTIVE;
    }
}
