package org.ligature.bench;

import org.ligature.Wiring;
import org.ligature.kit.db.Store;
import org.ligature.query.Condition;
import org.ligature.query.Operator;
import org.ligature.query.Order;
import org.ligature.query.Query;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// Starts as the program does as far as a first page of a list, and says when each step was done.
final class StartProbe {

    static final String MARK = "STEP";

    private StartProbe() {}

    /// @param begun when the process was asked for, by the clock of the computer
    static void run(PrintStream out, Path file, long begun) {
        step(out, "JVM to main", begun);
        try (var store = Store.open(file, Clock.systemUTC(), () -> false)) {
            step(out, "store open", begun);
            var wiring = new Wiring(store, Clock.systemUTC(), "Ada Kern");
            var own = wiring.own();
            step(out, "services wired", begun);
            var contacts =
                    Query.of("contact")
                            .select("fullname", "jobtitle", "parentcustomerid", "ownerid")
                            .and(Condition.compare("statecode", Operator.EQ, 0))
                            .orderBy(Order.up("fullname"));
            wiring.queries().page(own, contacts, Optional.empty(), 50);
            step(out, "first page read", begun);
        }
    }

    private static void step(PrintStream out, String name, long begun) {
        out.println(MARK + " " + (System.currentTimeMillis() - begun) + " " + name);
    }
}
