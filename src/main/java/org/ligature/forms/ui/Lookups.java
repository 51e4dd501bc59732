package org.ligature.forms.ui;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Actor;
import org.ligature.forms.RecordFinder;
import org.ligature.kit.task.Tasks;
import org.ligature.records.RecordRef;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What a lookup field needs of the rest: finding, opening and creating records.
///
/// @param schema the tables there are, by whose names and icons hits are grouped
/// @param open opens a record; null where the field must not lead away
/// @param creator makes a new record; null where none may be made
record Lookups(
        Actor actor,
        RecordFinder finder,
        Supplier<Schema> schema,
        Tasks tasks,
        @Nullable Consumer<RecordRef> open,
        @Nullable Creator creator) {

    /// Lets the user create a record without leaving the form.
    @FunctionalInterface
    interface Creator {
        void create(LookupField from, Table table, String name, Consumer<RecordRef> made);
    }

    /// The tables a lookup points at; a lookup to any table offers the ones with connections.
    List<Table> tables(List<String> names) {
        if (names.isEmpty()) {
            return schema.get().connectable();
        }
        return names.stream()
                .map(name -> schema.get().table(name))
                .flatMap(Optional::stream)
                .toList();
    }

    void open(RecordRef record) {
        if (open != null) {
            open.accept(record);
        }
    }

    /// The same for a question that must not lead away or create anything.
    Lookups fixed() {
        return new Lookups(actor, finder, schema, tasks, null, null);
    }
}
