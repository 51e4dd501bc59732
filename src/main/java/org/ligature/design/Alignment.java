package org.ligature.design;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Actor;
import org.ligature.design.ColumnSpec.Type;

import java.util.List;
import java.util.Objects;

/// Has a table seen as a description of another store says, and gives it the columns it lacks.
record Alignment(TableService tables, Actor actor) {

    void align(Description there, Description wanted) {
        var table = there.spec().name();
        wanted.spec().columns().stream()
                .filter(column -> there.spec().column(column.name()).isEmpty())
                .forEach(column -> tables.addColumn(actor, table, column));
        align(table, tables.spec(table).columns(), wanted.spec().columns());
        head(there, wanted);
    }

    private void head(Description there, Description wanted) {
        var before = there.spec().head();
        var after = wanted.spec().head();
        var layout = wanted.ownLayout() ? wanted.spec().layout() : null;
        var change =
                new TableChange(
                        otherwise(before.displayName(), after.displayName()),
                        otherwise(before.pluralName(), after.pluralName()),
                        otherwise(before.icon(), after.icon()),
                        otherwise(text(before.color()), text(after.color())),
                        there.ownLayout() ? otherwise(there.spec().layout(), layout) : layout,
                        on(before.connections(), after.connections()),
                        on(before.activities(), after.activities()),
                        on(before.notes(), after.notes()));
        if (!change.equals(TableChange.NONE)) {
            tables.changeTable(actor, there.spec().name(), change);
        }
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static <T> @Nullable T otherwise(@Nullable T before, @Nullable T after) {
        return Objects.equals(before, after) ? null : after;
    }

    private static @Nullable Boolean on(@Nullable Boolean before, @Nullable Boolean after) {
        return Boolean.TRUE.equals(after) && !Boolean.TRUE.equals(before) ? true : null;
    }

    private void align(String table, List<ColumnSpec> there, List<ColumnSpec> wanted) {
        for (var before : there) {
            wanted.stream()
                    .filter(column -> column.name().equals(before.name()))
                    .map(column -> column.with(withOptions(before.type(), column.type())))
                    .filter(column -> !column.equals(before))
                    .forEach(column -> tables.changeColumn(actor, table, column));
        }
    }

    /// The options are changed for every column that takes from them, not with one of these.
    private static Type withOptions(Type before, Type after) {
        return before instanceof Type.Choice there && after instanceof Type.Choice wanted
                ? new Type.Choice(wanted.choice(), wanted.many(), there.options(), wanted.usual())
                : after;
    }
}
