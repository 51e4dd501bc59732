package org.ligature.records;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Action;
import org.ligature.audit.Effect;
import org.ligature.audit.Undoing;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What the parts of taking records back share.
record Undone(Room room, Undoing undoing) {

    /// What says of a row when and by whom it was written: nobody's change.
    static final Set<String> STAMPS = Set.of("modifiedon", "modifiedby", "versionnumber");

    Action action() {
        return undoing.action();
    }

    RecordStore store() {
        return room.store(action().tx());
    }

    UndoStore undoStore() {
        return new UndoStore(action().tx(), room.layouts());
    }

    Schema schema() {
        return room.layouts().schema();
    }

    Table table(Effect effect) {
        return schema().require(effect.subject().table());
    }

    static RecordId id(Effect effect) {
        return new RecordId(effect.subject().id());
    }

    static RecordRef ref(Effect effect) {
        var subject = effect.subject();
        var name = Objects.requireNonNullElse(subject.name(), "");
        return new RecordRef(id(effect), subject.uuid(), subject.table(), name);
    }

    static Map<String, List<Effect>> byTable(Collection<Effect> effects) {
        var byTable = new LinkedHashMap<String, List<Effect>>();
        for (var effect : effects) {
            byTable.computeIfAbsent(effect.subject().table(), _ -> new ArrayList<>()).add(effect);
        }
        return byTable;
    }

    /// Who takes back, as what is written by him says.
    @Nullable RecordRef actor() {
        return store().ref(new RecordId(action().actor().userId())).orElse(null);
    }

    /// Whether the value of the column follows from others, so that nobody wrote it.
    static boolean isDerived(Table table, String name) {
        var column = table.require(name);
        return column.type() instanceof ColumnType.Computed
                || column.readOnly() && !name.equals(States.DISABLED);
    }
}
