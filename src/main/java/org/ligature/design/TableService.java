package org.ligature.design;

import org.ligature.access.Access;
import org.ligature.access.Privilege;
import org.ligature.audit.Action;
import org.ligature.audit.Actions;
import org.ligature.audit.Actor;
import org.ligature.kit.db.Db;
import org.ligature.kit.db.Tx;
import org.ligature.kit.problem.Problem;
import org.ligature.schema.Column;
import org.ligature.schema.Schema;
import org.ligature.schema.SchemaService;
import org.ligature.schema.Table;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/// Makes and changes tables and columns while the program runs; whatever was done is there at once
/// for forms, lists, queries and imports. Every method blocks, and needs the privilege to
/// customize.
public final class TableService {

    private final Db db;
    private final Actions actions;
    private final Access access;
    private final SchemaService schema;
    private final Supplier<Instant> now;
    private final Supplier<UUID> uuids;
    private final ReentrantLock turn = new ReentrantLock();

    public TableService(
            Db db,
            Actions actions,
            Access access,
            SchemaService schema,
            Supplier<Instant> now,
            Supplier<UUID> uuids) {
        this.db = db;
        this.actions = actions;
        this.access = access;
        this.schema = schema;
        this.now = now;
        this.uuids = uuids;
    }

    /// Makes a table.
    ///
    /// @return as it was made: its names have the prefix of the store
    /// @throws Problem where the spec asks for what cannot be
    public Table createTable(Actor actor, TableSpec spec) {
        var table = db.read(tx -> checked(tx, actor, spec));
        change(
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
        var there = require(table);
        var column = db.read(tx -> checked(tx, actor, there, spec));
        change(
                actor,
                "column.create",
                Begun.columns(table, List.of(column)),
                action -> {
                    new DdlStore(action.tx()).addColumns(table, List.of(column), there.hasStates());
                    new DescriptionStore(action.tx())
                            .insertColumns(there.id(), List.of(column), true);
                    SchemaHistory.made(action, there, column);
                    return column;
                });
        return require(table).require(column.name());
    }

    /// What the table is, as [#createTable] takes it.
    public TableSpec spec(String table) {
        var there = require(table);
        return db.read(tx -> new SpecStore(tx).table(there));
    }

    private NewTable checked(Tx tx, Actor actor, TableSpec spec) {
        access.require(tx, actor, Privilege.CUSTOMIZE, spec.name());
        var description = new DescriptionStore(tx);
        var prefix = new ProgramStore(tx).prefix();
        var named = prefix.on(spec, new ChoiceStore(tx).names());
        var number = description.nextNumber();
        var table = Completion.of(named, number, true, prefix.on("name"));
        rules(tx, named.name()).check(table);
        if (new DdlStore(tx).isThere(table.name())) {
            throw new Problem(SpecRules.class, "name.table-taken", table.name());
        }
        return table;
    }

    private ColumnSpec checked(Tx tx, Actor actor, Table table, ColumnSpec spec) {
        access.require(tx, actor, Privilege.CUSTOMIZE, table.name());
        var choices = new ChoiceStore(tx).names();
        var column = new ProgramStore(tx).prefix().on(spec, table.name(), choices);
        var there = new DescriptionStore(tx).columns(table.id());
        rules(tx, table.name()).check(table.name(), List.of(column), there);
        return column;
    }

    /// @param made a table that lookups of itself can point at before it is there
    private SpecRules rules(Tx tx, String made) {
        var targets = new java.util.HashSet<>(Set.of(made));
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

    private Table require(String table) {
        Schema tables = schema.schema();
        return tables.table(table)
                .filter(Table::isBusiness)
                .orElseThrow(
                        () ->
                                new Problem(
                                        TableService.class,
                                        "table.unknown",
                                        table,
                                        String.join(
                                                ", ",
                                                tables.tables().stream()
                                                        .filter(Table::isBusiness)
                                                        .map(Table::name)
                                                        .toList())));
    }

    /// One change of the description: noted, done, described, and known to everybody at once. What
    /// fails on the way is taken back.
    private <T> T change(Actor actor, String label, Begun begun, Function<Action, T> work) {
        turn.lock();
        try {
            var pending = db.write(tx -> new PendingStore(tx).note(begun.json(), now.get()));
            var done =
                    actions.run(
                            actor,
                            label,
                            action -> {
                                var result = work.apply(action);
                                new PendingStore(action.tx()).done(pending);
                                return result;
                            });
            schema.reload();
            return done;
        } catch (RuntimeException failed) {
            takeBack(failed);
            throw failed;
        } finally {
            turn.unlock();
        }
    }

    private void takeBack(RuntimeException because) {
        try {
            new Recovery(db).run();
        } catch (RuntimeException alsoFailed) {
            // the next start takes it back
            because.addSuppressed(alsoFailed);
        }
    }
}
