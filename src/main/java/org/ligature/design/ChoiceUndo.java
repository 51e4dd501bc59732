package org.ligature.design;

import org.ligature.access.Access;
import org.ligature.audit.Action;
import org.ligature.audit.Effect;
import org.ligature.audit.Kept;
import org.ligature.audit.Undoing;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Takes back what actions did to choices.
final class ChoiceUndo extends SchemaUndo {

    ChoiceUndo(Access access) {
        super(SchemaHistory.CHOICE, access);
    }

    @Override
    void comeBack(Undoing undoing, Effect effect) {
        var action = undoing.action();
        var store = new ChoiceStore(action.tx());
        var told = ChoiceFacts.of(effect.before());
        if (told.isEmpty()) {
            undoing.keep(effect, Kept.Reason.UNTOLD, "");
        } else if (store.find(told.get().name()).isPresent()) {
            undoing.keep(effect, Kept.Reason.THERE, "");
        } else {
            store.bringBack((int) effect.subject().id(), told.get());
            SchemaHistory.made(
                    action,
                    store.choice(told.get().name()).orElseThrow(),
                    ChoiceFacts.values(told.get()));
        }
    }

    @Override
    void go(Undoing undoing, Effect effect) {
        var store = new ChoiceStore(undoing.action().tx());
        var found = store.list((int) effect.subject().id());
        if (found.isEmpty()) {
            undoing.keep(effect, Kept.Reason.GONE, "");
            return;
        }
        var list = found.get();
        var uses = store.uses(list.name());
        var now = ChoiceFacts.values(list);
        var changed =
                effect.changes().keySet().stream()
                        .filter(now::containsKey)
                        .filter(key -> !Objects.equals(now.get(key), effect.after(key)))
                        .findFirst();
        if (!uses.isEmpty()) {
            undoing.keep(effect, Kept.Reason.USED, String.join(", ", uses));
        } else if (changed.isPresent()) {
            undoing.keep(effect, changed.get(), Kept.Reason.CHANGED, "");
        } else {
            var choice = store.choice(list.name()).orElseThrow();
            store.delete(choice.id());
            SchemaHistory.deleted(undoing.action(), choice, now);
        }
    }

    @Override
    void revert(Undoing undoing, List<Effect> effects) {
        effects.forEach(effect -> revert(undoing, effect));
    }

    private static void revert(Undoing undoing, Effect effect) {
        var action = undoing.action();
        var store = new ChoiceStore(action.tx());
        var found = store.list((int) effect.subject().id());
        if (found.isEmpty()) {
            undoing.keep(effect, Kept.Reason.GONE, "");
            return;
        }
        var now = ChoiceFacts.values(found.get());
        var back = new HashMap<String, Object>(now);
        for (var change : effect.changes().values()) {
            var before = change.before();
            if (before == null || !now.containsKey(change.column())) {
                undoing.keep(effect, Kept.Reason.UNTOLD, "");
            } else if (Objects.equals(now.get(change.column()), change.after())) {
                back.put(change.column(), before);
            } else {
                undoing.keep(effect, change.column(), Kept.Reason.CHANGED, "");
            }
        }
        try {
            write(action, store, found.get(), back);
        } catch (Problem refused) {
            undoing.keep(effect, Kept.Reason.REFUSED, Texts.of(refused));
        }
    }

    private static void write(
            Action action, ChoiceStore store, ListSpec now, Map<String, Object> back) {
        var wanted = ChoiceFacts.of(back).orElse(now);
        var before = store.choice(now.name()).orElseThrow();
        Choices.refuseLoss(action.tx(), before, wanted);
        store.take(wanted);
        SchemaHistory.changed(action, before, ChoiceFacts.changes(now, wanted));
    }
}
