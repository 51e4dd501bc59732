package org.ligature;

import org.ligature.audit.Actor;
import org.ligature.audit.Step;
import org.ligature.audit.UndoOutcome;
import org.ligature.audit.UndoService.Leftovers;
import org.ligature.cli.Cli;
import org.ligature.cli.StoreServices;
import org.ligature.cli.Stores;
import org.ligature.kit.db.Store;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// A store that stays open, with the services of the program and its command line.
final class OpenStore implements AutoCloseable, Stores {

    final Wiring wiring;
    final Actor own;
    private final StoreServices services;

    OpenStore(Path file, Clock clock) {
        wiring = new Wiring(Store.open(file, clock, () -> false), clock, "robin.hale");
        own = wiring.own();
        services = LocalStores.forCommands(wiring);
    }

    /// @return what the command wrote; empty where it was refused
    Optional<String> run(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var cli =
                new Cli(
                        this,
                        InputStream.nullInputStream(),
                        new PrintWriter(out),
                        new PrintWriter(err));
        var exit = cli.run(words);
        if (exit == 1) {
            throw new AssertionError(String.join(" ", words) + ": " + err);
        }
        return exit == 0 ? Optional.of(out.toString()) : Optional.empty();
    }

    /// The whole store, after a look whether it is sound.
    String dump() {
        if (run("check").isEmpty()) {
            throw new AssertionError("Not sound: " + wiring.check().all());
        }
        return run("dump", "--stable").orElseThrow();
    }

    /// Ctrl+Z; empty where there is nothing to take back.
    Optional<UndoOutcome> undo() {
        return wiring.undo().undoable(own).map(this::turn);
    }

    /// Ctrl+Y.
    Optional<UndoOutcome> redo() {
        return wiring.undo().redoable(own).map(this::turn);
    }

    private UndoOutcome turn(Step step) {
        return wiring.undo().turn(own, step, Leftovers.ASK);
    }

    @Override
    public StoreServices open(Optional<Path> file, Clock clock) {
        return new StoreServices(
                services.schema(),
                services.actions(),
                services.own(),
                services.tables(),
                services.users(),
                services.records(),
                services.queries(),
                services.roles(),
                services.connections(),
                services.successions(),
                services.expiry(),
                services.administration(),
                services.packs(),
                services.usage(),
                services.verbs(),
                services.audits(),
                services.undo(),
                services.unmerging(),
                services.check(),
                services.dump(),
                services.verbatim(),
                false,
                () -> {},
                () -> {});
    }

    @Override
    public void create(Path file, Content content, Clock clock) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        wiring.close();
    }
}
