package org.ligature.exchange;

import org.ligature.records.NameKey;
import org.ligature.records.RecordRef;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The records that the names and UUIDs of a whole file mean, looked up in a few statements before
/// its
/// rows are walked.
final class NameIndex {

    private final Map<String, Set<RecordRef>> byName = new HashMap<>();
    private final Map<UUID, RecordRef> byUuid = new HashMap<>();

    private NameIndex() {}

    /// A text of the file and the tables whose records it can mean.
    record Asked(List<String> tables, String text) {}

    static NameIndex of(Directory directory, Collection<Asked> asked) {
        var names = new HashMap<List<String>, Set<String>>();
        var uuids = new HashSet<UUID>();
        for (var each : asked) {
            var text = each.text().strip();
            if (!text.isEmpty()) {
                uuid(text).ifPresent(uuids::add);
                names.computeIfAbsent(each.tables(), _ -> new LinkedHashSet<>()).add(text);
            }
        }
        var index = new NameIndex();
        names.forEach(
                (tables, texts) -> directory.named(tables, List.copyOf(texts)).forEach(index::add));
        directory.known(uuids).forEach(ref -> index.byUuid.put(ref.uuid(), ref));
        return index;
    }

    private void add(RecordRef ref) {
        byName.computeIfAbsent(NameKey.of(ref.name()), _ -> new LinkedHashSet<>()).add(ref);
    }

    /// Every record that the text means in these tables.
    List<RecordRef> find(List<String> tables, String text) {
        var known = uuid(text).map(byUuid::get);
        if (known.isPresent()) {
            return List.of(known.get());
        }
        return byName.getOrDefault(NameKey.of(text.strip()), Set.of()).stream()
                .filter(ref -> tables.isEmpty() || tables.contains(ref.table()))
                .toList();
    }

    static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
