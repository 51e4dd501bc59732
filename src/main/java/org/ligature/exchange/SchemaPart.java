package org.ligature.exchange;

import org.ligature.audit.Actor;
import org.ligature.design.Description;
import org.ligature.design.DescriptionReader;
import org.ligature.design.DescriptionService;
import org.ligature.design.DescriptionWriter;
import org.ligature.exchange.ImportPlan.Report;

import java.util.ArrayList;
import java.util.Map;
import java.util.function.Consumer;

/// What the tables are: their columns, states, layouts and views.
record SchemaPart(DescriptionService descriptions) implements DumpPart {

    @Override
    public String name() {
        return "schema";
    }

    @Override
    public void tell(Actor actor, boolean stable, Consumer<Map<String, Object>> lines) {
        descriptions.tables().forEach(table -> lines.accept(line(table, stable)));
    }

    /// The numbers of custom tables are each store's own.
    private static Map<String, Object> line(Description description, boolean stable) {
        var line = DescriptionWriter.table(description);
        if (stable && description.custom()) {
            line.remove("objecttypecode");
        }
        return line;
    }

    /// The tables of the system are what the program makes them.
    @Override
    public Report take(Taking taking) {
        var told = new ArrayList<Description>();
        var report =
                taking.all(
                        line -> {
                            if (!descriptions.isSystem(line.text("name"))) {
                                told.add(line.read(DescriptionReader::table));
                            }
                        });
        descriptions.takeTables(taking.actor(), told);
        return report;
    }
}
