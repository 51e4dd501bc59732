package org.ligature.cli;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.AuditTransaction;
import org.ligature.audit.Kept;
import org.ligature.audit.UndoOutcome;
import org.ligature.history.KeptWords;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Tells what was taken back and what was not.
record UndoAnswer(Session session) {

    int print(UndoOutcome.Done done) {
        var step = done.step();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("transaction", step.last().uuid().toString());
        answer.put(step.done() ? "redone" : "undone", step.first().uuid().toString());
        answer.put("action", step.first().label());
        answer.put("entries", step.last().entries());
        if (!done.kept().isEmpty()) {
            answer.put("kept", done.kept().stream().map(this::object).toList());
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

    /// Why nothing at all was taken back.
    Failed nothingLeft(UndoOutcome.Changed changed) {
        var why = session.texts().get("nothing-left", sentences(changed.kept()));
        return new Failed("ChangedSince", why);
    }

    private String sentences(List<Kept> kept) {
        return kept.stream().map(words()::sentence).collect(Collectors.joining(" "));
    }

    private KeptWords words() {
        return new KeptWords(session.store().schema(), session.options().zone());
    }
}
