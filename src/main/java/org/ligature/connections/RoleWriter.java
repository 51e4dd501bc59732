package org.ligature.connections;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Action;
import org.ligature.audit.Effect;
import org.ligature.audit.Operation;
import org.ligature.kit.id.Uuids;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Writes roles inside an action and leaves an entry of every role that is another afterwards: a
/// match changes two.
///
/// A role that is made comes before the others that now match it, and one that goes comes after
/// them, so that the entries can be taken back one by one from the last, and done again from the
/// first.
final class RoleWriter {

    static final String MATCHES = "matches";

    private final Action action;
    private final RoleWriteStore store;

    RoleWriter(Action action, Uuids uuids) {
        this.action = action;
        this.store = new RoleWriteStore(action, uuids);
    }

    RoleId insert(RoleDraft draft) {
        var others = snapshots(draft.matches());
        var id = store.insert(draft);
        match(id, List.of(), draft.matches());
        var made = store.snapshot(id);
        action.entry(Operation.CREATE, made.subject(), made.created());
        enter(others);
        return id;
    }

    void rewrite(RoleId id, RoleDraft draft) {
        var before = store.matches(id);
        var touched = touched(id, before, draft.matches());
        store.update(id, draft);
        match(id, before, draft.matches());
        enter(touched);
    }

    /// Each becomes the last match of the other, where it is none yet.
    void match(RoleId id, RoleId other) {
        var touched = touched(id, List.of(other), List.of());
        append(id, other);
        append(other, id);
        enter(touched);
    }

    void setActive(RoleId id, boolean active) {
        var before = store.snapshot(id);
        store.setActive(id, active);
        enter(id, before, active ? Operation.ACTIVATE : Operation.DEACTIVATE);
    }

    void remove(RoleId id) {
        var others = new LinkedHashSet<>(store.matchedBy(id));
        others.remove(id);
        var before = snapshots(others);
        var gone = store.snapshot(id);
        others.forEach(other -> drop(other, id));
        store.delete(id);
        enter(before);
        action.entry(Operation.DELETE, gone.subject(), gone.deleted());
    }

    /// Brings roles back as they were, and their matches with those that are there.
    void bringBack(List<Effect> effects) {
        var undo = new RoleUndoStore(store);
        effects.forEach(effect -> undo.insert(effect.subject(), effect.before()));
        for (var effect : effects) {
            var id = new RoleId(effect.subject().id());
            store.match(id, there(effect.before(MATCHES)));
            var back = store.snapshot(id);
            action.entry(Operation.CREATE, back.subject(), back.created());
        }
    }

    /// Writes values of a role back.
    ///
    /// @param matches all it is to have
    void writeBack(
            RoleId id,
            Map<String, @Nullable Object> values,
            List<RoleId> matches,
            Operation operation) {
        var before = store.snapshot(id);
        new RoleUndoStore(store).write(id, values);
        store.match(id, matches);
        enter(id, before, operation);
    }

    /// The roles of a list as the history keeps it that are there.
    List<RoleId> there(@Nullable Object numbers) {
        return numbers(numbers).stream().filter(store::isThere).toList();
    }

    static List<RoleId> numbers(@Nullable Object numbers) {
        return numbers instanceof String text
                ? Arrays.stream(text.split(";")).map(Long::valueOf).map(RoleId::new).toList()
                : List.of();
    }

    /// Where others match `from` they match `into` in its place from now on.
    void merge(RoleId from, RoleId into, RoleDraft draft) {
        var matching = new LinkedHashSet<>(store.matchedBy(from));
        matching.remove(from);
        matching.remove(into);
        var touched = touched(into, List.copyOf(matching), draft.matches());
        touched.remove(from);
        var gone = store.snapshot(from);
        store.update(into, draft);
        matching.forEach(other -> store.match(other, replaced(other, from, into)));
        match(into, List.of(), draft.matches());
        store.delete(from);
        enter(touched);
        action.entry(Operation.DELETE, gone.subject(), gone.deleted());
    }

    private List<RoleId> replaced(RoleId id, RoleId from, RoleId into) {
        return store.matches(id).stream()
                .map(other -> other.equals(from) ? into : other)
                .distinct()
                .toList();
    }

    private Map<RoleId, Snapshot> touched(RoleId id, List<RoleId> before, List<RoleId> after) {
        var roles = new LinkedHashSet<RoleId>();
        roles.add(id);
        roles.addAll(before);
        roles.addAll(after);
        return snapshots(roles);
    }

    private Map<RoleId, Snapshot> snapshots(Collection<RoleId> roles) {
        var found = new LinkedHashMap<RoleId, Snapshot>();
        roles.forEach(role -> found.put(role, store.snapshot(role)));
        return found;
    }

    /// The order is the role's own; what is matched and what is not holds for both.
    private void match(RoleId id, List<RoleId> before, List<RoleId> after) {
        store.match(id, after);
        after.forEach(other -> append(other, id));
        var left = new ArrayList<>(before);
        left.removeAll(after);
        left.forEach(other -> drop(other, id));
    }

    private void append(RoleId id, RoleId other) {
        var matches = new LinkedHashSet<>(store.matches(id));
        matches.add(other);
        store.match(id, List.copyOf(matches));
    }

    private void drop(RoleId id, RoleId other) {
        var matches = new ArrayList<>(store.matches(id));
        matches.remove(other);
        store.match(id, matches);
    }

    private void enter(Map<RoleId, Snapshot> before) {
        before.forEach((role, snapshot) -> enter(role, snapshot, Operation.UPDATE));
    }

    private void enter(RoleId id, Snapshot before, Operation operation) {
        var after = store.snapshot(id);
        var changes = before.changedTo(after);
        if (!changes.isEmpty()) {
            store.stamp(id);
            action.entry(operation, after.subject(), changes);
        }
    }
}
