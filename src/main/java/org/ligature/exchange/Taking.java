package org.ligature.exchange;

import org.ligature.audit.Action;
import org.ligature.audit.Actions;
import org.ligature.audit.Actor;
import org.ligature.exchange.ImportPlan.Rejected;
import org.ligature.exchange.ImportPlan.Report;
import org.ligature.kit.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// One import of lines that are no rows of a table.
///
/// @param name what the lines say they are of
record Taking(Actor actor, Actions actions, String name, ImportPlan plan, RowFile file) {

    Taking {
        if (!plan.headers().isEmpty() || !plan.words().isEmpty()) {
            throw new Problem(Taking.class, "part.as-given", name);
        }
    }

    /// Takes the lines one by one, all in one user action.
    ///
    /// @param taker ends with an [Unfit] where a line cannot be taken
    Report each(BiConsumer<Action, PartLine> taker) {
        return DryRun.of(
                plan.dryRun(),
                keeping ->
                        actions.run(
                                actor,
                                "record.import",
                                action -> keeping.apply(walk(line -> taker.accept(action, line)))));
    }

    /// Hands over the lines for something that no dry run can take back.
    Report all(Consumer<PartLine> taker) {
        if (plan.dryRun()) {
            throw new Problem(Taking.class, "part.no-dry-run", name);
        }
        return walk(taker);
    }

    private Report walk(Consumer<PartLine> taker) {
        var rejected = new ArrayList<Rejected>();
        var taken = new long[1];
        Chunks.walk(
                file,
                name,
                rows -> {
                    for (var row : rows) {
                        try {
                            taker.accept(PartLine.of(row));
                            taken[0]++;
                        } catch (Unfit unfit) {
                            rejected.add(new Rejected(row.place(), unfit.sentence()));
                        }
                    }
                });
        return new Report(taken[0], 0, 0, rejected, List.of());
    }
}
