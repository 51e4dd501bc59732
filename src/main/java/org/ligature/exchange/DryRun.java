package org.ligature.exchange;

import org.ligature.exchange.ImportPlan.Report;

import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Ends the action of a dry run, so that nothing of it is kept.
final class DryRun extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Report report;

    private DryRun(Report report) {
        super("dry run", null, false, false);
        this.report = report;
    }

    /// @param work is given what it has to pass its report through at the end of its action
    static Report of(boolean dry, Function<UnaryOperator<Report>, Report> work) {
        try {
            return work.apply(
                    report -> {
                        if (dry) {
                            throw new DryRun(report);
                        }
                        return report;
                    });
        } catch (DryRun done) {
            return done.report;
        }
    }
}
