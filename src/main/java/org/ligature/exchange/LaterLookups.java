package org.ligature.exchange;

import org.ligature.audit.Action;
import org.ligature.exchange.ImportPlan.Rejected;
import org.ligature.kit.text.Texts;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.RecordService;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;
import org.ligature.schema.Column;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The lookups whose records the same file makes only later: kept until all of it is read.
final class LaterLookups {

    private final RecordService records;
    private final List<Waiting> waiting = new ArrayList<>();

    LaterLookups(RecordService records) {
        this.records = records;
    }

    private record Waiting(RowPlace place, RecordId record, Map<Column, String> lookups) {}

    /// Keeps what a row names that is not there yet.
    void await(ReadRow row) {
        if (!row.later().isEmpty()) {
            row.made()
                    .map(RecordRef::id)
                    .or(() -> row.target().map(ReadRow.Known::id))
                    .ifPresent(id -> waiting.add(new Waiting(row.place(), id, row.later())));
        }
    }

    /// @return the rows whose lookup had to stay empty, with the reason
    List<Rejected> fill(Action action, String table) {
        var asked =
                waiting.stream()
                        .flatMap(row -> row.lookups.values().stream())
                        .map(text -> new NameIndex.Asked(List.of(table), text))
                        .toList();
        var index = NameIndex.of(Directory.within(action, records), asked);
        var rejected = new ArrayList<Rejected>();
        waiting.forEach(row -> fill(action, row, table, index, rejected));
        return rejected;
    }

    private void fill(
            Action action, Waiting row, String table, NameIndex index, List<Rejected> rejected) {
        var values = new LinkedHashMap<String, RecordRef>();
        for (var later : row.lookups.entrySet()) {
            var found = index.find(List.of(table), later.getValue());
            if (found.size() == 1) {
                values.put(later.getKey().name(), found.getFirst());
            } else {
                rejected.add(new Rejected(row.place, sentence(later.getKey(), later.getValue())));
            }
        }
        if (!values.isEmpty()) {
            write(action, row.record, new Values(new LinkedHashMap<>(values)))
                    .ifPresent(reason -> rejected.add(new Rejected(row.place, reason)));
        }
    }

    private Optional<String> write(Action action, RecordId id, Values values) {
        return switch (records.update(action, id, values)) {
            case SaveOutcome.Refused(var invalid) -> Optional.of(RecordLoad.sentences(invalid));
            case SaveOutcome.Saved _, SaveOutcome.Conflict _, SaveOutcome.ReadOnly _ ->
                    Optional.empty();
        };
    }

    private static String sentence(Column column, String text) {
        return Texts.of(LaterLookups.class)
                .get("row.lookup-left-empty", column.displayName(), text);
    }
}
