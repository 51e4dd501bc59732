package org.ligature.cli;

import org.ligature.exchange.ConnectImport;
import org.ligature.exchange.CsvFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// `connect`: rows of a CSV file become connections.
@Command(name = "connect")
final class ConnectCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--duplicate")
    private boolean duplicate;

    ConnectCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var store = session.store();
        var report =
                new ConnectImport(
                                store.actions(),
                                store.records(),
                                store.roles(),
                                store.connections(),
                                store.schema())
                        .run(
                                session.actor(),
                                CsvFile.read(file),
                                session.options().zone(),
                                duplicate);
        return new Reports(session).print(report);
    }
}
