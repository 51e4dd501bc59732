package org.ligature.connections;

import org.jspecify.annotations.Nullable;
import org.ligature.access.Access;
import org.ligature.access.Privilege;
import org.ligature.audit.Effect;
import org.ligature.audit.Kept;
import org.ligature.audit.Operation;
import org.ligature.audit.Undoer;
import org.ligature.audit.Undoing;
import org.ligature.kit.id.Uuids;
import org.ligature.schema.Schema;
import org.ligature.schema.State;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/// Takes back what actions did to connection roles. Of matches only those that an action brought or
/// took are put back; others that came or went since stay.
final class RoleUndo implements Undoer {

    private static final String CATEGORY = "category";
    private static final Set<String> STATE = Set.of(PairEffects.STATE, "statuscode");

    private final Access access;
    private final Supplier<Schema> schema;
    private final Uuids uuids;

    RoleUndo(Access access, Supplier<Schema> schema, Uuids uuids) {
        this.access = access;
        this.schema = schema;
        this.uuids = uuids;
    }

    @Override
    public boolean knows(String table) {
        return table.equals(RoleService.TABLE);
    }

    @Override
    public void restore(Undoing undoing, List<Effect> effects) {
        if (effects.isEmpty()) {
            return;
        }
        require(undoing);
        var store = new RoleWriteStore(undoing.action(), uuids);
        var coming = new ArrayList<Effect>();
        for (var effect : effects) {
            if (effect.isDeletion() && store.isThere(id(effect))) {
                undoing.keep(effect, Kept.Reason.THERE, "");
            } else if (effect.isDeletion()) {
                coming.add(effect);
            }
        }
        new RoleWriter(undoing.action(), uuids).bringBack(coming);
        effects.stream().filter(Effect::isChange).forEach(effect -> revert(undoing, effect));
    }

    private void revert(Undoing undoing, Effect effect) {
        var store = new RoleWriteStore(undoing.action(), uuids);
        if (!store.isThere(id(effect))) {
            undoing.keep(effect, Kept.Reason.GONE, "");
            return;
        }
        var writer = new RoleWriter(undoing.action(), uuids);
        var now = store.snapshot(id(effect)).values();
        var back = back(undoing, effect, now);
        writer.writeBack(id(effect), back, matches(writer, effect, now), operation(back));
        if (back.get(CATEGORY) instanceof Integer category) {
            new PairStore(undoing.action().tx()).recategorize(id(effect).value(), category);
        }
    }

    private static Operation operation(Map<String, @Nullable Object> back) {
        if (!(back.get(PairEffects.STATE) instanceof Integer state)) {
            return Operation.UPDATE;
        }
        return state == State.ACTIVE ? Operation.ACTIVATE : Operation.DEACTIVATE;
    }

    /// The values that go back, but for the matches.
    private static Map<String, @Nullable Object> back(
            Undoing undoing, Effect effect, Map<String, @Nullable Object> now) {
        var back = new LinkedHashMap<String, @Nullable Object>();
        for (var change : effect.changes().values()) {
            var column = change.column();
            if (!isOwn(column) || PairEffects.same(now.get(column), change.before())) {
                continue;
            }
            if (PairEffects.same(now.get(column), change.after())) {
                back.put(column, change.before());
            } else {
                undoing.keep(effect, column, Kept.Reason.CHANGED, "");
            }
        }
        if (!back.keySet().containsAll(STATE)) {
            back.keySet().removeAll(STATE);
        }
        return back;
    }

    private static boolean isOwn(String column) {
        return !column.equals(RoleWriter.MATCHES) && !column.equals(Snapshot.VERSION);
    }

    /// Exactly those of before where nobody touched them since; else those that are there now,
    /// without what the action brought and with what it took.
    private static List<RoleId> matches(
            RoleWriter writer, Effect effect, Map<String, @Nullable Object> values) {
        var now = values.get(RoleWriter.MATCHES);
        var before = writer.there(effect.before(RoleWriter.MATCHES));
        if (!effect.changes().containsKey(RoleWriter.MATCHES)) {
            return RoleWriter.numbers(now);
        }
        if (Objects.equals(now, effect.after(RoleWriter.MATCHES))) {
            return before;
        }
        var after = RoleWriter.numbers(effect.after(RoleWriter.MATCHES));
        var merged = new ArrayList<>(RoleWriter.numbers(now));
        merged.removeIf(role -> after.contains(role) && !before.contains(role));
        before.stream()
                .filter(role -> !after.contains(role) && !merged.contains(role))
                .forEach(merged::add);
        return merged;
    }

    /// All are looked at before the first goes: roles made together match each other, and what goes
    /// changes those that are left.
    @Override
    public void remove(Undoing undoing, List<Effect> effects) {
        var going = effects.stream().filter(effect -> mayGo(undoing, effect)).toList();
        var writer = new RoleWriter(undoing.action(), uuids);
        going.forEach(effect -> writer.remove(id(effect)));
    }

    private boolean mayGo(Undoing undoing, Effect effect) {
        require(undoing);
        var store = new RoleWriteStore(undoing.action(), uuids);
        if (!store.isThere(id(effect))) {
            undoing.keep(effect, Kept.Reason.GONE, "");
            return false;
        }
        if (store.isUsed(id(effect))) {
            undoing.keep(effect, Kept.Reason.USED, connections());
            return false;
        }
        return !isChanged(undoing, effect, store.snapshot(id(effect)).values());
    }

    private static boolean isChanged(
            Undoing undoing, Effect effect, Map<String, @Nullable Object> now) {
        var changed =
                now.keySet().stream()
                        .filter(column -> !column.equals(Snapshot.VERSION))
                        .filter(it -> !PairEffects.same(now.get(it), effect.after(it)))
                        .findFirst();
        changed.ifPresent(column -> undoing.keep(effect, column, Kept.Reason.CHANGED, ""));
        return changed.isPresent();
    }

    private String connections() {
        return schema.get()
                .table(ConnectionService.TABLE)
                .map(Table::pluralName)
                .orElse(ConnectionService.TABLE);
    }

    private void require(Undoing undoing) {
        var action = undoing.action();
        access.require(action.tx(), action.actor(), Privilege.CUSTOMIZE, RoleService.TABLE);
    }

    private static RoleId id(Effect effect) {
        return new RoleId(effect.subject().id());
    }
}
