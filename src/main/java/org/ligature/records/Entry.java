package org.ligature.records;

import org.jspecify.annotations.Nullable;
import org.ligature.schema.State;
import org.ligature.schema.Table;

import java.util.Map;

/// What the directory repeats of a record: its name, the name folded for search, its state.
record Entry(@Nullable String name, @Nullable String key, int state) {

    static Entry of(Table table, Map<String, @Nullable Object> values) {
        var name = (String) values.get(table.nameColumn());
        var state = values.get("statecode") instanceof Integer given ? given : State.ACTIVE;
        return new Entry(name, name == null ? null : NameKey.of(name), state);
    }

    String nameOrEmpty() {
        return name == null ? "" : name;
    }
}
