package org.ligature.schema;

import org.jspecify.annotations.Nullable;
import org.ligature.sql.tables.records.SchemaTableRecord;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What lookups can point at: the words that stand for many tables are looked up here.
record TargetStore(Set<String> inUse, List<String> activities, List<String> connections) {

    static final String ACTIVITIES = "activities";
    static final String CONNECTIONS = "connections";

    static TargetStore of(List<SchemaTableRecord> tables) {
        return new TargetStore(
                tables.stream().map(SchemaTableRecord::getName).collect(Collectors.toSet()),
                names(tables, SchemaTableRecord::getActivities),
                names(tables, SchemaTableRecord::getConnectable));
    }

    /// The tables a column was made for, those that are deleted among them.
    List<String> all(@Nullable String targets) {
        return switch (targets) {
            case null -> List.of();
            case "" -> List.of();
            case ACTIVITIES -> activities;
            case CONNECTIONS -> connections;
            default -> List.of(targets.split(","));
        };
    }

    List<String> inUse(@Nullable String targets) {
        return all(targets).stream().filter(inUse::contains).toList();
    }

    /// Whether nothing it could point at is left. A side of a connection names no table and can
    /// point at any.
    boolean leadsNowhere(@Nullable String targets) {
        return targets != null && !targets.isEmpty() && inUse(targets).isEmpty();
    }

    private static List<String> names(
            List<SchemaTableRecord> tables, Predicate<SchemaTableRecord> which) {
        return tables.stream().filter(which).map(SchemaTableRecord::getName).toList();
    }
}
