package org.ligature.exchange;

import org.ligature.audit.Actor;
import org.ligature.design.DescriptionReader;
import org.ligature.design.DescriptionService;
import org.ligature.design.DescriptionWriter;
import org.ligature.design.ListSpec;
import org.ligature.exchange.ImportPlan.Report;

import java.util.ArrayList;
import java.util.Map;
import java.util.function.Consumer;

/// The lists of options from which columns take.
record ChoicePart(DescriptionService descriptions) implements DumpPart {

    @Override
    public String name() {
        return "choice";
    }

    @Override
    public void tell(Actor actor, boolean stable, Consumer<Map<String, Object>> lines) {
        descriptions.lists().forEach(list -> lines.accept(DescriptionWriter.list(list)));
    }

    @Override
    public Report take(Taking taking) {
        var lists = new ArrayList<ListSpec>();
        var report = taking.all(line -> lists.add(line.read(DescriptionReader::list)));
        descriptions.takeLists(taking.actor(), lists);
        return report;
    }
}
