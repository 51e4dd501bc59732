package org.ligature.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

/// `dump`: the whole store as sorted JSON lines, to compare two stores or to move one.
@Command(name = "dump")
final class DumpCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--stable")
    private boolean stable;

    DumpCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.store().dump().write(session.actor(), stable, session.out()::println);
        return 0;
    }
}
