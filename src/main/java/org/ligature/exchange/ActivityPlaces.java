package org.ligature.exchange;

import org.ligature.audit.Action;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.RecordService;
import org.ligature.records.Values;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Finds places for rows of the directory of activities that are taken as they are given: each
/// stands under the number of the activity, which may be still to come.
record ActivityPlaces(Action action, RecordService records, Schema schema) {

    private static final String ID = "activitypointerid";
    private static final String TYPE = "activitytypecode";

    /// Whether it says which activity it is of.
    boolean isPlaced(Values row) {
        return row.get(ID) != null && table(row).isPresent();
    }

    private Optional<Table> table(Values row) {
        return row.get(TYPE, String.class)
                .flatMap(schema::table)
                .filter(table -> table.abilities().activity());
    }

    /// @param rows all of which [#isPlaced] holds for
    List<Long> of(List<Values> rows) {
        var known = new HashMap<UUID, RecordRef>();
        records.found(action, rows.stream().map(ActivityPlaces::uuid).toList())
                .forEach(ref -> known.put(ref.uuid(), ref));
        return rows.stream().map(row -> place(row, known)).map(RecordId::value).toList();
    }

    private RecordId place(Values row, Map<UUID, RecordRef> known) {
        return known.computeIfAbsent(
                        uuid(row), uuid -> records.keep(action, table(row).orElseThrow(), uuid))
                .id();
    }

    private static UUID uuid(Values row) {
        return (UUID) Objects.requireNonNull(row.get(ID));
    }
}
