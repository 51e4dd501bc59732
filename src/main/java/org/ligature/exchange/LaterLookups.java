package org.ligature.exchange;

import org.ligature.audit.Action;
import org.ligature.exchange.ImportPlan.Rejected;
import org.ligature.kit.text.Texts;
import org.ligature.records.NameKey;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.RecordService;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;
import org.ligature.schema.Column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fills the lookups whose records the same file has made only now.
record LaterLookups(RecordService records) {

    /// @return the rows whose lookup had to stay empty, with the reason
    List<Rejected> fill(Action action, List<ReadRow> fresh, List<ReadRow> known) {
        Map<String, List<RecordRef>> made = new HashMap<>();
        for (var row : fresh) {
            row.made()
                    .ifPresent(
                            ref ->
                                    made.computeIfAbsent(
                                                    NameKey.of(ref.name()), _ -> new ArrayList<>())
                                            .add(ref));
        }
        var rejected = new ArrayList<Rejected>();
        fresh.forEach(
                row -> row.made().ifPresent(ref -> fill(action, row, ref.id(), made, rejected)));
        known.forEach(
                row -> row.target().ifPresent(to -> fill(action, row, to.id(), made, rejected)));
        return rejected;
    }

    private void fill(
            Action action,
            ReadRow row,
            RecordId id,
            Map<String, List<RecordRef>> made,
            List<Rejected> rejected) {
        var values = Values.NONE;
        for (var later : row.later().entrySet()) {
            var found = made.getOrDefault(NameKey.of(later.getValue()), List.of());
            if (found.size() == 1) {
                values = values.with(later.getKey().name(), found.getFirst());
            } else {
                rejected.add(new Rejected(row.line(), sentence(later.getKey(), later.getValue())));
            }
        }
        if (!values.byColumn().isEmpty()) {
            write(action, id, values)
                    .ifPresent(reason -> rejected.add(new Rejected(row.line(), reason)));
        }
    }

    private Optional<String> write(Action action, RecordId id, Values values) {
        return switch (records.update(action, id, values)) {
            case SaveOutcome.Refused(var invalid) -> Optional.of(RecordImport.sentences(invalid));
            case SaveOutcome.Saved _, SaveOutcome.Conflict _, SaveOutcome.ReadOnly _ ->
                    Optional.empty();
        };
    }

    private static String sentence(Column column, String text) {
        return Texts.of(LaterLookups.class)
                .get("row.lookup-left-empty", column.displayName(), text);
    }
}
