package org.ligature.audit;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.db.Tx;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// What a store is told to remember in an action of a user, kept under a name: each change leaves
/// its entry, so that it can be taken back.
public final class Settings {

    static final String TABLE = "setting";

    private static final String CONTENT = "content";

    private Settings() {}

    /// What is remembered under this name.
    public static Optional<String> of(Tx tx, String name) {
        return new SettingStore(tx).content(name);
    }

    /// @param content null to forget it
    public static void keep(Action action, String name, @Nullable String content) {
        var store = new SettingStore(action.tx());
        var before = store.content(name).orElse(null);
        if (!Objects.equals(before, content)) {
            store.keep(name, content);
            var change = new Change(CONTENT, before, content);
            action.entry(Operation.UPDATE, subject(name), List.of(change));
        }
    }

    private static Subject subject(String name) {
        var uuid = UUID.nameUUIDFromBytes((TABLE + " " + name).getBytes(StandardCharsets.UTF_8));
        return new Subject(TABLE, name.hashCode(), uuid, name);
    }

    /// Takes back what was remembered or forgotten.
    public static Undoer undoer() {
        return new Undo();
    }

    private static final class Undo implements Undoer {

        @Override
        public boolean knows(String table) {
            return table.equals(TABLE);
        }

        @Override
        public void restore(Undoing undoing, List<Effect> effects) {
            effects.forEach(effect -> restore(undoing, effect));
        }

        private static void restore(Undoing undoing, Effect effect) {
            var name = Objects.requireNonNull(effect.subject().name());
            var now = of(undoing.action().tx(), name).orElse(null);
            if (Objects.equals(now, effect.after(CONTENT))) {
                keep(undoing.action(), name, (String) effect.before(CONTENT));
            } else if (!Objects.equals(now, effect.before(CONTENT))) {
                undoing.keep(effect, CONTENT, Kept.Reason.CHANGED, "");
            }
        }

        @Override
        public void remove(Undoing undoing, List<Effect> effects) {}
    }
}
