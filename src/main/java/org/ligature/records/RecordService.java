package org.ligature.records;

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
import org.ligature.kit.problem.Problem;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// The service of single records and batches: reading, validating, writing. Every method blocks.
///
/// A write with an [Action] takes part in a larger user action, such as an import; one with an
/// [Actor] is an action of its own. All writes check the privilege and leave audit entries.
public final class RecordService {

    private final Db db;
    private final Actions actions;
    private final Room room;
    private final Writer writer;
    private final MergeService merges;

    /// @param uuids makes the UUIDs under which new records are known outside
    public RecordService(
            Db db, Actions actions, Access access, Supplier<Schema> schema, Supplier<UUID> uuids) {
        this.db = db;
        this.actions = actions;
        this.room = Room.of(new Layouts(schema), access, uuids);
        this.writer = new Writer(room);
        this.merges = new MergeService(db, actions, room);
        var sides = new Sides(room);
        onWrite(sides);
        onChange(sides);
        actions.afterCommit(
                touched -> {
                    if (!touched.in("systemuser").isEmpty()) {
                        access.forget();
                    }
                });
    }

    /// Takes back what actions did to records.
    public Undoer undoer() {
        return new RecordUndo(room);
    }

    /// Tells a feature above of changes, inside the action that makes them.
    public void onChange(RecordChange.Listener listener) {
        room.listeners().add(listener);
    }

    /// Asks a feature above what follows of each write, before it is made.
    public void onWrite(Derivation derivation) {
        room.derivations().add(derivation);
    }

    /// Asks a feature above what goes with records that are deleted.
    public void onImpact(ImpactSource source) {
        room.impacts().add(source);
    }

    /// What makes one record of two.
    public MergeService merges() {
        return merges;
    }

    /// Reads one record of a known table in one statement, lookups with their names.
    ///
    /// @throws Problem where it is gone or may not be read
    public Row open(Actor actor, String table, RecordId id) {
        return db.read(tx -> open(tx, actor, table, id));
    }

    /// The same where only the id is known: a second statement asks the directory for the table.
    ///
    /// @throws Problem where it is gone or may not be read
    public Row open(Actor actor, RecordId id) {
        return db.read(
                tx -> {
                    var ref = room.store(tx).ref(id).orElseThrow(Room::gone);
                    return open(tx, actor, ref.table(), id);
                });
    }

    /// The same inside an action, as it stands there now.
    ///
    /// @throws Problem where it is gone or may not be read
    public Row open(Action action, RecordRef record) {
        return open(action.tx(), action.actor(), record.table(), record.id());
    }

    private Row open(Tx tx, Actor actor, String table, RecordId id) {
        if (!mayRead(tx, actor, table)) {
            throw new Problem(RecordService.class, "not-readable", actor.name());
        }
        return room.store(tx).open(table, id).orElseThrow(Room::gone);
    }

    /// The record known outside by this UUID, whatever it is called now.
    public Optional<RecordRef> find(Actor actor, UUID uuid) {
        return db.read(
                tx -> room.store(tx).find(uuid).filter(ref -> mayRead(tx, actor, ref.table())));
    }

    /// The records that have one of these names, without case and accents, and may be read.
    ///
    /// @param tables the logical names of their tables; none means every table
    public List<RecordRef> named(Actor actor, Collection<String> tables, Collection<String> names) {
        var schema = room.layouts().schema();
        var ids = tables.stream().flatMap(name -> schema.table(name).stream()).map(Table::id);
        var known = ids.toList();
        if (known.isEmpty() && !tables.isEmpty()) {
            return List.of();
        }
        return db.read(
                tx ->
                        room.store(tx).named(known, names).stream()
                                .filter(ref -> mayRead(tx, actor, ref.table()))
                                .toList());
    }

