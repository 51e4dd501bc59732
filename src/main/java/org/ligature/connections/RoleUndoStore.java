package org.ligature.connections;

import static org.ligature.sql.Tables.CONNECTIONROLE;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Subject;
import org.ligature.schema.State;
import org.ligature.sql.tables.records.ConnectionroleRecord;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/// Writes roles from what the history kept of them. Knows SQL and no rule.
record RoleUndoStore(RoleWriteStore store) {

    /// Brings a role back under the number and UUID it had, with all but its matches.
    void insert(Subject subject, Map<String, @Nullable Object> values) {
        var row = new ConnectionroleRecord();
        row.setId(subject.id());
        row.setUuid(subject.uuid());
        var created = values.get("createdon") instanceof Instant time ? time : store.action().now();
        row.setCreatedon(LocalDateTime.ofInstant(created, ZoneOffset.UTC));
        row.setCreatedby((Long) values.get("createdby"));
        row.setModifiedon(PairStore.stamp(store.action()));
        row.setModifiedby(store.action().actor().userId());
        row.setVersionnumber(Snapshot.next(values.get(Snapshot.VERSION)));
        row.setStatecode(State.ACTIVE);
        row.setStatuscode(RoleWriteStore.ACTIVE_REASON);
        fill(row, values);
        store.action().tx().sql().executeInsert(row);
        hang(new RoleId(subject.id()), values);
    }

    /// Writes these values of a role that is there, by the names the history has for them; all but
    /// its matches.
    void write(RoleId id, Map<String, @Nullable Object> values) {
        var row = new ConnectionroleRecord();
        fill(row, values);
        if (row.touched()) {
            store.action().tx().sql().executeUpdate(row, CONNECTIONROLE.ID.eq(id.value()));
        }
        hang(id, values);
    }

    private static void fill(ConnectionroleRecord row, Map<String, @Nullable Object> values) {
        values.forEach(
                (column, value) -> {
                    switch (column) {
                        case "name" -> row.setName((String) value);
                        case "category" -> row.setCategory((Integer) value);
                        case "description" -> row.setDescription((String) value);
                        case "recordlimit" -> row.setRecordlimit((Integer) value);
                        case "statecode" -> row.setStatecode((Integer) value);
                        case "statuscode" -> row.setStatuscode((Integer) value);
                        default -> {}
                    }
                });
    }

    private void hang(RoleId id, Map<String, @Nullable Object> values) {
        if (values.containsKey("tables")) {
            store.forgetTables(id);
            store.applyTo(id, parts((String) values.get("tables"), ";"));
        }
        if (values.containsKey("names")) {
            store.forgetNames(id);
            store.call(id, names((String) values.get("names")));
        }
    }

    private static List<RoleName> names(@Nullable String text) {
        return parts(text, "\n").stream()
                .map(line -> line.split(";", 3))
                .map(name -> new RoleName(name[0], Gender.of(Integer.parseInt(name[1])), name[2]))
                .toList();
    }

    private static List<String> parts(@Nullable String text, String between) {
        return text == null ? List.of() : List.of(text.split(between));
    }
}
