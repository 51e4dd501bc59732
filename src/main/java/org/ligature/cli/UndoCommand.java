package org.ligature.cli;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Step;
import org.ligature.audit.UndoOutcome;
import org.ligature.audit.UndoService;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.UUID;
import java.util.concurrent.Callable;

/// `undo`: takes back what was done last, or another user action, or does again what was taken
/// back. What was changed since stays, and is told.
@Command(name = "undo")
final class UndoCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "TRANSACTION", arity = "0..1")
    private @Nullable UUID transaction;

    @Option(names = "--redo")
    private boolean redo;

    UndoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var actor = session.actor();
        var step = transaction == null ? newest() : named(transaction);
        var answer = new UndoAnswer(session);
        return switch (undo().turn(actor, step, UndoService.Leftovers.LEAVE)) {
            case UndoOutcome.Done done -> answer.print(done);
            case UndoOutcome.Changed changed -> throw answer.nothingLeft(changed);
            case UndoOutcome.Nothing() -> throw nothing();
        };
    }

    private UndoService undo() {
        return session.store().undo();
    }

    private Step newest() {
        var actor = session.actor();
        var newest = redo ? undo().redoable(actor) : undo().undoable(actor);
        return newest.orElseThrow(this::nothing);
    }

    private Failed nothing() {
        return new Failed("NothingToUndo", text(redo ? "nothing-to-redo" : "nothing-to-undo"));
    }

    private Step named(UUID uuid) {
        var found = session.store().audits().transaction(uuid);
        var named =
                found.orElseThrow(
                        () -> new Failed("ObjectDoesNotExist", text("no-transaction", uuid)));
        if (!undo().isStep(named)) {
            throw new Failed("NothingToUndo", text("no-step", uuid));
        }
        var step = undo().step(named);
        if (step.done() == redo) {
            throw new Failed("NothingToUndo", text(redo ? "not-undone" : "undone-already", uuid));
        }
        return step;
    }

    private String text(String key, Object... arguments) {
        return session.texts().get(key, arguments);
    }
}
