package org.ligature.cli;

import org.ligature.design.SpecReader;
import org.ligature.design.SpecWriter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `column`: adding columns to tables, changing and deleting them and bringing them back.
@Command(name = "column")
record ColumnCommands(Session session) {

    @Command
    int add(
            @Parameters(paramLabel = "TABLE") String table,
            @Parameters(paramLabel = "SPEC") Path spec) {
        var made =
                session.store()
                        .tables()
                        .addColumn(
                                session.actor(),
                                session.table(table).name(),
                                SpecReader.column(Specs.text(session, spec)));
        session.answer().object(Map.of("name", made.name()));
        return 0;
    }

    /// The keys are those of a spec, such as `length=200`; nothing behind the sign leaves one out.
    @Command
    int set(
            @Parameters(paramLabel = "TABLE") String name,
            @Parameters(paramLabel = "COLUMN") String column,
            @Parameters(paramLabel = "KEY=VALUE", arity = "1..*") List<String> words) {
        var tables = session.store().tables();
        var table = session.table(name).name();
        var wanted = SpecReader.column(tables.spec(table, column), changes(words));
        tables.changeColumn(session.actor(), table, wanted);
        session.answer(Options.Format.json).object(SpecWriter.column(tables.spec(table, column)));
        return 0;
    }

    private Map<String, String> changes(List<String> words) {
        var changes = new LinkedHashMap<String, String>();
        for (var word : words) {
            var sign = word.indexOf('=');
            if (sign < 1) {
                throw new Failed("WrongUsage", session.texts().get("no-assignment", word));
            }
            changes.put(word.substring(0, sign), word.substring(sign + 1));
        }
        return changes;
    }

    @Command
    int delete(
            @Parameters(paramLabel = "TABLE") String table,
            @Parameters(paramLabel = "COLUMN") String column) {
        var of = session.table(table).name();
        var tables = session.store().tables();
        var impact = tables.impactOfDelete(session.actor(), of, column);
        tables.deleteColumn(session.actor(), of, column);
        return new DesignAnswer(session).print(column, impact);
    }

    @Command
    int restore(
            @Parameters(paramLabel = "TABLE") String table,
            @Parameters(paramLabel = "COLUMN") String column) {
        session.store()
                .tables()
                .restoreColumn(session.actor(), session.table(table).name(), column);
        return 0;
    }
}
