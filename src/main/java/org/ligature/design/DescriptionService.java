package org.ligature.design;

import org.ligature.access.Access;
import org.ligature.audit.Action;
import org.ligature.audit.Actions;
import org.ligature.audit.Actor;
import org.ligature.audit.Change;
import org.ligature.design.ColumnSpec.Type;
import org.ligature.kit.db.Db;
import org.ligature.schema.SchemaService;
import org.ligature.schema.Table;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;

/// Tells whole descriptions, and makes tables what descriptions of another store say. Every method
/// blocks.
public final class DescriptionService {

    private final Db db;
    private final SchemaService schema;
    private final TableService tables;
    private final Changing changing;

    public DescriptionService(
            Db db,
            Actions actions,
            Access access,
            SchemaService schema,
            Supplier<Instant> now,
            TableService tables) {
        this.db = db;
        this.schema = schema;
        this.tables = tables;
        this.changing = new Changing(db, actions, access, schema, now);
    }

    /// Everything that is known of all tables.
    public List<Description> tables() {
        return schema.schema().tables().stream().map(this::description).toList();
    }

    private Description description(Table table) {
        return db.read(tx -> new SpecStore(tx).description(table));
    }

    /// Whether this is the name of a table that only the program describes.
    public boolean isSystem(String table) {
        return schema.schema().table(table).filter(there -> !there.takesColumns()).isPresent();
    }

    /// The lists of options that a column takes from, or none ever has: all but those that went
    /// with their columns.
    public List<ListSpec> lists() {
        return db.read(tx -> new ChoiceStore(tx).lists());
    }

    /// Makes the tables that are not there, and the columns that those there do not have, and has
    /// all of them seen as described. Nothing is taken away, and what records can have is not
    /// switched off. Each change is an action of its own.
    public void takeTables(Actor actor, List<Description> wanted) {
        takeMissing(actor, wanted);
        new Arrivals(tables, actor, schema::schema).make(wanted);
        for (var description : wanted) {
            schema.schema()
                    .table(description.spec().name())
                    .filter(Table::takesColumns)
                    .ifPresent(table -> align(actor, table, description));
        }
    }

    /// The lists of options keep their names where they are there before the columns.
    private void takeMissing(Actor actor, List<Description> wanted) {
        var known = db.read(tx -> new ChoiceStore(tx).names());
        var missing = new LinkedHashMap<String, ListSpec>();
        for (var description : wanted) {
            for (var column : description.spec().columns()) {
                if (column.type() instanceof Type.Choice(var name, _, var options, _)
                        && options != null
                        && !known.contains(name)) {
                    var list = new ListSpec(name, column.displayName(), false, true, options);
                    missing.putIfAbsent(name, list);
                }
            }
        }
        if (!missing.isEmpty()) {
            takeLists(actor, List.copyOf(missing.values()));
        }
    }

    private void align(Actor actor, Table table, Description wanted) {
        new Alignment(tables, actor).align(description(table), wanted);
        if (!description(table).views().equals(wanted.views())) {
            changing.run(actor, "view.save", action -> views(action, table, wanted));
        }
    }

    private static Table views(Action action, Table table, Description wanted) {
        new ViewRowStore(action.tx()).replace(table.id(), wanted.views(), action.now());
        SchemaHistory.changed(action, table, List.of(new Change("views", null, "replaced")));
        return table;
    }

    /// Makes the lists what is said, in one action; others stay.
    public void takeLists(Actor actor, List<ListSpec> lists) {
        changing.run(
                actor,
                "choice.update",
                action -> {
                    lists.forEach(list -> take(action, list));
                    return lists;
                });
    }

    private static void take(Action action, ListSpec list) {
        var store = new ChoiceStore(action.tx());
        var before = store.list(list.name());
        store.take(list);
        var after = store.choice(list.name()).orElseThrow();
        var now = store.list(list.name()).orElseThrow();
        if (before.isEmpty()) {
            SchemaHistory.made(action, after, ChoiceFacts.values(now));
        } else {
            var changes = ChoiceFacts.changes(before.get(), now);
            if (!changes.isEmpty()) {
                SchemaHistory.changed(action, after, changes);
            }
        }
    }
}
