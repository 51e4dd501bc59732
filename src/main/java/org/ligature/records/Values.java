package org.ligature.records;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Values by the logical names of their columns. A column that is not in it was not given; one that
/// is
/// in it with null is empty.
public record Values(Map<String, @Nullable Object> byColumn) {

    public static final Values NONE = new Values(Map.of());

    public Values {
        byColumn = Collections.unmodifiableMap(new LinkedHashMap<>(byColumn));
    }

    public static Values of(String column, @Nullable Object value) {
        return NONE.with(column, value);
    }

    public Values with(String column, @Nullable Object value) {
        var changed = new LinkedHashMap<>(byColumn);
        changed.put(column, value);
        return new Values(changed);
    }

    /// These values, the others over them.
    public Values with(Values others) {
        if (others.byColumn.isEmpty()) {
            return this;
        }
        var changed = new LinkedHashMap<>(byColumn);
        changed.putAll(others.byColumn);
        return new Values(changed);
    }

    public boolean has(String column) {
        return byColumn.containsKey(column);
    }

    public @Nullable Object get(String column) {
        return byColumn.get(column);
    }

    public <T> Optional<T> get(String column, Class<T> type) {
        return Optional.ofNullable(byColumn.get(column)).map(type::cast);
    }
}
