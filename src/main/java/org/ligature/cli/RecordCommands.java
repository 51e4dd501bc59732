package org.ligature.cli;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.UndoOutcome;
import org.ligature.audit.UndoService.Leftovers;
import org.ligature.records.Impact;
import org.ligature.records.MergeOutcome;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.Row;
import org.ligature.records.SaveOutcome;
import org.ligature.schema.Table;
import org.ligature.verbs.Verb;
import org.ligature.verbs.VerbOutcome;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// `record`: one record made, shown, changed, deleted.
@Command(name = "record")
record RecordCommands(Session session) {

    @Command
    int create(
            @Parameters(paramLabel = "TABLE") String table,
            @Parameters(paramLabel = "COLUMN=VALUE", arity = "0..*")
                    @Nullable List<String> values) {
        var target = session.table(table);
        var given = new Assignments(session, target).read(values);
        return print(saved(session.store().records().create(session.actor(), table, given)));
    }

    @Command
    int show(
            @Parameters(paramLabel = "TABLE") String table,
            @Parameters(paramLabel = "ID") String id) {
        return print(row(table, id));
    }

    @Command
    int set(
            @Parameters(paramLabel = "TABLE") String table,
            @Parameters(paramLabel = "ID") String id,
            @Parameters(paramLabel = "COLUMN=VALUE", arity = "1..*") List<String> values,
            @Option(names = "--if-version") @Nullable Long version) {
        var before = row(table, id);
        var given = new Assignments(session, session.table(table)).read(values);
        var records = session.store().records();
        var based = version == null ? before.version() : version;
        if (based != before.version()) {
            throw conflict(before);
        }
        return print(saved(records.update(session.actor(), before.ref().id(), based, given)));
    }

    @Command
    int activate(
            @Parameters(paramLabel = "TABLE") String table,
            @Parameters(paramLabel = "ID") String id) {
        return setState(table, id, 0);
    }

    @Command
    int deactivate(
            @Parameters(paramLabel = "TABLE") String table,
            @Parameters(paramLabel = "ID") String id) {
        return setState(table, id, 1);
    }

    /// A verb of the record, such as WIN; `do` is a word of the language.
    @Command(name = "do")
    int have(
            @Parameters(paramLabel = "VERB") String verb,
            @Parameters(paramLabel = "TABLE") String table,
            @Parameters(paramLabel = "ID") String id,
            @Parameters(paramLabel = "NAME=VALUE", arity = "0..*") @Nullable List<String> words) {
        var verbs = session.store().verbs();
        var ref = ref(table, id);
        var asks = verbs.named(table, verb).map(Verb::asks).orElse(List.of());
        var answers = new Assignments(session, session.table(table)).answers(words, asks);
        return switch (verbs.run(session.actor(), verb, ref.id(), answers)) {
            case VerbOutcome.Done(var made) -> done(ref, made);
            case VerbOutcome.Refused(var why) -> throw new Failed("OutOfOrder", why.sentence());
        };
    }

    private int done(RecordRef ref, List<RecordRef> made) {
        var row = open(ref.id());
        var table = session.table(ref.table());
        var object = named(ref);
        for (var column : List.of("statecode", "statuscode")) {
            table.column(column)
                    .ifPresent(
                            it ->
                                    session.writer()
                                            .put(object, table, it, row.values().get(column)));
        }
        if (!made.isEmpty()) {
            object.put("made", made.stream().map(RecordCommands::named).toList());
        }
        session.answer().object(object);
        return 0;
    }

