package org.ligature.design;

import org.ligature.design.ColumnSpec.OptionSpec;
import org.ligature.design.ColumnSpec.Type;
import org.ligature.kit.db.Db;
import org.ligature.kit.db.Tx;
import org.ligature.schema.Schema;
import org.ligature.schema.SchemaService;
import org.ligature.schema.Table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Brings a store up to the tables and columns the program comes with, those among them that every
/// table of activities has: makes what is not there and leaves what is. What was begun when the
/// program ended is taken back first, so that a store is
/// never left in between.
public final class StandardTables {

    private static final StandardSpecs SPECS = StandardSpecs.read();

    private final Db db;
    private final Supplier<Instant> now;
    private final Supplier<UUID> uuids;

    public StandardTables(Db db, Supplier<Instant> now, Supplier<UUID> uuids) {
        this.db = db;
        this.now = now;
        this.uuids = uuids;
    }

    /// Does nothing where the store is up to date. Before this, nobody may read the description.
    public void bringUp() {
        new Recovery(db).run();
        if (!db.read(StandardTables::isUpToDate)) {
            var schema = new SchemaService(db).schema();
            make(db.read(tx -> new Missing(schema, new DescriptionStore(tx))));
        }
    }

    private static boolean isUpToDate(Tx tx) {
        return new ProgramStore(tx).checksum().equals(SPECS.checksum())
                && !new DescriptionStore(tx).lackOf(ActivityColumns.telling());
    }

    /// What a store has not got.
    private static final class Missing {

        final List<NewTable> tables = new ArrayList<>();
        final Map<Table, List<ColumnSpec>> columns = new LinkedHashMap<>();
        final Map<Table, TableSpec> additions = new LinkedHashMap<>();

        Missing(Schema schema, DescriptionStore description) {
            for (var spec : SPECS.specs()) {
                schema.table(spec.name())
                        .ifPresentOrElse(table -> add(table, spec), () -> make(spec));
            }
            schema.tables().stream()
                    .filter(table -> table.custom() && table.abilities().activity())
                    .forEach(table -> complete(table, description));
        }

        /// A table of activities that was made when they had less.
        private void complete(Table table, DescriptionStore description) {
            var there = description.columns(table.id());
            var roles = description.partyRoles(table.id());
            add(table, ActivityColumns.missing(there, roles));
        }

        private void make(TableSpec spec) {
            int number = Objects.requireNonNull(spec.head().typeCode(), spec.name());
            tables.add(Completion.of(spec, number, false, "name"));
        }

        private void add(Table table, TableSpec spec) {
            additions.put(table, spec);
            add(
                    table,
                    spec.columns().stream()
                            .filter(column -> table.column(column.name()).isEmpty())
                            .toList());
        }

        private void add(Table table, List<ColumnSpec> missing) {
            if (!missing.isEmpty()) {
                columns.put(table, missing);
            }
        }

        Begun begun() {
            var physical = new HashMap<String, List<String>>();
            columns.forEach(
                    (table, added) ->
                            physical.putAll(Begun.columns(table.name(), added).columns()));
            return new Begun(tables.stream().map(NewTable::name).toList(), physical);
        }
    }

    private void make(Missing missing) {
        db.read(tx -> check(tx, missing));
        var pending = db.write(tx -> new PendingStore(tx).note(missing.begun().json(), now.get()));
        db.write(
                tx -> {
                    var ddl = new DdlStore(tx);
                    missing.tables.forEach(ddl::create);
                    missing.columns.forEach(
                            (table, added) ->
                                    ddl.addColumns(table.name(), added, DdlStore.lead(table)));
                    describe(tx, missing);
                    new PendingStore(tx).done(pending);
                    new ProgramStore(tx).checksum(SPECS.checksum());
                    return pending;
                });
    }

    private void describe(Tx tx, Missing missing) {
        var description = new DescriptionStore(tx);
        choices(missing)
                .forEach(
                        (name, choice) ->
                                new ChoiceStore(tx)
                                        .require(
                                                name,
                                                choice.displayName(),
                                                false,
                                                choice.options()));
        for (var table : missing.tables) {
            description.insert(table);
            description.views(table.id(), table.views(), now.get(), uuids);
        }
        missing.columns.forEach(
                (table, added) -> description.insertColumns(table.id(), added, _ -> false));
        missing.additions.forEach((table, spec) -> describe(description, table, spec));
    }

    private void describe(DescriptionStore description, Table table, TableSpec spec) {
        description.switchOn(table.id(), spec.head());
        var layout = spec.layout();
        if (layout != null && !description.hasOwnLayout(table.id())) {
            description.layout(table.id(), layout, false);
        }
        description.views(table.id(), spec.views(), now.get(), uuids);
    }

    private record NamedOptions(String displayName, List<OptionSpec> options) {}

    /// The lists of options the specs bring, whichever of them names one first.
    private static Map<String, NamedOptions> choices(Missing missing) {
        var choices = new LinkedHashMap<String, NamedOptions>();
        var all = new ArrayList<ColumnSpec>();
        missing.tables.forEach(table -> all.addAll(table.columns()));
        missing.columns.values().forEach(all::addAll);
        for (var column : all) {
            if (column.type() instanceof Type.Choice choice && choice.options() != null) {
                choices.putIfAbsent(
                        choice.choice(), new NamedOptions(column.displayName(), choice.options()));
            }
        }
        return choices;
    }

    private static boolean check(Tx tx, Missing missing) {
        var description = new DescriptionStore(tx);
        var taken = description.tables();
        Set<String> targets = new HashSet<>(taken);
        missing.tables.forEach(table -> targets.add(table.name()));
        var brought = choices(missing);
        var choices = new ChoiceStore(tx);
        var rules =
                new SpecRules(
                        taken,
                        targets,
                        name ->
                                Optional.ofNullable(brought.get(name))
                                        .map(NamedOptions::options)
                                        .or(() -> choices.find(name).map(choices::options))
                                        .map(StandardTables::values));
        missing.tables.forEach(rules::check);
        missing.columns.forEach(
                (table, added) ->
                        rules.check(
                                table,
                                added,
                                table.columns().stream()
                                        .map(column -> column.name())
                                        .collect(Collectors.toSet()),
                                Set.of()));
        return true;
    }

    private static List<Integer> values(List<OptionSpec> options) {
        return options.stream().map(OptionSpec::value).toList();
    }
}
