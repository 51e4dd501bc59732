package org.ligature.exchange;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Action;
import org.ligature.exchange.ImportPlan.Rejected;
import org.ligature.exchange.ImportPlan.Report;
import org.ligature.kit.text.Texts;
import org.ligature.query.QueryService;
import org.ligature.records.BatchOutcome;
import org.ligature.records.Invalid;
import org.ligature.records.RecordService;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// One import while it runs: what has become of the rows so far.
final class RecordLoad {

    private final Action action;
    private final RecordService records;
    private final RowReader reader;
    private final OwnNames own;
    private final Keys keys;
    private final KnownRecords known;
    private final LaterLookups later;
    private final Texts texts = Texts.of(RecordLoad.class);
    private final List<Rejected> rejected = new ArrayList<>();
    private long created;
    private long updated;
    private long unchanged;

    RecordLoad(
            Action action,
            RecordService records,
            QueryService queries,
            RowReader reader,
            OwnNames own) {
        this.action = action;
        this.records = records;
        this.reader = reader;
        this.own = own;
        this.keys = new Keys(List.copyOf(reader.plan().keys()));
        this.known = new KnownRecords(queries, reader.table(), keys);
        this.later = new LaterLookups(records);
    }

    void take(List<FileRow> some) {
        var rows = reader.read(some, Directory.within(action, records), own);
        var sorted = Sorted.of(rows, known.of(action, rows.good()), keys);
        rejected.addAll(sorted.rejected());
        create(sorted.fresh());
        updated += sorted.added();
        unchanged += sorted.repeated();
        sorted.known().forEach(this::update);
        sorted.fresh().forEach(later::await);
        sorted.known().forEach(later::await);
    }

    /// @throws org.ligature.kit.problem.Problem where no field of the file belongs to any column
    Report finish() {
        if (created + updated + unchanged > 0 || !rejected.isEmpty()) {
            reader.mapping().refuseNothing();
        }
        rejected.addAll(later.fill(action, reader.table().name()));
        rejected.sort(Comparator.comparing(Rejected::place));
        return new Report(created, updated, unchanged, rejected, reader.mapping().ignored());
    }

    private void create(List<ReadRow> rows) {
        var values = rows.stream().map(row -> given(row.values())).toList();
        var outcomes = records.create(action, reader.table().name(), values);
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            switch (outcomes.get(i)) {
                case BatchOutcome.Created(var ref) -> {
                    row.became(ref);
                    created++;
                }
                case BatchOutcome.Refused(var invalid) -> reject(row, sentences(invalid));
            }
        }
    }

    /// A new record is empty where nothing is given.
    private static Values given(Values values) {
        var given = new LinkedHashMap<String, @Nullable Object>(values.byColumn());
        given.values().removeIf(Objects::isNull);
        return new Values(given);
    }

    private void update(ReadRow row) {
        var before = row.target().orElseThrow();
        switch (records.update(action, before.id(), row.values())) {
            case SaveOutcome.Saved(var after) -> {
                if (after.version() == before.version()) {
                    unchanged++;
                } else {
                    updated++;
                }
            }
            case SaveOutcome.Refused(var invalid) -> reject(row, sentences(invalid));
            case SaveOutcome.Conflict(var current, _) ->
                    reject(row, texts.get("row.conflict", current.ref().name()));
            case SaveOutcome.ReadOnly(var current) ->
                    reject(row, texts.get("row.read-only", current.ref().name()));
        }
    }

    private void reject(ReadRow row, String reason) {
        rejected.add(new Rejected(row.place(), reason));
    }

    static String sentences(List<Invalid> invalid) {
        return invalid.stream().map(Invalid::sentence).collect(Collectors.joining(" "));
    }
}
