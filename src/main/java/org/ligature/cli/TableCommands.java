package org.ligature.cli;

import org.ligature.design.SpecReader;
import org.ligature.design.SpecWriter;
import org.ligature.schema.Table;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// `table`: which tables there are, how one is described, making and deleting them.
@Command(name = "table")
record TableCommands(Session session) {

    @Command
    int list() {
        session.answer()
                .rows(
                        session.store().schema().get().tables().stream()
                                .map(TableCommands::head)
                                .toList());
        return 0;
    }

    @Command
    int show(@Parameters(paramLabel = "TABLE") String name) {
        var spec = session.store().tables().spec(session.table(name).name());
        session.answer(Options.Format.json).object(SpecWriter.table(spec));
        return 0;
    }

    @Command
    int create(@Parameters(paramLabel = "SPEC") Path spec) {
        var made =
                session.store()
                        .tables()
                        .createTable(session.actor(), SpecReader.table(Specs.text(session, spec)));
        session.answer().object(Map.of("name", made.name()));
        return 0;
    }

    @Command
    int delete(
            @Parameters(paramLabel = "TABLE") String name, @Option(names = "--yes") boolean yes) {
        var table = session.table(name).name();
        var tables = session.store().tables();
        var impact = tables.impactOfDelete(session.actor(), table);
        tables.deleteTable(session.actor(), table, yes);
        return new DesignAnswer(session).print(table, impact);
    }

    @Command
    int restore(@Parameters(paramLabel = "TABLE") String name) {
        session.store().tables().restoreTable(session.actor(), name);
        return 0;
    }

    private static Map<String, Object> head(Table table) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", table.name());
        object.put("displayname", table.displayName());
        object.put("pluralname", table.pluralName());
        object.put("objecttypecode", table.typeCode());
        object.put("namecolumn", table.nameColumn());
        object.put("ownership", table.ownership().name().toLowerCase(Locale.ROOT));
        object.put("connections", table.connectable());
        return object;
    }
}
