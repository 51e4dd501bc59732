package org.ligature.cli;

import org.ligature.design.SpecReader;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Map;

/// `column`: adding columns to tables, deleting them and bringing them back.
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

    @Command
    int delete(
            @Parameters(paramLabel = "TABLE") String table,
            @Parameters(paramLabel = "COLUMN") String column) {
        session.store().tables().deleteColumn(session.actor(), session.table(table).name(), column);
        return 0;
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
