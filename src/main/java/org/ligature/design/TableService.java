package org.ligature.design;

import org.ligature.access.Access;
import org.ligature.audit.Action;
import org.ligature.audit.Actions;
import org.ligature.audit.Actor;
import org.ligature.audit.Change;
import org.ligature.audit.Touched;
import org.ligature.audit.Undoer;
import org.ligature.kit.db.Db;
import org.ligature.kit.db.Tx;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.task.Job;
import org.ligature.schema.Choice;
import org.ligature.schema.Column;
import org.ligature.schema.SchemaService;
import org.ligature.schema.Table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/// Makes and changes tables and columns while the program runs; whatever was done is there at once
/// for forms, lists, queries and imports. Every method blocks, and needs the privilege to
/// customize.
public final class TableService {

    private final Db db;
    private final Access access;
    private final Changing changing;
    private final SchemaService schema;
    private final Supplier<UUID> uuids;
    private final Reshaping reshaping;
    private final ColumnChanges columns;
    private final Drops drops;
    private final Compaction compaction;
    private final Choices choices;

    public TableService(
            Db db,
            Actions actions,
            Access access,
            SchemaService schema,
            Supplier<Instant> now,
            Supplier<UUID> uuids) {
        this(db, actions, access, schema, now, uuids, Reshaping.Size.USUAL);
    }

    TableService(
            Db db,
            Actions actions,
            Access access,
            SchemaService schema,
            Supplier<Instant> now,
            Supplier<UUID> uuids,
            Reshaping.Size copied) {
        this.db = db;
        this.access = access;
        this.changing = new Changing(db, actions, access, schema, now);
        this.schema = schema;
        this.uuids = uuids;
        this.reshaping = new Reshaping(db, changing, copied);
        this.columns = new ColumnChanges(db, changing, reshaping);
        this.drops = new Drops(db, changing);
        this.compaction = new Compaction(db, changing, copied);
        this.choices = new Choices(db, changing);
        actions.afterCommit(this::touched);
    }

    /// Whoever shows the description hears of what was done to it.
    private void touched(Touched touched) {
        if (SchemaHistory.KINDS.stream().anyMatch(kind -> !touched.in(kind).isEmpty())) {
            schema.reload();
        }
    }

    /// Makes a table.
    ///
    /// @return as it was made: its names have the prefix of the store
    /// @throws Problem where the spec asks for what cannot be
    public Table createTable(Actor actor, TableSpec spec) {
        var table = db.read(tx -> checked(tx, actor, spec));
        changing.run(
                actor,
                "table.create",
                Begun.table(table.name()),
                action -> {
                    new DdlStore(action.tx()).create(table);
                    var description = new DescriptionStore(action.tx());
                    description.insert(table);
                    description.views(table.id(), table.views(), action.now(), uuids);
                    SchemaHistory.made(action, table);
                    return table;
                });
        return schema.schema().require(table.name());
    }

    /// Adds a column to a table.
    ///
    /// @return as it was made: its name has the prefix of the store
    /// @throws Problem where the spec asks for what cannot be
    public Column addColumn(Actor actor, String table, ColumnSpec spec) {
        return addColumn(actor, table, spec, Job.Progress.UNWATCHED).orElseThrow();
    }

    /// As [#addColumn(Actor, String, ColumnSpec)], for a table that may be large: others go on
    /// reading it meanwhile, and write when it is done.
    ///
    /// @return empty where it was cancelled; all is as before then
    public Optional<Column> addColumn(
            Actor actor, String table, ColumnSpec spec, Job.Progress progress) {
        var there = changing.require(table);
        var column = db.read(tx -> checked(tx, actor, there, spec));
        return unlessCancelled(
                () ->
                        reshaping.run(
                                actor,
                                "column.create",
                                there,
                                Reshape.add(column),
                                action -> described(action, there, column),
                                progress),
                table,
                column.name());
    }

    private static void described(Action action, Table table, ColumnSpec column) {
        new DescriptionStore(action.tx()).insertColumns(table.id(), List.of(column), _ -> true);
        SchemaHistory.made(action, table, column);
    }

    private Optional<Column> unlessCancelled(Runnable change, String table, String column) {
        try {
            change.run();
        } catch (CancellationException cancelled) {
            return Optional.empty();
        }
        return Optional.of(changing.require(table).require(column));
    }

