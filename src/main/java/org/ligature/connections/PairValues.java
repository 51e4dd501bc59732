package org.ligature.connections;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Effect;
import org.ligature.kit.db.Tx;
import org.ligature.records.CustomColumns;
import org.ligature.records.Invalid;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.Values;
import org.ligature.schema.OnDelete;
import org.ligature.schema.Schema;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/// The columns that were added to connections. They belong to the pair: both rows hold the same.
/// Where there are none, nothing is asked of the store.
final class PairValues {

    private final CustomColumns columns;

    PairValues(Supplier<Schema> schema) {
        columns = new CustomColumns(schema, ConnectionService.TABLE);
    }

    /// All values of a new pair.
    Values starting(Values given) {
        return columns.isEmpty() ? Values.NONE : columns.starting(given);
    }

    /// Those of the given values that are others than before.
    Values changed(Values before, Values given) {
        return given.byColumn().isEmpty() ? given : columns.changed(before, given);
    }

    List<Invalid> check(Tx tx, Values values, boolean creating) {
        return check(tx, List.of(values), creating).getFirst();
    }

    /// What is wrong with the values of each of these pairs.
    ///
    /// @param creating whether required columns that are not among the values are missing
    List<List<Invalid>> check(Tx tx, List<Values> pairs, boolean creating) {
        return columns.isEmpty()
                ? pairs.stream().map(_ -> List.<Invalid>of()).toList()
                : columns.check(tx, pairs, creating);
    }

    List<Invalid> validate(Values values) {
        return columns.isEmpty() ? List.of() : columns.validate(values);
    }

    /// The connection as it stands in the store with all its values that are not empty.
    Connection whole(Tx tx, Connection connection) {
        return whole(tx, List.of(connection)).getFirst();
    }

    List<Connection> whole(Tx tx, List<Connection> connections) {
        if (columns.isEmpty() || connections.isEmpty()) {
            return connections;
        }
        var found = columns.read(tx, connections.stream().map(one -> one.id().value()).toList());
        return connections.stream()
                .map(one -> one.with(given(found.getOrDefault(one.id().value(), Values.NONE))))
                .toList();
    }

    /// The pairs as the history keeps them, with all their values.
    List<Snapshot> kept(Tx tx, List<Snapshot> masters) {
        if (columns.isEmpty() || masters.isEmpty()) {
            return masters;
        }
        var found = columns.read(tx, masters.stream().map(one -> one.subject().id()).toList());
        return masters.stream()
                .map(one -> one.with(found.getOrDefault(one.subject().id(), Values.NONE)))
                .toList();
    }

    /// Writes the values of new pairs, whose columns are still empty.
    void fill(Tx tx, Map<Long, Values> pairs) {
        var filled = new HashMap<Long, Values>();
        pairs.forEach((pair, values) -> filled.put(pair, given(values)));
        write(tx, filled);
    }

    /// Those that are not empty.
    static Values given(Values values) {
        var given = new LinkedHashMap<>(values.byColumn());
        given.values().removeIf(value -> value == null);
        return new Values(given);
    }

    /// Writes values into both rows of each pair.
    ///
    /// @param pairs by one of their rows
    void write(Tx tx, Map<Long, Values> pairs) {
        var rows = new LinkedHashMap<Long, Values>();
        pairs.forEach(
                (row, values) -> {
                    if (!values.byColumn().isEmpty()) {
                        rows.put(row, values);
                        rows.put(row ^ 1, values);
                    }
                });
        if (!rows.isEmpty()) {
            columns.write(tx, rows);
        }
    }

    /// Whether this is one of the columns.
    boolean has(String column) {
        return columns.columns().stream().anyMatch(one -> one.name().equals(column));
    }

    /// What stood in them before, by master; a lookup is empty where its record is gone.
    Map<Long, Values> before(Tx tx, List<Effect> effects) {
        var before = new HashMap<Long, Values>();
        if (!columns.isEmpty()) {
            var values = columns.typed(tx, effects.stream().map(Effect::before).toList());
            for (int i = 0; i < effects.size(); i++) {
                before.put(effects.get(i).subject().id(), values.get(i));
            }
        }
        return before;
    }

    /// The masters that go when one of these records is deleted because a lookup says so.
    List<Long> goingWith(Tx tx, Collection<RecordId> records) {
        return columns.lookups(OnDelete.CASCADE).stream()
                .flatMap(lookup -> columns.pointing(tx, lookup, records).stream())
                .map(PairStore::master)
                .distinct()
                .toList();
    }

    /// What becomes empty when this record is deleted, by master.
    Map<Long, Values> emptiedWith(Tx tx, RecordId record) {
        return instead(tx, record, columns.lookups(OnDelete.CLEAR), null);
    }

    /// What leads to another record once this one is merged into it, by master.
    Map<Long, Values> mergedInto(Tx tx, RecordId record, RecordRef survivor) {
        var lookups =
                Arrays.stream(OnDelete.values()).flatMap(one -> columns.lookups(one).stream());
        return instead(tx, record, lookups.toList(), survivor);
    }

    private Map<Long, Values> instead(
            Tx tx, RecordId record, List<String> lookups, @Nullable RecordRef other) {
        var written = new TreeMap<Long, Values>();
        for (var lookup : lookups) {
            for (var row : columns.pointing(tx, lookup, List.of(record))) {
                written.merge(PairStore.master(row), Values.of(lookup, other), Values::with);
            }
        }
        return written;
    }
}
