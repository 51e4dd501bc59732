package org.ligature.exchange;

import org.ligature.audit.Action;
import org.ligature.audit.Actor;
import org.ligature.audit.Change;
import org.ligature.audit.Operation;
import org.ligature.audit.Subject;
import org.ligature.exchange.ImportPlan.Report;
import org.ligature.kit.db.Db;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// The settings of the store, such as its currency.
record SettingPart(Db db) implements DumpPart {

    /// What holds for this store alone: that it is open, whose it is, which program brought it up
    /// to date, and by its own numbers which records the sample company brought.
    private static final Set<String> OWN =
            Set.of("store.open", "user.own", "standard_tables", "sample.records", "sample.roles");

    /// What only ever rises: a number that was given is not given again.
    private static final String NUMBERS = "number.";

    @Override
    public String name() {
        return "setting";
    }

    @Override
    public void tell(Actor actor, boolean stable, Consumer<Map<String, Object>> lines) {
        db.read(tx -> new SettingStore(tx).all())
                .forEach(
                        (name, content) -> {
                            if (!OWN.contains(name) && !(stable && name.startsWith(NUMBERS))) {
                                lines.accept(line(name, content));
                            }
                        });
    }

    @Override
    public Report take(Taking taking) {
        return taking.each((action, line) -> take(action, line.text("name"), line));
    }

    private static void take(Action action, String name, PartLine line) {
        if (OWN.contains(name)) {
            throw new Unfit("part.own-setting", name);
        }
        var store = new SettingStore(action.tx());
        var before = store.all().get(name);
        var after = line.text("content");
        if (!after.equals(before)) {
            store.keep(name, after);
            action.entry(
                    before == null ? Operation.CREATE : Operation.UPDATE,
                    new Subject("setting", 0, uuid(name), name),
                    List.of(new Change("content", before, after)));
        }
    }

    /// Settings have no UUIDs: it is made of the name.
    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(("setting " + name).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> line(String name, String content) {
        var line = new LinkedHashMap<String, Object>();
        line.put("name", name);
        line.put("content", content);
        return line;
    }
}