    /// What the table is, as [#createTable] takes it.
    public TableSpec spec(String table) {
        var there = schema.schema().require(table);
        return db.read(tx -> new SpecStore(tx).table(there));
    }

    /// What the column is, as [#addColumn] takes it.
    public ColumnSpec spec(String table, String column) {
        return spec(table)
                .column(column)
                .orElseThrow(() -> Changing.noColumn(changing.require(table), column));
    }

    /// Changes how a table is seen, or switches on what its records can have.
    ///
    /// @throws Problem where it would switch off what cannot be switched off
    public Table changeTable(Actor actor, String table, TableChange change) {
        var there = changing.requireRecords(table);
        change.check(there);
        changing.run(
                actor,
                "table.update",
                action -> {
                    var description = new DescriptionStore(action.tx());
                    var changes = new ArrayList<>(change.changes(there));
                    if (change.layout() != null) {
                        var own = description.hasOwnLayout(there.id());
                        TableChange.add(changes, SchemaHistory.OWN_LAYOUT, own, true);
                    }
                    description.change(there.id(), change);
                    SchemaHistory.changed(action, there, changes);
                    return there;
                });
        return changing.require(table);
    }

    /// Gives the form of a table the layout the program has for it; where it has none, the form
    /// shows every column again.
    public Table standardLayout(Actor actor, String table) {
        var there = changing.requireRecords(table);
        var layout = StandardSpecs.read().layout(table);
        changing.run(
                actor,
                "table.layout",
                action -> {
                    var description = new DescriptionStore(action.tx());
                    var own = description.hasOwnLayout(there.id());
                    description.layout(there.id(), layout, false);
                    var changes = new ArrayList<Change>();
                    TableChange.add(changes, TableChange.LAYOUT, there.layout(), layout);
                    TableChange.add(changes, SchemaHistory.OWN_LAYOUT, own, false);
                    SchemaHistory.changed(action, there, changes);
                    return there;
                });
        return changing.require(table);
    }

    /// Makes a column what is wanted of it: how it is called and used, and how much it takes. What
    /// kind of values it holds stays, and so does its name, by which it is known.
    ///
    /// @param wanted the whole column, as [#spec(String, String)] gives it
    /// @throws Problem where values that are there would not fit, or that cannot be changed
    public Column changeColumn(Actor actor, String table, ColumnSpec wanted) {
        return changeColumn(actor, table, wanted, Job.Progress.UNWATCHED).orElseThrow();
    }

    /// As [#changeColumn(Actor, String, ColumnSpec)], for a table that may be large: making it
    /// sortable, or giving it more decimal places, takes time there.
    ///
    /// @return empty where it was cancelled; all is as before then
    public Optional<Column> changeColumn(
            Actor actor, String table, ColumnSpec wanted, Job.Progress progress) {
        var there = changing.require(table);
        return unlessCancelled(
                () -> columns.change(actor, there, wanted, progress), table, wanted.name());
    }

    /// What would go with a custom table.
    public DesignImpact impactOfDelete(Actor actor, String table) {
        return drops.impact(actor, table);
    }

    /// What would go with a custom column.
    public DesignImpact impactOfDelete(Actor actor, String table, String column) {
        return drops.impact(actor, table, column);
    }

    /// Deletes a custom table with everything that leads to its records, until it is restored.
    ///
    /// @param withLinks whether its connections, and lookups to its records, may go with it
    /// @throws Problem where there are such links and they may not
    public void deleteTable(Actor actor, String table, boolean withLinks) {
        drops.deleteTable(actor, table, withLinks);
    }

    /// Deletes a custom column with its values, until it is restored.
    public void deleteColumn(Actor actor, String table, String column) {
        drops.deleteColumn(actor, table, column);
    }

    /// What is deleted and can be restored, newest first.
    public List<Dropped> deleted(Actor actor) {
        return drops.all(actor);
    }

    /// What would go for good with each of these.
    public List<Removal> removals(Actor actor, List<Dropped> dropped) {
        return drops.removals(actor, dropped);
    }

    /// Brings a deleted table back with its records and what led to them.
    public Table restoreTable(Actor actor, String table) {
        return drops.restoreTable(actor, table);
    }

    /// Brings a deleted column back with its values.
    public Column restoreColumn(Actor actor, String table, String column) {
        return drops.restoreColumn(actor, table, column);
    }

