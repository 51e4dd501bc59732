package org.ligature.design;

import org.ligature.design.ColumnSpec.Type;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Gives what an administrator makes the store's own prefix, such as `new_boat`, so that it never
/// meets a name the program brings later. What has it already stays as it is.
record Prefix(String text) {

    String on(String name) {
        return name.startsWith(text) ? name : text + name;
    }

    /// The spec of a new table with all that it makes renamed.
    ///
    /// @param choices the lists of options that are there
    TableSpec on(TableSpec spec, Set<String> choices) {
        var table = on(spec.name());
        var names = new HashMap<String, String>();
        for (var column : spec.columns()) {
            names.put(column.name(), isKept(spec, column) ? column.name() : on(column.name()));
        }
        var renamed =
                spec.columns().stream()
                        .map(column -> isKept(spec, column) ? column : on(column, table, choices))
                        .toList();
        return new TableSpec(
                table,
                head(spec.head(), names),
                spec.states(),
                renamed,
                spec.layout() == null
                        ? null
                        : LayoutSpec.renamed(spec.layout(), name -> names.getOrDefault(name, name)),
                spec.views());
    }

    /// What every activity has is called the same in every table.
    private static boolean isKept(TableSpec spec, ColumnSpec column) {
        return Boolean.TRUE.equals(spec.head().activity()) && ActivityColumns.isOne(column.name());
    }

    /// @param choices the lists of options that are there
    ColumnSpec on(ColumnSpec column, String table, Set<String> choices) {
        var name = on(column.name());
        return column.type() instanceof Type.Choice choice
                ? column.named(name).with(choice(choice, table, name, choices))
                : column.named(name);
    }

    /// A list that comes with its options and without a name is the column's own.
    private Type choice(Type.Choice choice, String table, String column, Set<String> choices) {
        var own =
                choice.choice().isEmpty()
                        ? table + "_" + column
                        : choice.options() == null || choices.contains(choice.choice())
                                ? choice.choice()
                                : on(choice.choice());
        return new Type.Choice(own, choice.many(), choice.options(), choice.usual());
    }

    private static TableSpec.Head head(TableSpec.Head head, Map<String, String> names) {
        return head.nameColumn() == null
                ? head
                : head.withNameColumn(names.getOrDefault(head.nameColumn(), head.nameColumn()));
    }
}
