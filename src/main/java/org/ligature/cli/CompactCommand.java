package org.ligature.cli;

import picocli.CommandLine.Command;

import java.util.Map;
import java.util.concurrent.Callable;

/// `compact`: removes deleted tables and columns for good, and makes the file small.
@Command(name = "compact")
record CompactCommand(Session session) implements Callable<Integer> {

    @Override
    public Integer call() {
        var removed = session.store().tables().compact(session.actor());
        session.store().compact().run();
        session.answer().object(Map.of("removed", removed));
        return 0;
    }
}
