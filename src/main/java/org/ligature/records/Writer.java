package org.ligature.records;

import org.jspecify.annotations.Nullable;
import org.ligature.access.Privilege;
import org.ligature.audit.Action;
import org.ligature.kit.problem.Problem;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.State;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/// Creates and changes single records.
final class Writer {

    /// Columns that a new record may bring although only the system writes them later.
    private static final Set<String> BROUGHT = Set.of(States.DISABLED);

    /// The version of a caller who writes whatever stands there now.
    static final long ANY_VERSION = -1;

    private final Room room;

    Writer(Room room) {
        this.room = room;
    }

    /// @param carried whether the program gives the values, those too that only it may write
    SaveOutcome create(Action action, String name, Values given, boolean carried) {
        var table = room.layouts().schema().require(name);
        Room.requireRecords(table);
        room.access().require(action.tx(), action.actor(), Privilege.CREATE, name);
        var store = room.store(action.tx());
        var lookups = new LookupRules(store);
        var actor = store.ref(new RecordId(action.actor().userId()));
        var clean = Cleaning.of(table, given);
        var begun = starting(table, Defaults.of(table, actor), clean);
        var write = new Derivation.Write(table, null, clean, begun, carried);
        var derived = room.derive(action, write);
        var values = begun.with(derived.values());
        lookups.look(table, List.of(values));
        var invalid =
                refusals(
                        table,
                        carried ? Values.NONE : given,
                        values,
                        lookups,
                        uuid -> store.find(uuid).isPresent());
        invalid.addAll(derived.invalid());
        if (!invalid.isEmpty()) {
            return new SaveOutcome.Refused(invalid);
        }
        var complete = complete(action, table, actor, values);
        var ref = store.insert(name, uuid(table, values), complete);
        History.created(action, table, ref, complete);
        room.announce(action, new RecordChange.Written(ref, Values.NONE, new Values(complete)));
        return new SaveOutcome.Saved(store.open(name, ref.id()).orElseThrow());
    }

    /// The defaults with what is given, and what follows of that, in their place.
    static Values starting(Table table, Values defaults, Values given) {
        var values = States.implied(table, given);
        var all = new LinkedHashMap<>(defaults.byColumn());
        for (var value : values.byColumn().entrySet()) {
            if (value.getValue() != null || !isSystem(table.require(value.getKey()))) {
                all.put(value.getKey(), value.getValue());
            }
        }
        return new Values(all);
    }

    static ArrayList<Invalid> refusals(
            Table table, Values given, Values values, LookupRules lookups, Predicate<UUID> taken) {
        var invalid = new ArrayList<>(readOnly(table, given));
        invalid.addAll(ValueRules.check(table, values, true));
        invalid.addAll(MeetingRules.check(table, values, Values.NONE));
        invalid.addAll(States.check(table, values, State.ACTIVE));
        invalid.addAll(lookups.check(table, values));
        values.get(table.idColumn(), UUID.class)
                .filter(taken)
                .map(uuid -> ValueRules.invalid(table.require(table.idColumn()), "taken", uuid))
                .ifPresent(invalid::add);
        return invalid;
    }

    UUID uuid(Table table, Values values) {
        return values.get(table.idColumn(), UUID.class).orElseGet(room.uuids());
    }

    /// Everything a new row holds: also what only the system writes.
    static Map<String, @Nullable Object> complete(
            Action action, Table table, Optional<RecordRef> actor, Values values) {
        var all = new LinkedHashMap<>(values.byColumn());
        all.remove(table.idColumn());
        all.putAll(Computed.of(table, values));
        var user = actor.orElse(null);
        var migrated = values.get("overriddencreatedon");
        all.put("createdon", migrated == null ? action.now() : migrated);
        if (migrated != null) {
            all.put("overriddencreatedon", action.now());
        }
        all.put("createdby", user);
        all.put("modifiedon", action.now());
        all.put("modifiedby", user);
        all.put("versionnumber", 1L);
        all.keySet().removeIf(column -> table.column(column).isEmpty());
        return all;
    }

    /// @param before the record as the caller read it; null where only its version is known
    SaveOutcome update(
            Action action, RecordId id, long version, @Nullable Row before, Values given) {
        var store = room.store(action.tx());
        var current = store.ref(id).flatMap(ref -> store.open(ref.table(), id));
        return new Update(room, action, store, current.orElseThrow(Room::gone))
                .save(version, before, given);
    }

    /// Writes what the program has worked out, whatever state the record is in and whoever may
    /// write
    /// its columns.
    ///
    /// @throws Problem where the values cannot stand, such as an amount that is too large
    Row carry(Action action, RecordId id, Values given) {
        var store = room.store(action.tx());
        var current = store.ref(id).flatMap(ref -> store.open(ref.table(), id));
        return new Update(room, action, store, current.orElseThrow(Room::gone)).carry(given);
    }

    /// Which of these values only the system writes.
    static List<Invalid> readOnly(Table table, Values given) {
        var invalid = new ArrayList<Invalid>();
        given.byColumn()
                .forEach(
                        (name, value) -> {
                            var column = table.require(name);
                            if (value != null && isSystem(column)) {
                                invalid.add(ValueRules.invalid(column, "read-only"));
                            }
                        });
        return invalid;
    }

    private static boolean isSystem(Column column) {
        return column.type() instanceof ColumnType.Computed
                || column.readOnly()
                        && !(column.type() instanceof ColumnType.UniqueId)
                        && !BROUGHT.contains(column.name());
    }
}
