package org.ligature.records;

import org.jspecify.annotations.Nullable;
import org.ligature.access.Privilege;
import org.ligature.audit.Action;
import org.ligature.audit.Operation;
import org.ligature.kit.problem.Problem;
import org.ligature.schema.State;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One save of a record that is there: what stands now, what the user read, what is to stand.
final class Update {

    private final Room room;
    private final Action action;
    private final RecordStore store;
    private final Row current;
    private final Table table;

    Update(Room room, Action action, RecordStore store, Row current) {
        this.room = room;
        this.action = action;
        this.store = store;
        this.current = current;
        this.table = room.layouts().schema().require(current.ref().table());
    }

    SaveOutcome save(long version, @Nullable Row before, Values given) {
        room.access().require(action.tx(), action.actor(), Privilege.WRITE, table.name());
        var changed = changed(Cleaning.of(table, given));
        if (changed.byColumn().isEmpty()) {
            return new SaveOutcome.Saved(current);
        }
        if (isStale(version) && collides(before, changed)) {
            return new SaveOutcome.Conflict(current, savedBy());
        }
        if (!table.isEditable(current.state())
                && !Boolean.FALSE.equals(changed.get(States.DISABLED))) {
            return new SaveOutcome.ReadOnly(current);
        }
        var derived = derived(changed, false);
        var whole = withDerived(changed, derived.values());
        var invalid = refusals(changed, whole);
        invalid.addAll(derived.invalid());
        if (!invalid.isEmpty()) {
            return new SaveOutcome.Refused(invalid);
        }
        if (changed.has("ownerid")) {
            room.access().require(action.tx(), action.actor(), Privilege.ASSIGN, table.name());
        }
        write(Operation.UPDATE, withComputed(whole));
        return new SaveOutcome.Saved(reread());
    }

    /// Writes what the program has worked out: columns that only it writes, and records in any
    /// state.
    ///
    /// @throws Problem where the values cannot stand
    Row carry(Values given) {
        var changed = changed(Cleaning.of(table, given));
        if (changed.byColumn().isEmpty()) {
            return current;
        }
        var derived = derived(changed, true);
        var whole = withDerived(changed, derived.values());
        var invalid = new ArrayList<>(rules(whole));
        invalid.addAll(derived.invalid());
        invalid.stream()
                .findFirst()
                .ifPresent(
                        why -> {
                            throw why.problem();
                        });
        write(operation(whole), withComputed(whole));
        return reread();
    }

    private static Operation operation(Values changed) {
        var state = changed.get("statecode", Integer.class);
        return state.map(to -> to == State.ACTIVE ? Operation.ACTIVATE : Operation.DEACTIVATE)
                .orElse(Operation.UPDATE);
    }

    private Derivation.Derived derived(Values changed, boolean carried) {
        var values = current.values().with(changed);
        return room.derive(action, new Derivation.Write(table, current, changed, values, carried));
    }

    /// The changed values and what follows of them, without what stands there already.
    private Values withDerived(Values changed, Values derived) {
        return derived.byColumn().isEmpty() ? changed : differing(changed.with(derived));
    }

    private boolean isStale(long version) {
        return version != Writer.ANY_VERSION && version != current.version();
    }

    /// The values that differ from what stands now, and what follows of a disabled user.
    private Values changed(Values given) {
        var changed = differing(given);
        return changed.get(States.DISABLED) == null ? changed : States.implied(table, changed);
    }

    private Values differing(Values given) {
        var changed = Values.NONE;
        for (var value : given.byColumn().entrySet()) {
            if (!Cleaning.same(value.getValue(), current.values().get(value.getKey()))) {
                changed = changed.with(value.getKey(), value.getValue());
            }
        }
        return changed;
    }

    /// Whether somebody else changed one of these columns, to something else. Of a caller who does
    /// not say what he read any change in between may be one.
    private boolean collides(@Nullable Row before, Values changed) {
        if (before == null) {
            return true;
        }
        return changed.byColumn().keySet().stream()
                .anyMatch(
                        column ->
                                !Cleaning.same(
                                        before.values().get(column), current.values().get(column)));
    }

    private String savedBy() {
        return current.values().get("modifiedby", RecordRef.class).map(RecordRef::name).orElse("");
    }

    /// @param whole the changed values and what follows of them
    private List<Invalid> refusals(Values changed, Values whole) {
        var invalid = new ArrayList<>(Writer.readOnly(table, changed));
        invalid.addAll(fixed(changed));
        invalid.addAll(rules(whole));
        return invalid;
    }

    private List<Invalid> rules(Values changed) {
        var lookups = new LookupRules(store);
        lookups.look(table, List.of(changed));
        var invalid = new ArrayList<Invalid>();
        invalid.addAll(ValueRules.check(table, changed, false));
        invalid.addAll(MeetingRules.check(table, changed, current.values()));
        invalid.addAll(States.check(table, changed, current.state()));
        invalid.addAll(lookups.check(table, changed));
        invalid.addAll(lookups.cycles(table, current.ref().id(), changed));
        return invalid;
    }

    /// What a new record may bring and one that is there may not change in this way.
    private List<Invalid> fixed(Values changed) {
        var invalid = new ArrayList<Invalid>();
        if (changed.has(table.idColumn())) {
            invalid.add(ValueRules.invalid(table.require(table.idColumn()), "read-only"));
        }
        if (changed.has("overriddencreatedon")) {
            invalid.add(ValueRules.invalid(table.require("overriddencreatedon"), "read-only"));
        }
        if (changed.has("statecode") && !changed.has(States.DISABLED)) {
            invalid.add(ValueRules.invalid(table.require("statecode"), "by-command"));
        }
        if (changed.has("statuscode") && changed.get("statuscode") == null) {
            invalid.add(ValueRules.invalid(table.require("statuscode"), "required"));
        }
        if (Boolean.TRUE.equals(changed.get(States.DISABLED)) && isActor()) {
            invalid.add(ValueRules.invalid(table.require(States.DISABLED), "yourself"));
        }
        return invalid;
    }

    private boolean isActor() {
        return current.ref().id().value() == action.actor().userId();
    }

    private Map<String, @Nullable Object> withComputed(Values changed) {
        var all = new LinkedHashMap<>(changed.byColumn());
        var merged = current.values().with(changed);
        for (var computed : Computed.of(table, merged).entrySet()) {
            var before = current.values().get(computed.getKey());
            if (!Cleaning.same(before, computed.getValue())) {
                all.put(computed.getKey(), computed.getValue());
            }
        }
        return all;
    }

    /// Writes what has been checked, leaves the entry and tells of a new name.
    void write(Operation operation, Map<String, @Nullable Object> changed) {
        var row = new LinkedHashMap<>(changed);
        row.put("modifiedon", action.now());
        row.put("modifiedby", modifiedBy());
        row.put("versionnumber", current.version() + 1);
        store.update(table.name(), current.ref().id(), row);
        History.changed(action, operation, current.ref(), current.values(), changed);
        var before = current.values();
        var after = before.with(new Values(changed));
        room.announce(action, new RecordChange.Written(current.ref(), before, after));
        if (changed.containsKey(table.nameColumn())) {
            store.ref(current.ref().id())
                    .ifPresent(ref -> room.announce(action, new RecordChange.Renamed(ref)));
        }
    }

    private @Nullable RecordRef modifiedBy() {
        return store.ref(new RecordId(action.actor().userId())).orElse(null);
    }

    private Row reread() {
        return store.open(table.name(), current.ref().id()).orElseThrow(Room::gone);
    }
}
