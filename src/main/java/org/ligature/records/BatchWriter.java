package org.ligature.records;

import org.jspecify.annotations.Nullable;
import org.ligature.access.Privilege;
import org.ligature.audit.Action;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Creates many records of one table: checked in memory, written a thousand at a time.
final class BatchWriter {

    private static final int SIZE = 1000;

    private final Room room;
    private final Action action;
    private final Table table;
    private final RecordStore store;
    private final LookupRules lookups;
    private final Optional<RecordRef> actor;
    private final Values defaults;

    BatchWriter(Room room, Action action, String table) {
        this.room = room;
        this.action = action;
        this.table = room.layouts().schema().require(table);
        this.store = room.store(action.tx());
        this.lookups = new LookupRules(store);
        this.actor = store.ref(new RecordId(action.actor().userId()));
        this.defaults = Defaults.of(this.table, actor);
    }

    List<BatchOutcome> write(List<Values> rows) {
        Room.requireRecords(table);
        room.access().require(action.tx(), action.actor(), Privilege.CREATE, table.name());
        var outcomes = new ArrayList<BatchOutcome>(rows.size());
        for (int at = 0; at < rows.size(); at += SIZE) {
            writeBatch(rows.subList(at, Math.min(at + SIZE, rows.size())), outcomes);
        }
        return outcomes;
    }

    private void writeBatch(List<Values> rows, List<BatchOutcome> outcomes) {
        var derived = rows.stream().map(this::derived).toList();
        var starting = derived.stream().map(Derivation.Derived::values).toList();
        lookups.look(table, starting);
        var taken = taken(starting);
        var checked = new ArrayList<List<Invalid>>(rows.size());
        var uuids = new ArrayList<UUID>();
        var good = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; i < rows.size(); i++) {
            var values = starting.get(i);
            var invalid = Writer.refusals(table, rows.get(i), values, lookups, taken::contains);
            invalid.addAll(derived.get(i).invalid());
            checked.add(invalid);
            if (invalid.isEmpty()) {
                var uuid = uuid(values);
                taken.add(uuid);
                uuids.add(uuid);
                good.add(Writer.complete(action, table, actor, values));
            }
        }
        tell(checked, good.isEmpty() ? List.of() : insert(uuids, good), outcomes);
    }

    /// All values of a new row, what follows of the given ones among them.
    private Derivation.Derived derived(Values given) {
        var clean = Cleaning.of(table, given);
        var begun = Writer.starting(table, defaults, clean);
        var follows = room.derive(action, new Derivation.Write(table, null, clean, begun, false));
        return new Derivation.Derived(begun.with(follows.values()), follows.invalid());
    }

    private List<RecordRef> insert(List<UUID> uuids, List<Map<String, @Nullable Object>> rows) {
        var refs = store.insertAll(table.name(), uuids, rows);
        for (int i = 0; i < refs.size(); i++) {
            History.created(action, table, refs.get(i), rows.get(i));
        }
        announce(refs, rows);
        return refs;
    }

    private void announce(List<RecordRef> refs, List<Map<String, @Nullable Object>> rows) {
        for (int i = 0; i < refs.size(); i++) {
            var values = new Values(rows.get(i));
            room.announce(action, new RecordChange.Written(refs.get(i), Values.NONE, values));
        }
    }

    private static void tell(
            List<List<Invalid>> checked, List<RecordRef> refs, List<BatchOutcome> outcomes) {
        var created = refs.iterator();
        for (var invalid : checked) {
            outcomes.add(
                    invalid.isEmpty()
                            ? new BatchOutcome.Created(created.next())
                            : new BatchOutcome.Refused(invalid));
        }
    }

    private UUID uuid(Values values) {
        return values.get(table.idColumn(), UUID.class).orElseGet(room.uuids());
    }

    private Set<UUID> taken(List<Values> rows) {
        var given = new HashSet<UUID>();
        for (var row : rows) {
            row.get(table.idColumn(), UUID.class).ifPresent(given::add);
        }
        return given.isEmpty() ? new HashSet<>() : new HashSet<>(store.taken(given));
    }
}
