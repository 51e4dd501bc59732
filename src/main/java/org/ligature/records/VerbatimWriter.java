package org.ligature.records;

import org.jspecify.annotations.Nullable;
import org.ligature.access.Privilege;
import org.ligature.audit.Action;
import org.ligature.audit.Operation;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.State;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Writes rows as they are given, those columns too that only the system writes: for moving what
/// another store holds. Nothing is asked or told of features above, and nothing is required.
final class VerbatimWriter {

    private final Room room;
    private final Action action;
    private final Table table;
    private final RecordStore store;
    private final VerbatimStore rows;
    private final SystemRowStore system;
    private final Optional<RecordRef> actor;

    VerbatimWriter(Room room, Action action, String table) {
        this.room = room;
        this.action = action;
        this.table = room.layouts().schema().require(table);
        this.store = room.store(action.tx());
        this.rows = new VerbatimStore(action.tx(), room.layouts(), this.table);
        this.system = new SystemRowStore(action.tx(), room.layouts().of(this.table));
        this.actor = store.ref(new RecordId(action.actor().userId()));
        room.access().require(action.tx(), action.actor(), Privilege.CREATE, table);
        room.access().require(action.tx(), action.actor(), Privilege.WRITE, table);
    }

    /// @param ids the ids under which rows of a system table are to stand; none where the store
    ///     gives them
    List<BatchOutcome> write(List<Values> given, List<Long> ids) {
        var uuids = given.stream().map(this::uuid).toList();
        var there = rows.places(uuids);
        var outcomes = new ArrayList<@Nullable BatchOutcome>(given.size());
        var fresh = new ArrayList<Integer>();
        var seen = new HashSet<Object>();
        for (var i = 0; i < given.size(); i++) {
            var uuid = uuids.get(i);
            var key = table.isBusiness() ? List.of() : system.key(complete(given.get(i)));
            var place = there.getOrDefault(uuid, twin(key));
            if (!seen.add(uuid) || !key.isEmpty() && !seen.add(key) || !mayStand(place, ids, i)) {
                outcomes.add(taken(uuid));
            } else if (place == null) {
                outcomes.add(refused(given.get(i)));
                if (outcomes.getLast() == null) {
                    fresh.add(i);
                }
            } else {
                outcomes.add(new BatchOutcome.Created(write(place, uuid, given.get(i))));
            }
        }
        insert(fresh, uuids, given, ids, outcomes);
        return outcomes.stream().map(Objects::requireNonNull).toList();
    }

    /// Why a new row cannot be at all; null where it can.
    private @Nullable BatchOutcome refused(Values given) {
        if (table.isBusiness()) {
            return null;
        }
        var missing = system.missing(complete(given));
        return missing.isEmpty()
                ? null
                : new BatchOutcome.Refused(
                        missing.stream()
                                .map(column -> ValueRules.invalid(column, "required"))
                                .toList());
    }

    /// A row of the system that says the same thing is the same, whatever its UUID was here.
    private VerbatimStore.@Nullable Place twin(List<Object> key) {
        return system.withKey(key)
                .map(id -> new VerbatimStore.Place(id, table.id(), false))
                .orElse(null);
    }

    /// Whether the row can be written over what is there; always where nothing is.
    private boolean mayStand(VerbatimStore.@Nullable Place place, List<Long> ids, int row) {
        return place == null
                || place.table() == table.id()
                        && (ids.isEmpty() || ids.get(row).equals(place.id()));
    }

    private BatchOutcome taken(UUID uuid) {
        var invalid = ValueRules.invalid(table.require(table.idColumn()), "taken", uuid);
        return new BatchOutcome.Refused(List.of(invalid));
    }

    private UUID uuid(Values values) {
        return values.get(table.idColumn(), UUID.class).orElseGet(room.uuids());
    }

    private void insert(
            List<Integer> fresh,
            List<UUID> uuids,
            List<Values> given,
            List<Long> ids,
            List<@Nullable BatchOutcome> outcomes) {
        var complete = fresh.stream().map(i -> complete(given.get(i))).toList();
        var made = fresh.stream().map(uuids::get).toList();
        var refs =
                table.isBusiness()
                        ? store.insertAll(table.name(), made, complete)
                        : system.insert(
                                made,
                                complete,
                                ids.isEmpty() ? List.of() : fresh.stream().map(ids::get).toList());
        for (var i = 0; i < fresh.size(); i++) {
            var ref = refs.get(i);
            History.created(action, table, ref, complete.get(i));
            outcomes.set(fresh.get(i), new BatchOutcome.Created(ref));
        }
    }

