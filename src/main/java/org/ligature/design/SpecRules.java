package org.ligature.design;

import org.ligature.design.ColumnSpec.Targets;
import org.ligature.design.ColumnSpec.Type;
import org.ligature.design.TableSpec.StateSpec;
import org.ligature.kit.problem.Problem;
import org.ligature.schema.Table;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What a spec may ask for, seen from what the store has.
///
/// @param taken the names of tables that cannot be given again
/// @param tables the names of tables that lookups can point at
/// @param choices the options of the lists that are there, by name; null where there is none
record SpecRules(
        Set<String> taken, Set<String> tables, Function<String, Optional<List<Integer>>> choices) {

    /// Refuses a new table that could not be made, or not be worked with.
    void check(NewTable table) {
        var name = table.name();
        if (taken.contains(name)) {
            throw problem("name.table-taken", name);
        }
        requireName(name);
        requireName(name + "id");
        var own =
                table.columns().stream()
                        .filter(column -> !(column.type() instanceof Type.Own))
                        .toList();
        check(name, own, Set.of(), table);
        states(table.states());
        layout(table.layout(), table);
    }

    /// Refuses columns that could not be added.
    ///
    /// @param there the columns the table has
    /// @param roles what the lists of parties are for that the table has
    void check(Table table, List<ColumnSpec> columns, Set<String> there, Set<Integer> roles) {
        var all = new HashSet<>(there);
        for (var column : columns) {
            if (SystemColumns.isOne(table.name(), column.name())) {
                throw problem("name.system-column", column.name());
            }
            if (!table.isBusiness() && isOfRecords(column.type())) {
                throw problem("column.of-records", column.name(), table.pluralName());
            }
            column(table.name(), column, all);
        }
        roles(columns, roles);
    }

    /// Whether it stands beside its record or is made of it.
    private static boolean isOfRecords(Type type) {
        return type instanceof Type.Parties || type instanceof Type.Computed;
    }

    private void check(String table, List<ColumnSpec> columns, Set<String> there, NewTable made) {
        var all = new HashSet<>(there);
        for (var column : columns) {
            if (!isImplied(column, made)) {
                column(table, column, all);
            } else if (!all.add(column.name())) {
                throw problem("name.system-column", column.name());
            }
        }
        roles(columns, Set.of());
        var naming =
                columns.stream()
                        .filter(column -> column.name().equals(made.traits().nameColumn()))
                        .findFirst()
                        .orElseThrow(() -> problem("name.no-column", made.traits().nameColumn()));
        if (!(naming.type() instanceof Type.Text) && !(naming.type() instanceof Type.Computed)) {
            throw problem("name.column-type", naming.name());
        }
    }

    /// Who takes part in a record is known by the role alone, so that no two lists share one.
    private static void roles(List<ColumnSpec> columns, Set<Integer> there) {
        var all = new HashSet<>(there);
        for (var column : columns) {
            if (column.type() instanceof Type.Parties(var role, _, _) && !all.add(role)) {
                throw problem("column.role-taken", column.name(), role);
            }
        }
    }

    /// The columns of the system stand among those of the spec once it is complete; what a spec
    /// itself calls so comes twice.
    private static boolean isImplied(ColumnSpec column, NewTable table) {
        return SystemColumns.isOne(table.name(), column.name());
    }

    private void column(String table, ColumnSpec column, Set<String> all) {
        var name = column.name();
        requireColumnName(column);
        for (var physical : physical(column)) {
            if (!all.add(physical)) {
                throw problem("name.column-taken", table, name);
            }
        }
        type(column);
        use(column);
    }

    private static Set<String> physical(ColumnSpec column) {
        var names = new HashSet<>(DdlStore.physical(column));
        names.add(column.name());
        return names;
    }

    private static void requireColumnName(ColumnSpec column) {
        if (column.type() instanceof Type.Parties) {
            if (!Names.isName(column.name())) {
                throw problem("name.wrong", column.name());
            }
        } else {
            requireName(column.name());
        }
    }

    private static void requireName(String name) {
        if (!Names.isName(name)) {
            throw problem("name.wrong", name);
        }
        if (DdlStore.isReserved(name)) {
            throw problem("name.reserved", name);
        }
    }

    private void type(ColumnSpec column) {
        switch (column.type()) {
            case Type.Lookup(var targets, _) -> targets(column, targets);
            case Type.Parties(_, _, var targets) -> targets(column, targets);
            case Type.Choice choice -> choice(column, choice);
            case Type.Text _, Type.Memo _, Type.Whole _, Type.Decimal _, Type.Money _ -> {}
            case Type.YesNo _, Type.Day _, Type.PartialDay _, Type.Moment _ -> {}
            case Type.Computed _, Type.Own _ -> {}
        }
    }

    private void targets(ColumnSpec column, Targets targets) {
        if (targets instanceof Targets.Tables(var names)) {
            for (var name : names) {
                if (!tables.contains(name)) {
                    throw problem("target.unknown", column.name(), name);
                }
            }
        }
    }

    private void choice(ColumnSpec column, Type.Choice choice) {
        var there = choices.apply(choice.choice());
        if (there.isEmpty() && choice.options() == null) {
            throw problem("choice.unknown", column.name(), choice.choice());
        }
        var given =
                choice.options() == null
                        ? there.orElseThrow()
                        : choice.options().stream().map(ColumnSpec.OptionSpec::value).toList();
        if (there.isPresent() && !there.get().equals(given)) {
            throw problem("choice.taken", column.name(), choice.choice());
        }
        for (var usual : choice.usual()) {
            if (!given.contains(usual)) {
                throw problem("choice.no-default", column.name(), usual);
            }
        }
    }

    static void use(ColumnSpec column) {
        if (column.use().sortable() && !canSort(column.type())) {
            throw problem("column.not-sortable", column.name());
        }
        if (column.use().searchable() && !isText(column.type())) {
            throw problem("column.not-searchable", column.name());
        }
    }

    private static boolean isText(Type type) {
        return type instanceof Type.Text
                || type instanceof Type.Memo
                || type instanceof Type.Computed;
    }

    private static boolean canSort(Type type) {
        return switch (type) {
            case Type.Text _, Type.Computed _, Type.Whole _, Type.Decimal _, Type.Money _ -> true;
            case Type.Day _, Type.PartialDay _, Type.Moment _, Type.YesNo _ -> true;
            case Type.Memo _, Type.Choice _, Type.Lookup _, Type.Parties _, Type.Own _ -> false;
        };
    }

    private static void states(List<StateSpec> states) {
        var values = new HashSet<Integer>();
        var reasons = new HashSet<Integer>();
        for (var state : states) {
            if (!values.add(state.value())) {
                throw problem("state.twice", state.value());
            }
            for (var reason : state.reasons()) {
                if (!reasons.add(reason.value())) {
                    throw problem("state.reason-twice", reason.value());
                }
            }
        }
        if (!states.isEmpty() && !values.contains(0)) {
            throw problem("state.no-first");
        }
    }

    private static void layout(String layout, NewTable table) {
        if (layout.isEmpty()) {
            return;
        }
        var names = table.columns().stream().map(ColumnSpec::name).toList();
        for (var name : LayoutSpec.columns(layout)) {
            if (!names.contains(name)) {
                throw problem("layout.no-column", name);
            }
        }
    }

    private static Problem problem(String key, Object... arguments) {
        return new Problem(SpecRules.class, key, arguments);
    }
}
