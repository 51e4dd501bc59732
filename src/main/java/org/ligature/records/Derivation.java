package org.ligature.records;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Action;
import org.ligature.audit.Actor;
import org.ligature.kit.db.Tx;
import org.ligature.schema.Column;
import org.ligature.schema.Table;

import java.util.List;

/// A feature above that fills in what follows from other values, such as the amount of a line,
/// before a row is written, or refuses the row. Asked on every way in: form, command line, import.
public interface Derivation {

    /// What follows of this write; asked inside the action that makes it.
    Derived derive(Action action, Write write);

    /// What a new record of the table starts with, beyond owner and status.
    default Values starting(Tx tx, Actor actor, Table table) {
        return Values.NONE;
    }

    /// Told before a new record of the table is begun, outside any action: makes what it will need.
    default void prepare(Actor actor, Table table) {}

    /// A row that is about to be written.
    ///
    /// @param before as it stands now; null where it is new
    /// @param given what the caller writes, in the form in which values are kept
    /// @param values all values of the row, the given among them
    /// @param carried whether the program writes it, and what is given stands as it is
    record Write(Table table, @Nullable Row before, Values given, Values values, boolean carried) {

        public boolean isNew() {
            return before == null;
        }

        /// Whether one of these columns is written, or the row is new.
        public boolean touches(List<String> columns) {
            return before == null || columns.stream().anyMatch(given::has);
        }
    }

    /// Values to write beside or instead of the given ones, or why the row cannot be written.
    record Derived(Values values, List<Invalid> invalid) {

        public static final Derived NONE = new Derived(Values.NONE, List.of());

        public Derived {
            invalid = List.copyOf(invalid);
        }

        public static Derived of(Values values) {
            return new Derived(values, List.of());
        }

        /// @param where a class beside whose bundle stands the sentence
        /// @param more arguments of the sentence after the column's name
        public static Derived refused(Class<?> where, Column column, String key, Object... more) {
            return new Derived(Values.NONE, List.of(Invalid.of(where, column, key, more)));
        }
    }
}
