package org.ligature.design;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;

/// What one change makes in the database before it is described, so that it can be taken back.
///
/// @param tables tables it makes
/// @param columns physical columns it adds, by their table
record Begun(List<String> tables, Map<String, List<String>> columns) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    Begun {
        tables = List.copyOf(tables);
        columns = Map.copyOf(columns);
    }

    static Begun table(String name) {
        return new Begun(List.of(name), Map.of());
    }

    static Begun columns(String table, List<ColumnSpec> columns) {
        var physical = columns.stream().flatMap(one -> DdlStore.physical(one).stream()).toList();
        return new Begun(List.of(), Map.of(table, physical));
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

    void takeBack(DdlStore ddl) {
        tables.forEach(ddl::drop);
        columns.forEach(ddl::dropColumns);
    }
}