    /// The same within a larger action, which sees what it has written itself.
    public List<RecordRef> named(
            Action action, Collection<String> tables, Collection<String> names) {
        var schema = room.layouts().schema();
        var known =
                tables.stream()
                        .flatMap(name -> schema.table(name).stream())
                        .map(Table::id)
                        .toList();
        return known.isEmpty() && !tables.isEmpty()
                ? List.of()
                : readable(action, room.store(action.tx()).named(known, names));
    }

    /// Those of the records known outside by these UUIDs that are there and may be read.
    public List<RecordRef> found(Actor actor, Collection<UUID> uuids) {
        return db.read(
                tx ->
                        room.store(tx).found(uuids).stream()
                                .filter(ref -> mayRead(tx, actor, ref.table()))
                                .toList());
    }

    /// The same within a larger action, which sees what it has written itself.
    public List<RecordRef> found(Action action, Collection<UUID> uuids) {
        return readable(action, room.store(action.tx()).found(uuids));
    }

    private List<RecordRef> readable(Action action, List<RecordRef> refs) {
        return refs.stream()
                .filter(ref -> mayRead(action.tx(), action.actor(), ref.table()))
                .toList();
    }

    /// Those of the records that are there and may be read, in the order of `ids`.
    public Map<RecordId, RecordRef> refs(Actor actor, Collection<RecordId> ids) {
        return db.read(
                tx -> {
                    var refs = new LinkedHashMap<>(room.store(tx).refs(ids));
                    refs.values().removeIf(ref -> !mayRead(tx, actor, ref.table()));
                    return refs;
                });
    }

    /// Whether the actor may do this to records, for screens that leave out what is not allowed.
    /// From memory: any thread may ask.
    public boolean may(Actor actor, Privilege privilege) {
        return room.access().mayAsKnown(actor, privilege);
    }

    private boolean mayRead(Tx tx, Actor actor, String table) {
        return room.access().visibility(tx, actor, table) == Visibility.ALL;
    }

    /// A record with every column's starting value (owner, status), not yet saved.
    public Values blank(Actor actor, String table) {
        var described = room.layouts().schema().require(table);
        room.derivations().forEach(derivation -> derivation.prepare(actor, described));
        return db.read(
                tx -> {
                    var owner = room.store(tx).ref(new RecordId(actor.userId()));
                    var values = Defaults.of(described, owner);
                    for (var derivation : room.derivations()) {
                        values = values.with(derivation.starting(tx, actor, described));
                    }
                    return values;
                });
    }

    /// What is wrong with these values of a new or changed record; empty when they can be saved.
    /// Needs no store: whether lookups point at something is found out when they are saved.
    public List<Invalid> validate(String table, Values values, boolean creating) {
        var described = room.layouts().schema().require(table);
        return ValueRules.check(described, Cleaning.of(described, values), creating);
    }

    public SaveOutcome create(Actor actor, String table, Values values) {
        return actions.run(actor, "record.create", action -> create(action, table, values));
    }

    public SaveOutcome create(Action action, String table, Values values) {
        return writer.create(action, table, values, false);
    }

    /// Creates a record whose values the program has worked out or carried over from another one:
    /// columns that only it writes may be among them.
    public SaveOutcome carry(Action action, String table, Values values) {
        return writer.create(action, table, values, true);
    }

    /// Writes what the program has worked out, within a larger action: also columns that only it
    /// writes, state and reason, and records that are closed. The privilege is the caller's
    /// business.
    ///
    /// @throws Problem where the values cannot stand, such as an amount that is too large
    public Row carry(Action action, RecordId id, Values changed) {
        return writer.carry(action, id, changed);
    }

    /// Reads a record within a larger action, as it stands there; empty where it is gone.
    public Optional<Row> read(Action action, RecordId id) {
        var store = room.store(action.tx());
        return store.ref(id).flatMap(ref -> store.open(ref.table(), id));
    }

    /// The record as others point at it, seen by a transaction that is under way.
    public Optional<RecordRef> ref(Tx tx, RecordId id) {
        return room.store(tx).ref(id);
    }

