package org.ligature.design;

import org.jspecify.annotations.Nullable;
import org.ligature.design.ColumnSpec.Type;
import org.ligature.design.ColumnSpec.Use;
import org.ligature.design.TableSpec.ReasonSpec;
import org.ligature.design.TableSpec.StateSpec;
import org.ligature.kit.problem.Problem;
import org.ligature.schema.ColumnType.Text.Format;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Fills in what the spec of a new table leaves open.
final class Completion {

    private static final String ICON = "box";
    private static final int NAME_LENGTH = 100;

    private static final List<StateSpec> USUAL_STATES =
            List.of(
                    new StateSpec(0, "Active", true, List.of(new ReasonSpec(1, "Active"))),
                    new StateSpec(1, "Inactive", false, List.of(new ReasonSpec(2, "Inactive"))));

    private Completion() {}

    /// @param number under which the store is going to know the table
    /// @param usualName the column that names a record where the spec says nothing of it
    static NewTable of(TableSpec spec, int number, boolean custom, String usualName) {
        var head = spec.head();
        var displayName = head.displayName();
        if (displayName == null) {
            throw new Problem(Completion.class, "spec.missing", spec.name(), "displayname");
        }
        var activity = isTrue(head.activity());
        var usual = activity ? ActivityColumns.SUBJECT : usualName;
        var nameColumn = Objects.requireNonNullElse(head.nameColumn(), usual);
        var ownership = Objects.requireNonNullElse(head.ownership(), Table.Ownership.USER);
        var usualStates = activity ? ActivityColumns.states() : USUAL_STATES;
        var states = Objects.requireNonNullElse(spec.states(), usualStates);
        var own = named(whole(spec, custom && activity, nameColumn), nameColumn, custom);
        return new NewTable(
                number,
                spec.name(),
                new Table.Label(
                        displayName,
                        Objects.requireNonNullElse(head.pluralName(), displayName + "s"),
                        Objects.requireNonNullElse(head.icon(), ICON),
                        Objects.requireNonNullElse(head.color(), "")),
                new Table.Traits(Table.Kind.BUSINESS, ownership, nameColumn, number, custom),
                new Table.Abilities(
                        isTrue(head.connections()),
                        isTrue(head.activities()),
                        Objects.requireNonNullElse(head.notes(), activity),
                        activity),
                states,
                SystemColumns.around(spec.name(), displayName, ownership, !states.isEmpty(), own),
                Objects.requireNonNullElse(spec.layout(), ""),
                spec.views());
    }

    /// The standard tables describe all they have themselves.
    private static TableSpec whole(TableSpec spec, boolean completed, String nameColumn) {
        return completed
                ? spec.withColumns(ActivityColumns.with(spec.columns(), nameColumn))
                : spec;
    }

    /// The columns of the spec, with one that names a record: it is sorted by and searched in, and
    /// lists of a custom table show it.
    private static List<ColumnSpec> named(TableSpec spec, String nameColumn, boolean custom) {
        var columns = new ArrayList<ColumnSpec>();
        if (spec.column(nameColumn).isEmpty()) {
            columns.add(
                    new ColumnSpec(
                            nameColumn,
                            "Name",
                            new Type.Text(NAME_LENGTH, Format.PLAIN),
                            new Use(true, false, true, true, 1, Use.NAME_WIDTH)));
        }
        for (var column : spec.columns()) {
            var names = column.name().equals(nameColumn);
            columns.add(names ? column.with(naming(column.use(), custom)) : column);
        }
        return columns;
    }

    private static Use naming(Use use, boolean custom) {
        return custom ? use.findable().listed() : use.findable();
    }

    private static boolean isTrue(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }
}
