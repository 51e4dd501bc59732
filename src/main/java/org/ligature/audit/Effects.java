package org.ligature.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/// What one action did to each of its subjects, sorted by who can take it back.
final class Effects {

    private static final int PAGE = 1000;

    private final List<Undoer> undoers;
    private final Map<Undoer, List<Effect>> byUndoer = new HashMap<>();
    private final List<Effect> strange = new ArrayList<>();

    private Effects(List<Undoer> undoers) {
        this.undoers = undoers;
    }

    /// The subject of entries, whatever it was called.
    private record Key(String table, UUID uuid) {}

    /// Those of an action, the last first.
    static Effects of(AuditStore store, AuditTransaction transaction, List<Undoer> undoers) {
        var bySubject = new LinkedHashMap<Key, Effect>();
        var after = 0L;
        List<AuditStore.Stored> page;
        do {
            page = store.stored(transaction.id(), after, PAGE);
            for (var stored : page) {
                var effect = Effect.of(stored.pending());
                var key = new Key(effect.subject().table(), effect.subject().uuid());
                bySubject.merge(key, effect, Effect::then);
                after = stored.id();
            }
        } while (page.size() == PAGE);
        var effects = new Effects(undoers);
        List.copyOf(bySubject.values()).reversed().forEach(effects::add);
        return effects;
    }

    private void add(Effect effect) {
        var undoer =
                undoers.stream().filter(one -> one.knows(effect.subject().table())).findFirst();
        var list = undoer.map(one -> byUndoer.computeIfAbsent(one, _ -> new ArrayList<>()));
        list.orElse(strange).add(effect);
    }

    List<Undoer> undoers() {
        return undoers;
    }

    List<Effect> of(Undoer undoer, Predicate<Effect> kind) {
        return byUndoer.getOrDefault(undoer, List.of()).stream().filter(kind).toList();
    }

    /// Those of tables nobody knows any more.
    List<Effect> strange() {
        return strange;
    }
}
