package org.ligature.connections.ui;

import org.ligature.connections.Stub;
import org.ligature.records.NameKey;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The records among those chosen that are still to be made: each once, however often it was named.
final class Newcomers {

    private final Map<Named, Stub> stubs = new LinkedHashMap<>();

    private record Named(String table, String key) {}

    /// The number of a record that is there, or the placeholder of one that is to be made.
    RecordId id(RecordRef chosen) {
        return Stub.isOf(chosen) ? stub(chosen.table(), chosen.name()).placeholder() : chosen.id();
    }

    private Stub stub(String table, String name) {
        return stubs.computeIfAbsent(
                new Named(table, NameKey.of(name)), _ -> Stub.of(stubs.size(), table, name));
    }

    List<Stub> stubs() {
        return List.copyOf(stubs.values());
    }
}
