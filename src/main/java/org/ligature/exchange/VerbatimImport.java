package org.ligature.exchange;

import org.ligature.access.UserService;
import org.ligature.audit.Action;
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
    private final DumpParts parts;

    public VerbatimImport(
            Actions actions,
            RecordService records,
            UserService users,
            Supplier<Schema> schema,
            DumpParts parts) {
        this.actions = actions;
        this.records = records;
        this.users = users;
        this.schema = schema;
        this.parts = parts;
    }

    /// Whether a dump tells something under this name that is no table.
    public boolean isPart(String name) {
        return parts.named(name).isPresent();
    }

    /// @throws org.ligature.kit.problem.Problem where the plan does not fit the table or the file
    public Report run(Actor actor, ImportPlan plan, RowFile file, ZoneId zone) {
        return parts.named(plan.table())
                .map(part -> part.take(new Taking(actor, actions, part.name(), plan, file)))
                .orElseGet(() -> rows(actor, plan, file, zone));
    }

    private Report rows(Actor actor, ImportPlan plan, RowFile file, ZoneId zone) {
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
                                    var load = load(action, reader);
                                    Chunks.walk(file, plan.table(), load::take);
                                    return keeping.apply(load.finish());
                                }));
    }

    private VerbatimLoad load(Action action, RowReader reader) {
        var known = schema.get();
        var targets = new Targets(action, records, users, known);
        var activities = new ActivityPlaces(action, records, known);
        return new VerbatimLoad(action, records, reader, targets, activities);
    }
}