    /// Take back what actions did to tables, columns and choices.
    public List<Undoer> undoers() {
        return List.of(
                new ColumnUndo(db, access, schema::schema, changing),
                new TableUndo(access, schema::schema),
                new ChoiceUndo(access));
    }

    /// Has something above remove for good what it keeps of what is deleted, when the store is
    /// compacted.
    public void onCompact(Consumer<Action> listener) {
        compaction.onCompact(listener);
    }

    /// Removes for good what is deleted.
    ///
    /// @return how many tables and columns
    public int compact(Actor actor) {
        return compact(actor, Job.Progress.UNWATCHED).orElseThrow();
    }

    /// As [#compact(Actor)], for much: it says how far it has come.
    ///
    /// @return empty where it was cancelled; all can be restored as before then
    public OptionalInt compact(Actor actor, Job.Progress progress) {
        var all = drops.all(actor);
        return unlessCancelled(() -> compaction.all(actor, all, progress));
    }

    /// Removes these for good, which are deleted; what else is deleted can still be restored.
    ///
    /// @return how many; empty where it was cancelled
    public OptionalInt remove(Actor actor, List<Dropped> dropped, Job.Progress progress) {
        return unlessCancelled(() -> compaction.these(actor, dropped, progress));
    }

    private static OptionalInt unlessCancelled(IntSupplier removal) {
        try {
            return OptionalInt.of(removal.getAsInt());
        } catch (CancellationException cancelled) {
            return OptionalInt.empty();
        }
    }

    /// Makes a list of options that any column can take from.
    ///
    /// @param name its logical name, which gets the prefix of the store
    /// @param options at least one
    public Choice createChoice(
            Actor actor, String name, String displayName, List<ColumnSpec.OptionSpec> options) {
        return choices.create(actor, name, displayName, options);
    }

    /// Changes a list of options for every column that takes from it: all of it, or nothing where
    /// one of the changes cannot be.
    ///
    /// @param choice its logical name
    public Choice changeChoice(Actor actor, String choice, ChoiceChange... changes) {
        return choices.change(actor, choice, List.of(changes));
    }

    /// Deletes a list of options that an administrator made.
    ///
    /// @throws Problem where columns take from it, which names them
    public void deleteChoice(Actor actor, String choice) {
        choices.delete(actor, choice);
    }

    /// How many records have this option.
    public long uses(Actor actor, String choice, int option) {
        return choices.uses(actor, choice, option);
    }

    /// The lists of options that any column can take from, and those that do.
    public List<SharedChoice> sharedChoices(Actor actor) {
        return choices.shared(actor);
    }

    private NewTable checked(Tx tx, Actor actor, TableSpec spec) {
        changing.allow(tx, actor, spec.name());
        var description = new DescriptionStore(tx);
        var prefix = new ProgramStore(tx).prefix();
        var named = prefix.on(spec, new ChoiceStore(tx).names());
        var number = description.number(named.head().typeCode());
        var table = Completion.of(named, number, true, prefix.on("name"));
        rules(tx, named.name()).check(table);
        if (new DdlStore(tx).isThere(table.name())) {
            throw new Problem(SpecRules.class, "name.table-taken", table.name());
        }
        return table;
    }

    private ColumnSpec checked(Tx tx, Actor actor, Table table, ColumnSpec spec) {
        changing.allow(tx, actor, table.name());
        var choices = new ChoiceStore(tx).names();
        var column = new ProgramStore(tx).prefix().on(spec, table.name(), choices);
        var description = new DescriptionStore(tx);
        rules(tx)
                .check(
                        table,
                        List.of(column),
                        description.columns(table.id()),
                        description.partyRoles(table.id()));
        return column;
    }

    /// @param made a table that lookups of itself can point at before it is there
    private SpecRules rules(Tx tx, String... made) {
        var targets = new HashSet<>(Set.of(made));
        schema.schema().tables().stream()
                .filter(Table::isBusiness)
                .map(Table::name)
                .forEach(targets::add);
        var choices = new ChoiceStore(tx);
        return new SpecRules(
                new DescriptionStore(tx).tables(),
                targets,
                name ->
                        choices.find(name)
                                .map(choices::options)
                                .map(
                                        options ->
                                                options.stream()
                                                        .map(ColumnSpec.OptionSpec::value)
                                                        .toList()));
    }
}
