package org.ligature.records;

import org.jspecify.annotations.Nullable;
import org.ligature.access.Privilege;
import org.ligature.audit.Action;
import org.ligature.audit.Operation;
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
    private final Optional<RecordRef> actor;

    VerbatimWriter(Room room, Action action, String table) {
        this.room = room;
        this.action = action;
        this.table = room.layouts().schema().require(table);
        this.store = room.store(action.tx());
        this.rows = new VerbatimStore(action.tx(), room.layouts(), this.table);
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
        var seen = new HashSet<UUID>();
        for (var i = 0; i < given.size(); i++) {
            var uuid = uuids.get(i);
            var place = there.get(uuid);
            if (!seen.add(uuid) || place != null && !mayWrite(place)) {
                outcomes.add(taken(uuid));
            } else if (place == null || table.kind() == Table.Kind.SYSTEM) {
                outcomes.add(null);
                fresh.add(i);
            } else {
                outcomes.add(new BatchOutcome.Created(write(place, uuid, given.get(i))));
            }
        }
        insert(fresh, uuids, given, ids, outcomes);
        return outcomes.stream().map(Objects::requireNonNull).toList();
    }

    private boolean mayWrite(VerbatimStore.Place place) {
        return place.table() == table.id() && table.isBusiness();
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
                        : rows.insertSystem(
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
        var before = store.open(table.name(), id).orElseThrow();
        var changed = changed(before, given);
        if (!changed.isEmpty()) {
            store.update(table.name(), id, changed);
            History.changed(action, Operation.UPDATE, before.ref(), before.values(), changed);
        }
        return store.ref(id).orElseThrow();
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
        var values = States.implied(table, Cleaning.of(table, given));
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
        return necessary;
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
