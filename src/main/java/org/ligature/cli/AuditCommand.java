package org.ligature.cli;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.AuditEntry;
import org.ligature.audit.AuditService;
import org.ligature.audit.AuditTransaction;
import org.ligature.audit.Change;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

/// `audit`: the history of the store, of one record or of one user action, newest first.
@Command(name = "audit")
final class AuditCommand implements Callable<Integer> {

    private static final int PAGE = 1000;

    private final Session session;

    @ArgGroup private Which which = new Which();

    AuditCommand(Session session) {
        this.session = session;
    }

    /// One of the two, or the list of all user actions.
    private static final class Which {
        @Option(names = "--record", paramLabel = "ID")
        private @Nullable UUID record;

        @Option(names = "--transaction", paramLabel = "ID")
        private @Nullable UUID transaction;
    }

    @Override
    public Integer call() {
        var record = which.record;
        var transaction = which.transaction;
        if (record != null) {
            entries(history(record));
        } else if (transaction != null) {
            entries(action(transaction));
        } else {
            transactions();
        }
        return 0;
    }

    private AuditService audits() {
        return session.store().audits();
    }

    private List<AuditEntry> history(UUID uuid) {
        var entries = new ArrayList<AuditEntry>();
        var before = AuditService.NEWEST;
        while (true) {
            var page = audits().of(uuid, before, PAGE);
            entries.addAll(page);
            if (page.size() < PAGE) {
                return entries;
            }
            before = page.getLast().id();
        }
    }

    private List<AuditEntry> action(UUID uuid) {
        var transaction =
                audits().transaction(uuid)
                        .orElseThrow(
                                () ->
                                        new Failed(
                                                "ObjectDoesNotExist",
                                                session.texts().get("no-transaction", uuid)));
        var entries = new ArrayList<AuditEntry>();
        var after = 0L;
        while (true) {
            var page = audits().entries(transaction, after, PAGE);
            entries.addAll(page);
            if (page.size() < PAGE) {
                return entries;
            }
            after = page.getLast().id();
        }
    }

    private void transactions() {
        var all = new ArrayList<AuditTransaction>();
        var before = AuditService.NEWEST;
        while (true) {
            var page = audits().transactions(before, PAGE);
            all.addAll(page);
            if (page.size() < PAGE) {
                break;
            }
            before = page.getLast().id();
        }
        var undone = undone(all);
        session.answer().rows(all.stream().map(one -> object(one, undone)).toList());
    }

    /// The actions that are taken back: an odd number of others took back or did again each.
    private static Set<Long> undone(List<AuditTransaction> all) {
        var undone = new HashSet<Long>();
        for (var transaction : all) {
            var origin = transaction.origin();
            if (origin != null && !undone.add(origin)) {
                undone.remove(origin);
            }
        }
        return undone;
    }

    private void entries(List<AuditEntry> entries) {
        session.answer().rows(entries.stream().map(AuditCommand::object).toList());
    }

    private static Map<String, Object> object(AuditTransaction transaction, Set<Long> undone) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("transaction", transaction.uuid().toString());
        object.put("createdon", transaction.occurredOn().toString());
        object.put("user", transaction.actor().name());
        object.put("action", transaction.label());
        object.put("entries", transaction.entries());
        if (undone.contains(transaction.id())) {
            object.put("undone", true);
        }
        return object;
    }

    private static Map<String, Object> object(AuditEntry entry) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("transaction", entry.transaction().uuid().toString());
        object.put("createdon", entry.transaction().occurredOn().toString());
        object.put("user", entry.transaction().actor().name());
        object.put("operation", entry.operation().name());
        object.put("table", entry.subject().table());
        object.put("id", entry.subject().uuid().toString());
        var name = entry.subject().name();
        if (name != null) {
            object.put("name", name);
        }
        object.put("changes", entry.changes().stream().map(AuditCommand::object).toList());
        return object;
    }

    private static Map<String, Object> object(Change change) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("column", change.column());
        put(object, "before", change.before());
        put(object, "after", change.after());
        return object;
    }

    private static void put(Map<String, Object> object, String key, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> object.put(key, number);
            case Boolean yes -> object.put(key, yes);
            default -> object.put(key, value.toString());
        }
    }
}
