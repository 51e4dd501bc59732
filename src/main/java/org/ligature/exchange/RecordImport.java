package org.ligature.exchange;

import org.ligature.audit.Actions;
import org.ligature.audit.Actor;
import org.ligature.exchange.ImportPlan.Report;
import org.ligature.query.QueryService;
import org.ligature.records.RecordService;
import org.ligature.schema.Schema;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// Makes records from the rows of a file, all in one user action: what is wrong with a row rejects
/// that row alone. A lookup may name a record that a later row of the same file makes.
public final class RecordImport {

    private final Actions actions;
    private final RecordService records;
    private final QueryService queries;
    private final Supplier<Schema> schema;

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
            Actor actor, ImportPlan plan, RowFile file, ZoneId zone, Optional<Locale> locale) {
        var table = schema.get().require(plan.table());
        var mapping = Mapping.of(table, plan, file.headers());
        var own = OwnNames.of(table, mapping, file);
        var reader = new RowReader(table, mapping, plan, zone, locale);
        return DryRun.of(
                plan.dryRun(),
                keeping ->
                        actions.run(
                                actor,
                                "record.import",
                                action -> {
                                    var load =
                                            new RecordLoad(action, records, queries, reader, own);
                                    Chunks.walk(file, plan.table(), load::take);
                                    return keeping.apply(load.finish());
                                }));
    }
}
