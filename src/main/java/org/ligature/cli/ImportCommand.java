package org.ligature.cli;

import org.ligature.exchange.ImportPlan;
import org.ligature.exchange.RecordImport;
import org.ligature.exchange.RowFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/// `import`: rows of a CSV or JSON file become records.
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--table", paramLabel = "T", required = true)
    private String table = "";

    @Option(
            names = "--map",
            paramLabel = "COLUMN=HEADER",
            arity = "1..*",
            parameterConsumer = SeveralWords.Assignments.class)
    private List<String> map = List.of();

    @Option(
            names = "--values",
            paramLabel = "COLUMN:TEXT=VALUE",
            arity = "1..*",
            parameterConsumer = SeveralWords.Assignments.class)
    private List<String> values = List.of();

    @Option(
            names = "--key",
            paramLabel = "COLUMN",
            arity = "1..*",
            parameterConsumer = SeveralWords.Columns.class)
    private List<String> keys = List.of();

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--verbatim")
    private boolean verbatim;

    ImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (!(verbatim && session.store().verbatim().isPart(table))) {
            session.table(table);
        }
        var plan = new ImportPlan(table, headers(), meanings(), Set.copyOf(keys), dryRun);
        var report = verbatim ? asGiven(plan) : read(plan);
        return new Reports(session).print(report);
    }

    private ImportPlan.Report read(ImportPlan plan) {
        var store = session.store();
        return new RecordImport(store.actions(), store.records(), store.queries(), store.schema())
                .run(
                        session.actor(),
                        plan,
                        RowFile.open(file),
                        session.options().zone(),
                        session.options().locale());
    }

    private ImportPlan.Report asGiven(ImportPlan plan) {
        if (!keys.isEmpty()) {
            throw new Failed("WrongUsage", session.texts().get("verbatim-key"));
        }
        return session.store()
                .verbatim()
                .run(session.actor(), plan, RowFile.open(file), session.options().zone());
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        for (var word : map) {
            var sign = word.indexOf('=');
            if (sign < 1) {
                throw new Failed("WrongUsage", session.texts().get("no-mapping", word));
            }
            headers.put(word.substring(0, sign), word.substring(sign + 1));
        }
        return headers;
    }

    private Map<String, Map<String, String>> meanings() {
        Map<String, Map<String, String>> meanings = new HashMap<>();
        for (var word : values) {
            var colon = word.indexOf(':');
            var sign = word.lastIndexOf('=');
            if (colon < 1 || sign < colon) {
                throw new Failed("WrongUsage", session.texts().get("no-value-mapping", word));
            }
            meanings.computeIfAbsent(word.substring(0, colon), _ -> new HashMap<>())
                    .put(word.substring(colon + 1, sign), word.substring(sign + 1));
        }
        return meanings;
    }
}