    /// Fills a place that was kept free, or writes over what stands there.
    private RecordRef write(VerbatimStore.Place place, UUID uuid, Values given) {
        var id = new RecordId(place.id());
        if (place.free()) {
            var complete = complete(given);
            var ref = rows.fill(id, uuid, complete);
            History.created(action, table, ref, complete);
            return ref;
        }
        if (!table.isBusiness()) {
            return writeOver(place.id(), uuid, given);
        }
        var before = store.open(table.name(), id).orElseThrow();
        var changed = changed(before, given);
        if (!changed.isEmpty()) {
            store.update(table.name(), id, changed);
            History.changed(action, Operation.UPDATE, before.ref(), before.values(), changed);
        }
        return store.ref(id).orElseThrow();
    }

    private RecordRef writeOver(long id, UUID uuid, Values given) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        Cleaning.of(table, given)
                .byColumn()
                .forEach((column, value) -> values.put(column, stored(column, value)));
        values.remove(table.idColumn());
        var others = system.others(id, uuid, values);
        var ref = system.ref(id, uuid, values);
        if (!others.isEmpty()) {
            system.update(id, others);
            History.overwritten(action, ref, others);
        }
        return ref;
    }

    private Map<String, @Nullable Object> changed(Row before, Values given) {
        var changed = new LinkedHashMap<String, @Nullable Object>();
        Cleaning.of(table, given)
                .byColumn()
                .forEach(
                        (column, value) -> {
                            if (!column.equals(table.idColumn())
                                    && !Cleaning.same(before.values().get(column), value)) {
                                changed.put(column, stored(column, value));
                            }
                        });
        return changed;
    }

    /// What is given, and what no row can be without.
    private Map<String, @Nullable Object> complete(Values given) {
        var clean = Cleaning.of(table, given);
        var values = table.column("statuscode").isPresent() ? States.implied(table, clean) : clean;
        var all = new LinkedHashMap<String, @Nullable Object>();
        Computed.of(table, values).forEach(all::put);
        for (var value : values.byColumn().entrySet()) {
            all.put(value.getKey(), stored(value.getKey(), value.getValue()));
        }
        all.remove(table.idColumn());
        necessary().forEach((column, value) -> putAbsent(all, column, value));
        return all;
    }

    private Map<String, @Nullable Object> necessary() {
        var user = actor.orElse(null);
        var necessary = new LinkedHashMap<String, @Nullable Object>();
        necessary.put("createdon", action.now());
        necessary.put("createdby", user);
        necessary.put("modifiedon", action.now());
        necessary.put("modifiedby", user);
        necessary.put("versionnumber", 1L);
        necessary.put("ownerid", user);
        if (table.hasStates()) {
            necessary.put("statecode", State.ACTIVE);
            necessary.put("statuscode", States.defaultReason(table, State.ACTIVE));
        }
        necessary.put(States.DISABLED, false);
        Set.of("name", "lastname").forEach(column -> necessary.put(column, ""));
        if (!table.isBusiness()) {
            table.columns().stream()
                    .filter(column -> column.required() && !column.custom())
                    .forEach(column -> usual(column, necessary));
        }
        return necessary;
    }

    private static void usual(Column column, Map<String, @Nullable Object> necessary) {
        switch (column.type()) {
            case ColumnType.ChoiceOf(var choice) ->
                    necessary.put(column.name(), choice.options().getFirst().value());
            case ColumnType.Text _ -> necessary.put(column.name(), "");
            default -> {}
        }
    }

    private void putAbsent(Map<String, @Nullable Object> all, String name, @Nullable Object value) {
        var column = table.column(name);
        var needed = !"".equals(value) || column.filter(one -> one.required()).isPresent();
        if (column.isPresent() && needed && all.get(name) == null) {
            all.put(name, value);
        }
    }

    /// The name of a table stands in the store as its number.
    private @Nullable Object stored(String column, @Nullable Object value) {
        var isTable = table.require(column).type() instanceof ColumnType.TableName;
        return isTable && value instanceof String name
                ? room.layouts().schema().table(name).map(Table::id).orElse(null)
                : value;
    }
}
