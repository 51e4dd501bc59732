package org.ligature.exchange;

import org.ligature.access.UserService;
import org.ligature.audit.Actions;
import org.ligature.audit.Actor;
import org.ligature.exchange.ImportPlan.Report;
import org.ligature.records.RecordService;
import org.ligature.schema.Schema;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/// Takes the rows of a file as they are given, system columns too, all in one user action: for
/// moving what another store holds, table by table and in any order.
public final class VerbatimImport {

    private final Actions actions;
    private final RecordService records;
    private final UserService users;
    private final Supplier<Schema> schema;

    public VerbatimImport(
            Actions actions, RecordService records, UserService users, Supplier<Schema> schema) {
        this.actions = actions;
        this.records = records;
        this.users = users;
        this.schema = schema;
    }

    /// @throws org.ligature.kit.problem.Problem where the plan does not fit the table or the file
    public Report run(Actor actor, ImportPlan plan, RowFile file, ZoneId zone) {
        var table = schema.get().require(plan.table());
        var mapping = Mapping.of(table, plan, file.headers());
        var reader = new RowReader(table, mapping, plan, zone, Optional.empty());
        return DryRun.of(
                plan.dryRun(),
                keeping ->
                        actions.run(
                                actor,
                                "record.import",
                                action -> {
                                    var targets = new Targets(action, records, users, schema.get());
                                    var load = new VerbatimLoad(action, records, reader, targets);
                                    Chunks.walk(file, plan.table(), load::take);
                                    return keeping.apply(load.finish());
                                }));
    }
}
