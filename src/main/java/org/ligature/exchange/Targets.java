package org.ligature.exchange;

import org.ligature.access.UserService;
import org.ligature.audit.Action;
import org.ligature.records.BatchOutcome;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.RecordService;
import org.ligature.records.Values;
import org.ligature.schema.Column;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Finds what rows from another store point at by UUIDs. What is not there yet gets a place, which
/// its own row will fill.
final class Targets {

    private static final String USERS = "systemuser";

    private final Action action;
    private final RecordService records;
    private final UserService users;
    private final Schema schema;
    private final Map<UUID, RecordRef> known = new HashMap<>();

    Targets(Action action, RecordService records, UserService users, Schema schema) {
        this.action = action;
        this.records = records;
        this.users = users;
        this.schema = schema;
    }

    /// Makes sure of everything that these rows point at.
    void look(RowReader reader, List<FileRow> rows) {
        known.clear();
        var wanted = new ArrayList<Wanted>();
        for (var row : rows) {
            reader.pointers(row, (column, pointer) -> want(column, pointer, wanted));
        }
        var uuids = new HashSet<UUID>();
        wanted.forEach(one -> uuids.add(one.uuid));
        records.found(action, uuids).forEach(ref -> known.put(ref.uuid(), ref));
        inSystem(wanted);
        wanted.forEach(this::keep);
    }

    /// A record that is pointed at.
    ///
    /// @param tables those it can be of; none means any
    private record Wanted(UUID uuid, List<String> tables, String name) {}

    private static void want(Column column, Pointer pointer, List<Wanted> wanted) {
        NameIndex.uuid(pointer.text())
                .map(uuid -> new Wanted(uuid, pointer.tables(), pointer.name()))
                .ifPresent(wanted::add);
    }

    private void inSystem(List<Wanted> wanted) {
        var byTable = new LinkedHashMap<String, Set<UUID>>();
        for (var one : wanted) {
            system(one)
                    .ifPresent(
                            table ->
                                    byTable.computeIfAbsent(table.name(), _ -> new HashSet<>())
                                            .add(one.uuid));
        }
        byTable.forEach(
                (table, uuids) ->
                        known.putAll(records.places(action, schema.require(table), uuids)));
    }

    private Optional<Table> system(Wanted wanted) {
        return only(wanted).filter(table -> !table.isBusiness());
    }

    private Optional<Table> only(Wanted wanted) {
        return wanted.tables.size() == 1
                ? schema.table(wanted.tables.getFirst())
                : Optional.empty();
    }

    private void keep(Wanted wanted) {
        if (known.containsKey(wanted.uuid)) {
            return;
        }
        only(wanted)
                .ifPresent(
                        table -> {
                            if (table.isBusiness()) {
                                known.put(wanted.uuid, kept(table, wanted));
                            } else if (table.name().equals("connection")) {
                                known.put(wanted.uuid, sibling(wanted));
                            } else {
                                known.put(wanted.uuid, empty(table, wanted));
                            }
                        });
    }

    private RecordRef kept(Table table, Wanted wanted) {
        if (table.name().equals(USERS) && users.identify(action, wanted.uuid, wanted.name)) {
            return records.found(action, List.of(wanted.uuid)).getFirst();
        }
        return records.keep(action, table, wanted.uuid);
    }

    /// A row of the system of which nothing is known yet.
    private RecordRef empty(Table table, Wanted wanted) {
        var row = Values.of(table.idColumn(), wanted.uuid);
        return switch (records.take(action, table.name(), List.of(row), List.of()).getFirst()) {
            case BatchOutcome.Created(var ref) -> ref;
            case BatchOutcome.Refused(var invalid) ->
                    throw new IllegalStateException(RecordLoad.sentences(invalid));
        };
    }

    /// The other row of a pair, which finds its place when it comes.
    private static RecordRef sibling(Wanted wanted) {
        return new RecordRef(new RecordId(0), wanted.uuid, "connection", "");
    }

    List<RecordRef> find(List<String> tables, String text) {
        return NameIndex.uuid(text)
                .map(uuid -> Optional.ofNullable(known.get(uuid)).stream().toList())
                .orElseGet(() -> records.named(action, tables, List.of(text)));
    }

    /// Takes the person this store belongs to for the user of the same name whom the row brings.
    void identify(Table table, Values row) {
        if (table.name().equals(USERS)) {
            var uuid = row.get(table.idColumn(), UUID.class);
            var name = Keys.fullName(row);
            if (uuid.isPresent() && name.isPresent()) {
                users.identify(action, uuid.get(), name.get());
            }
        }
    }
}
