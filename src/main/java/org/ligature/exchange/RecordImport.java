package org.ligature.exchange;

import org.ligature.audit.Action;
import org.ligature.audit.Actions;
import org.ligature.audit.Actor;
import org.ligature.exchange.ImportPlan.Rejected;
import org.ligature.exchange.ImportPlan.Report;
import org.ligature.kit.text.Texts;
import org.ligature.query.QueryService;
import org.ligature.records.BatchOutcome;
import org.ligature.records.Invalid;
import org.ligature.records.RecordService;
import org.ligature.records.SaveOutcome;
import org.ligature.schema.Schema;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Makes records from the rows of a file, all in one user action: what is wrong with a row rejects
/// that
/// row alone. A lookup may name a record that a later row of the same file makes.
public final class RecordImport {

    private final Actions actions;
    private final RecordService records;
    private final QueryService queries;
    private final Supplier<Schema> schema;
    private final Texts texts = Texts.of(RecordImport.class);

    public RecordImport(
            Actions actions, RecordService records, QueryService queries, Supplier<Schema> schema) {
        this.actions = actions;
        this.records = records;
        this.queries = queries;
        this.schema = schema;
    }

    /// @param locale the way dates and numbers may be written beside their plain form
    /// @throws org.ligature.kit.problem.Problem where the plan does not fit the table or the file
    public Report run(
            Actor actor, ImportPlan plan, CsvFile file, ZoneId zone, Optional<Locale> locale) {
        var table = schema.get().require(plan.table());
        var mapping = Mapping.of(table, plan, file.header());
        var rows = new RowReader(table, mapping, plan, zone, locale).read(actor, records, file);
        var keys = new Keys(List.copyOf(plan.keys()));
        var known = new KnownRecords(queries, table, keys).of(actor, rows.good());
        var sorted = Sorted.of(rows, known, keys);
        try {
            return actions.run(
                    actor, "record.import", action -> write(action, plan, sorted, mapping));
        } catch (DryRun done) {
            return done.report;
        }
    }

    private Report write(Action action, ImportPlan plan, Sorted sorted, Mapping mapping) {
        var rejected = new ArrayList<>(sorted.rejected());
        var created = create(action, plan.table(), sorted.fresh(), rejected);
        var updated = sorted.added();
        var unchanged = sorted.repeated();
        for (var row : sorted.known()) {
            switch (update(action, row)) {
                case Update.Done _ -> updated++;
                case Update.Nothing _ -> unchanged++;
                case Update.Rejected(var reason) -> rejected.add(new Rejected(row.line(), reason));
            }
        }
        rejected.addAll(new LaterLookups(records).fill(action, sorted.fresh(), sorted.known()));
        rejected.sort(Comparator.comparingLong(Rejected::line));
        var report = new Report(created, updated, unchanged, rejected, mapping.ignored());
        if (plan.dryRun()) {
            throw new DryRun(report);
        }
        return report;
    }

    private long create(Action action, String table, List<ReadRow> rows, List<Rejected> rejected) {
        var outcomes = records.create(action, table, rows.stream().map(ReadRow::values).toList());
        var created = 0L;
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            switch (outcomes.get(i)) {
                case BatchOutcome.Created(var ref) -> {
                    row.became(ref);
                    created++;
                }
                case BatchOutcome.Refused(var invalid) ->
                        rejected.add(new Rejected(row.line(), sentences(invalid)));
            }
        }
        return created;
    }

    private Update update(Action action, ReadRow row) {
        var before = row.target().orElseThrow();
        return switch (records.update(action, before.id(), row.values())) {
            case SaveOutcome.Saved(var after) ->
                    after.version() == before.version() ? new Update.Nothing() : new Update.Done();
            case SaveOutcome.Refused(var invalid) -> new Update.Rejected(sentences(invalid));
            case SaveOutcome.Conflict(var current, _) ->
                    new Update.Rejected(texts.get("row.conflict", current.ref().name()));
            case SaveOutcome.ReadOnly(var current) ->
                    new Update.Rejected(texts.get("row.read-only", current.ref().name()));
        };
    }

    static String sentences(List<Invalid> invalid) {
        return invalid.stream().map(Invalid::sentence).collect(Collectors.joining(" "));
    }

    /// What came of an attempt to update.
    private sealed interface Update {
        record Done() implements Update {}

        record Nothing() implements Update {}

        record Rejected(String reason) implements Update {}
    }

    /// Ends the action of a dry run, so that nothing of it is kept.
    private static final class DryRun extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Report report;

        DryRun(Report report) {
            super("dry run", null, false, false);
            this.report = report;
        }
    }
}
