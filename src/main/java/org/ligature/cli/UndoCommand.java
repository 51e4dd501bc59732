package org.ligature.cli;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.AuditTransaction;
import org.ligature.audit.Kept;
import org.ligature.audit.Step;
import org.ligature.audit.UndoOutcome;
import org.ligature.audit.UndoService;
import org.ligature.history.KeptWords;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

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
        return switch (undo().turn(actor, step, UndoService.Leftovers.LEAVE)) {
            case UndoOutcome.Done(var done, var kept) -> print(done, kept);
            case UndoOutcome.Changed(_, var kept, _) ->
                    throw new Failed("ChangedSince", text("nothing-left", sentences(kept)));
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

    private int print(Step step, List<Kept> kept) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("transaction", step.last().uuid().toString());
        answer.put(step.done() ? "redone" : "undone", step.first().uuid().toString());
        answer.put("action", step.first().label());
        answer.put("entries", step.last().entries());
        if (!kept.isEmpty()) {
            answer.put("kept", kept.stream().map(this::object).toList());
        }
        session.answer().object(answer);
        return 0;
    }

    private Map<String, Object> object(Kept kept) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("table", kept.subject().table());
        object.put("id", kept.subject().uuid().toString());
        put(object, "name", kept.subject().name());
        put(object, "column", kept.column());
        object.put("reason", kept.reason().name());
        var since = kept.since();
        if (since != null) {
            put(object, since);
        }
        object.put("sentence", words().sentence(kept));
        return object;
    }

    private static void put(Map<String, Object> object, AuditTransaction since) {
        object.put("changedby", since.actor().name());
        object.put("changedon", since.occurredOn().toString());
        object.put("changedin", since.uuid().toString());
    }

    private static void put(Map<String, Object> object, String key, @Nullable String value) {
        if (value != null) {
            object.put(key, value);
        }
    }

    private String sentences(List<Kept> kept) {
        return kept.stream().map(words()::sentence).collect(Collectors.joining(" "));
    }

    private KeptWords words() {
        return new KeptWords(session.store().schema(), session.options().zone());
    }
}