    /// Creates many records of one table, those that can be; the others are refused one by one.
    ///
    /// @return what came of each, in the order of `rows`
    public List<BatchOutcome> create(Action action, String table, List<Values> rows) {
        return new BatchWriter(room, action, table).write(rows);
    }

    /// Writes rows of one table as they are given, system columns among them: no column is
    /// required,
    /// and nothing follows of it. What is there under the same UUID is written over.
    ///
    /// @param ids the ids under which rows of a system table are to stand; none where the store
    ///     gives them
    public List<BatchOutcome> take(Action action, String table, List<Values> rows, List<Long> ids) {
        return new VerbatimWriter(room, action, table).write(rows, ids);
    }

    /// The rows of this table, of the system or not, that have one of these UUIDs.
    public Map<UUID, RecordRef> places(Action action, Table table, Collection<UUID> uuids) {
        var refs = new LinkedHashMap<UUID, RecordRef>();
        new VerbatimStore(action.tx(), room.layouts(), table)
                .places(uuids)
                .forEach(
                        (uuid, place) ->
                                refs.put(
                                        uuid,
                                        new RecordRef(
                                                new RecordId(place.id()),
                                                uuid,
                                                room.layouts()
                                                        .schema()
                                                        .require(place.table())
                                                        .name(),
                                                "")));
        return refs;
    }

    /// Keeps a place for a record that [#take] will bring, so that others can point at it before.
    public RecordRef keep(Action action, Table table, UUID uuid) {
        return new VerbatimStore(action.tx(), room.layouts(), table).keep(uuid);
    }

    /// Writes the columns in `changed` and no others. Where somebody else saved since `read`, and
    /// changed other columns only, both are kept; where the same column, the outcome is a conflict.
    ///
    /// @param read the record as the user saw it before he changed it
    public SaveOutcome update(Actor actor, Row read, Values changed) {
        return update(actor, read.ref().id(), read.version(), read, changed);
    }

    /// The same for a caller who knows no more than the version he has seen: any save since then
    /// is a conflict, unless it wrote the same values.
    public SaveOutcome update(Actor actor, RecordId id, long version, Values changed) {
        return update(actor, id, version, null, changed);
    }

    private SaveOutcome update(
            Actor actor, RecordId id, long version, @Nullable Row read, Values changed) {
        return actions.run(
                actor,
                "record.update",
                action -> writer.update(action, id, version, read, changed));
    }

    /// Writes the columns in `changed` whatever stands there now, within a larger action.
    public SaveOutcome update(Action action, RecordId id, Values changed) {
        return writer.update(action, id, Writer.ANY_VERSION, null, changed);
    }

    /// @return how many changed their state; records that were in it already are left alone
    public int setState(Actor actor, List<RecordId> ids, int state, Optional<Integer> reason) {
        return actions.run(
                actor,
                state == 0 ? "record.activate" : "record.deactivate",
                action -> setState(action, ids, state, reason));
    }

    public int setState(Action action, List<RecordId> ids, int state, Optional<Integer> reason) {
        return new Moves(room, action).setState(ids, state, reason);
    }

    /// @return how many changed their owner
    public int assign(Actor actor, List<RecordId> ids, RecordId owner) {
        return actions.run(actor, "record.assign", action -> assign(action, ids, owner));
    }

    public int assign(Action action, List<RecordId> ids, RecordId owner) {
        return new Moves(room, action).assign(ids, owner);
    }

    /// What goes with these records when they are deleted.
    public Impact impactOf(Actor actor, List<RecordId> ids) {
        return db.read(tx -> new Impacts(room, tx).of(ids));
    }

    /// Deletes the records; their connections go with them, lookups to them become empty.
    ///
    /// @throws Problem where one of them is a user who owns records or has acted
    public void delete(Actor actor, List<RecordId> ids) {
        actions.run(
                actor,
                "record.delete",
                action -> {
                    delete(action, ids);
                    return ids.size();
                });
    }

    public void delete(Action action, List<RecordId> ids) {
        new Deletion(room, action).delete(ids);
    }
}
