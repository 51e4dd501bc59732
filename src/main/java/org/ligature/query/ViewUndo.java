package org.ligature.query;

import org.jspecify.annotations.Nullable;
import org.ligature.access.Access;
import org.ligature.access.Privilege;
import org.ligature.audit.Effect;
import org.ligature.audit.Kept;
import org.ligature.audit.Undoer;
import org.ligature.audit.Undoing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Takes back what actions did to views. A view that was changed since stays as it is: half of it
/// would be another view.
final class ViewUndo implements Undoer {

    private final Access access;

    ViewUndo(Access access) {
        this.access = access;
    }

    @Override
    public boolean knows(String table) {
        return table.equals(ViewHistory.KIND);
    }

    @Override
    public void restore(Undoing undoing, List<Effect> effects) {
        for (var effect : effects) {
            require(undoing);
            if (effect.isDeletion()) {
                bringBack(undoing, effect);
            } else {
                unchanged(undoing, effect).ifPresent(now -> writeBack(undoing, effect, now));
            }
        }
    }

    private static void bringBack(Undoing undoing, Effect effect) {
        var action = undoing.action();
        var store = new ViewStore(action.tx());
        if (store.find(effect.subject().uuid()).isPresent()) {
            undoing.keep(effect, Kept.Reason.THERE, "");
            return;
        }
        if (!effect.changes().containsKey("content")) {
            undoing.keep(effect, Kept.Reason.UNTOLD, "");
            return;
        }
        var view = ViewHistory.view(effect.subject(), effect.before());
        store.insert(view, action.now(), action.actor().userId());
        ViewHistory.created(action, view);
    }

    private static void writeBack(Undoing undoing, Effect effect, ViewStore.Kept now) {
        var action = undoing.action();
        var values = new HashMap<String, @Nullable Object>(ViewHistory.values(now));
        values.putAll(effect.before());
        var back = ViewHistory.view(effect.subject(), values);
        new ViewStore(action.tx()).update(back, action.now(), action.actor().userId());
        ViewHistory.changed(action, now, back);
    }

    /// The view as it stands, where it is what the action left.
    private static Optional<ViewStore.Kept> unchanged(Undoing undoing, Effect effect) {
        var now = new ViewStore(undoing.action().tx()).find(effect.subject().uuid());
        if (now.isEmpty()) {
            undoing.keep(effect, Kept.Reason.GONE, "");
            return now;
        }
        var changed = changed(effect, ViewHistory.values(now.get()));
        changed.ifPresent(column -> undoing.keep(effect, column, Kept.Reason.CHANGED, ""));
        return changed.isPresent() ? Optional.empty() : now;
    }

    private static Optional<String> changed(Effect effect, Map<String, Object> now) {
        return effect.changes().keySet().stream()
                .filter(column -> !Objects.equals(now.get(column), effect.after(column)))
                .findFirst();
    }

    @Override
    public void remove(Undoing undoing, List<Effect> effects) {
        for (var effect : effects) {
            require(undoing);
            unchanged(undoing, effect)
                    .ifPresent(
                            now -> {
                                new ViewStore(undoing.action().tx()).delete(now.id());
                                ViewHistory.deleted(undoing.action(), now);
                            });
        }
    }

    private void require(Undoing undoing) {
        var action = undoing.action();
        access.require(action.tx(), action.actor(), Privilege.CUSTOMIZE, "view");
    }
}
