package org.ligature.cli;

import org.ligature.records.RecordRef;
import org.ligature.schema.Table;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Finds the records that words of a command mean: a UUID, a name, or either behind a table's name,
/// as
/// in `account:Larkfield Traders`.
record Names(Session session) {

    /// Every record that `text` can mean in these tables; no tables means all.
    List<RecordRef> find(List<String> tables, String text) {
        var meant = meant(tables, text);
        return named(meant.tables(), meant.name());
    }

    /// @param name the name or UUID that is looked for in these tables
    private record Meant(List<String> tables, String name) {}

    private Meant meant(List<String> tables, String text) {
        var colon = text.indexOf(':');
        if (colon > 0
                && session.store().schema().get().table(text.substring(0, colon)).isPresent()) {
            return new Meant(List.of(text.substring(0, colon)), text.substring(colon + 1));
        }
        return new Meant(tables, text);
    }

    /// The one record that `text` means, or a refusal that says what to write.
    RecordRef one(List<String> tables, String text) {
        var found = find(tables, text);
        var texts = session.texts();
        if (found.isEmpty()) {
            throw new Failed("ObjectDoesNotExist", texts.get("no-record", text));
        }
        if (found.size() > 1) {
            throw new Failed("AmbiguousName", several(meant(tables, text), found.size()));
        }
        return found.getFirst();
    }

    private String several(Meant meant, int count) {
        var texts = session.texts();
        return meant.tables().size() == 1
                ? texts.get("several-of-table", meant.name(), count, meant.tables().getFirst())
                : texts.get("several-records", meant.name(), count);
    }

    RecordRef one(Table table, String text) {
        return one(List.of(table.name()), text);
    }

    private List<RecordRef> named(List<String> tables, String text) {
        var store = session.store();
        var uuid = uuid(text);
        if (uuid.isPresent()) {
            return store
                    .records()
                    .find(session.actor(), uuid.get())
                    .filter(ref -> tables.isEmpty() || tables.contains(ref.table()))
                    .stream()
                    .toList();
        }
        return store.records().named(session.actor(), tables, List.of(text));
    }

    static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