    private static Map<String, Object> named(RecordRef ref) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("id", ref.uuid().toString());
        named.put("table", ref.table());
        named.put("name", ref.name());
        return named;
    }

    @Command
    int assign(
            @Parameters(paramLabel = "TABLE") String table,
            @Parameters(paramLabel = "ID") String id,
            @Parameters(paramLabel = "USER") String user) {
        var name = user.startsWith("ownerid=") ? user.substring("ownerid=".length()) : user;
        var owner = new Names(session).one(List.of("systemuser", "team"), name);
        var ref = ref(table, id);
        session.store().records().assign(session.actor(), List.of(ref.id()), owner.id());
        return print(open(ref.id()));
    }

    @Command
    int delete(
            @Parameters(paramLabel = "TABLE") String table,
            @Parameters(paramLabel = "ID") String id) {
        var ref = ref(table, id);
        var impact = session.store().records().impactOf(session.actor(), List.of(ref.id()));
        session.store().records().delete(session.actor(), List.of(ref.id()));
        var gone = named(ref);
        gone.put("connections", impact.connections());
        gone.put("notes", impact.notes());
        gone.put("lookups", impact.lookups().stream().mapToLong(use -> use.count()).sum());
        if (!impact.along().isEmpty()) {
            gone.put("along", along(impact));
        }
        session.answer().object(gone);
        return 0;
    }

    /// How many records of which table went with it.
    private static Map<String, Long> along(Impact impact) {
        var along = new TreeMap<String, Long>();
        impact.along().forEach(use -> along.merge(use.table(), use.count(), Long::sum));
        return along;
    }

    @Command
    int merge(
            @Parameters(paramLabel = "TABLE") String table,
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--into", paramLabel = "ID", required = true) String into,
            @Option(names = "--take", paramLabel = "COLUMN") @Nullable List<String> take) {
        return new MergeAnswer(session).print(merged(table, id, into, take));
    }

    @Command
    int unmerge(
            @Parameters(paramLabel = "TABLE") String table,
            @Parameters(paramLabel = "ID") String id) {
        var ref = ref(table, id);
        var answer = new UndoAnswer(session);
        var unmerging = session.store().unmerging();
        return switch (unmerging.unmerge(session.actor(), ref.id(), Leftovers.LEAVE)) {
            case UndoOutcome.Done done -> answer.print(done);
            case UndoOutcome.Changed changed -> throw answer.nothingLeft(changed);
            case UndoOutcome.Nothing() ->
                    throw new Failed(
                            "NothingToUndo", session.texts().get("not-merged", ref.name()));
        };
    }

    private MergeOutcome.Merged merged(
            String table, String id, String into, @Nullable List<String> take) {
        var described = session.table(table);
        var taken = new LinkedHashSet<String>();
        for (var name : take == null ? List.<String>of() : take) {
            taken.add(new Assignments(session, described).column(name).name());
        }
        var merges = session.store().records().merges();
        return switch (merges.merge(session.actor(), ref(table, into), ref(table, id), taken)) {
            case MergeOutcome.Merged merged -> merged;
            case MergeOutcome.Refused(var invalid) -> throw Outcomes.invalid(invalid);
        };
    }

    private int setState(String table, String id, int state) {
        var verbs = session.store().verbs();
        if (verbs.hasOwn(table)) {
            var names = verbs.of(table).stream().map(Verb::name).collect(Collectors.joining(", "));
            throw new Failed("WrongUsage", session.texts().get("by-verb", table, names));
        }
        var ref = ref(table, id);
        session.store()
                .records()
                .setState(session.actor(), List.of(ref.id()), state, Optional.empty());
        return print(open(ref.id()));
    }

    private Row row(String table, String id) {
        return open(ref(table, id).id());
    }

    private RecordRef ref(String table, String id) {
        return new Names(session).one(session.table(table), id);
    }

    private Row open(RecordId id) {
        return session.store().records().open(session.actor(), id);
    }

    private Row saved(SaveOutcome outcome) {
        return switch (outcome) {
            case SaveOutcome.Saved(var row) -> row;
            case SaveOutcome.Refused(var invalid) -> throw Outcomes.invalid(invalid);
            case SaveOutcome.Conflict(var current, _) -> throw conflict(current);
            case SaveOutcome.ReadOnly(var current) ->
                    throw new Failed("RecordIsReadOnly", closed(current));
        };
    }

    private String closed(Row row) {
        var name = row.ref().name();
        var table = session.table(row.ref().table());
        var state = table.state(row.state()).label();
        return session.store()
                .verbs()
                .wayBack(row)
                .map(
                        back ->
                                session.texts()
                                        .get(
                                                "read-only.back",
                                                name,
                                                state,
                                                back.name(),
                                                table.name()))
                .orElseGet(() -> session.texts().get("read-only.for-good", name, state));
    }

    /// Dataverse answers a stale version so.
    private Failed conflict(Row current) {
        return new Failed(
                "ConcurrencyVersionMismatch",
                "0x80060882",
                session.texts().get("conflict", current.ref().name(), current.version()));
    }

    private int print(Row row) {
        session.answer().object(object(session.table(row.ref().table()), row));
        return 0;
    }

    private Map<String, Object> object(Table table, Row row) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", row.ref().uuid().toString());
        object.put("table", table.name());
        for (var column : table.columns()) {
            session.writer().put(object, table, column, row.values().get(column.name()));
        }
        object.putIfAbsent("versionnumber", row.version());
        session.store()
                .records()
                .merges()
                .survivorOf(row.ref().id())
                .ifPresent(survivor -> putSurvivor(object, survivor));
        return object;
    }

    private static void putSurvivor(Map<String, Object> object, RecordRef survivor) {
        object.put("mergedinto", survivor.uuid().toString());
        object.put("mergedinto@name", survivor.name());
    }
}
