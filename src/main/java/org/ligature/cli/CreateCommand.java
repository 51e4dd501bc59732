package org.ligature.cli;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;

/// `create`: makes a store, empty with the standard roles, with the sample company, or bare.
@Command(name = "create")
final class CreateCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @ArgGroup private Kind kind = new Kind();

    CreateCommand(Session session) {
        this.session = session;
    }

    /// One of the two, or neither.
    private static final class Kind {
        @Option(names = "--sample")
        private boolean sample;

        @Option(names = "--bare")
        private boolean bare;

        private Stores.Content content() {
            if (sample) {
                return Stores.Content.SAMPLE;
            }
            return bare ? Stores.Content.BARE : Stores.Content.EMPTY;
        }
    }

    @Override
    public Integer call() {
        session.stores().create(file, kind.content(), session.options().clock());
        session.answer().object(Map.of("store", file.toString()));
        return 0;
    }
}
