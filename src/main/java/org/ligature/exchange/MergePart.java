package org.ligature.exchange;

import org.ligature.audit.Action;
import org.ligature.audit.Actor;
import org.ligature.exchange.ImportPlan.Report;
import org.ligature.records.MergeService;
import org.ligature.records.RecordRef;
import org.ligature.records.RecordService;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Which records were merged into which others.
record MergePart(RecordService records, Supplier<Schema> schema) implements DumpPart {

    private static final String ID = "id";
    private static final String SURVIVOR = "survivorid";
    private static final String TABLE = "@table";

    @Override
    public String name() {
        return "merge";
    }

    @Override
    public void tell(Actor actor, boolean stable, Consumer<Map<String, Object>> lines) {
        records.merges().all().forEach(merged -> lines.accept(line(merged)));
    }

    private static Map<String, Object> line(MergeService.Merged merged) {
        var line = new LinkedHashMap<String, Object>();
        put(line, ID, merged.loser());
        put(line, SURVIVOR, merged.survivor());
        return line;
    }

    private static void put(Map<String, Object> line, String key, RecordRef record) {
        line.put(key, record.uuid().toString());
        line.put(key + TABLE, record.table());
    }

    @Override
    public Report take(Taking taking) {
        return taking.each(
                (action, line) ->
                        records.merges()
                                .take(
                                        action,
                                        place(action, line, ID),
                                        place(action, line, SURVIVOR)));
    }

    /// A record that has yet to come is kept a place.
    private RecordRef place(Action action, PartLine line, String key) {
        UUID uuid = line.uuid(key);
        var table = table(line.text(key + TABLE));
        return records.found(action, List.of(uuid)).stream()
                .findFirst()
                .orElseGet(() -> records.keep(action, table, uuid));
    }

    private Table table(String name) {
        return schema.get()
                .table(name)
                .filter(Table::isBusiness)
                .orElseThrow(() -> new Unfit("part.no-table", name));
    }
}
