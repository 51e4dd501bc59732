package org.ligature.design;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.ligature.kit.db.Db;
import org.ligature.kit.db.Tx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What one change makes in the database before it is described, so that it can be taken back.
///
/// @param tables tables it makes
/// @param columns physical columns it adds, by their table
/// @param sorts columns of a table whose index to sort by it makes, or that need none any more
/// @param copied tables it puts a copy in the place of
/// @param replaced tables that have a copy in their place: what they were is to go
record Begun(
        List<String> tables,
        Map<String, List<String>> columns,
        Map<String, List<String>> sorts,
        List<String> copied,
        List<String> replaced) {

    static final Begun NOTHING = new Begun(List.of(), Map.of());

    private static final JsonMapper JSON = JsonMapper.builder().build();

    Begun {
        tables = List.copyOf(tables);
        columns = Map.copyOf(columns);
        // notes of older programs say nothing of indexes and copies
        sorts = sorts == null ? Map.of() : Map.copyOf(sorts);
        copied = copied == null ? List.of() : List.copyOf(copied);
        replaced = replaced == null ? List.of() : List.copyOf(replaced);
    }

    Begun(List<String> tables, Map<String, List<String>> columns) {
        this(tables, columns, Map.of(), List.of(), List.of());
    }

    Begun withSorts(String table, List<String> sorted) {
        return new Begun(tables, columns, Map.of(table, sorted), copied, replaced);
    }

    /// @param added the columns the copy has besides
    static Begun copy(String table, List<ColumnSpec> added) {
        var aside = new HashMap<String, List<String>>();
        DropStore.aside(table).ifPresent(name -> aside.put(name, physical(added)));
        return new Begun(List.of(), aside, Map.of(), List.of(table), List.of());
    }

    static Begun replaced(String table) {
        return new Begun(List.of(), Map.of(), Map.of(), List.of(), List.of(table));
    }

    static Begun table(String name) {
        return new Begun(List.of(name), Map.of());
    }

    static Begun columns(String table, List<ColumnSpec> columns) {
        var byTable = new HashMap<>(Map.of(table, physical(columns)));
        DropStore.aside(table).ifPresent(aside -> byTable.put(aside, physical(columns)));
        return new Begun(List.of(), byTable);
    }

    private static List<String> physical(List<ColumnSpec> columns) {
        return columns.stream().flatMap(one -> DdlStore.physical(one).stream()).toList();
    }

    static Begun of(String json) {
        try {
            return JSON.readValue(json, Begun.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void takeBack(Db db, Tx tx) {
        var ddl = new DdlStore(tx);
        var copies = new CopyStore(tx);
        tables.forEach(ddl::drop);
        columns.forEach(ddl::dropColumns);
        sorts.forEach((table, of) -> db.whileNobodyReads(() -> ddl.dropSorts(table, of)));
        copied.forEach(table -> db.whileNobodyReads(() -> copies.putBack(table)));
        replaced.forEach(copies::dropOld);
    }
}
