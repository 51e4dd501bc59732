package org.ligature.design;

import org.ligature.design.TableSpec.StateSpec;
import org.ligature.schema.Table;

import java.util.List;

/// A table about to be made, with nothing left open.
///
/// @param columns all of them in their order, those of the system among them
/// @param layout JSON; empty for none
record NewTable(
        int id,
        String name,
        Table.Label label,
        Table.Traits traits,
        Table.Abilities abilities,
        List<StateSpec> states,
        List<ColumnSpec> columns,
        String layout,
        List<TableSpec.ViewSpec> views) {

    /// Whether an administrator asked for the column; what every table has is the program's.
    boolean isCustom(ColumnSpec column) {
        var ofActivities = abilities.activity() && ActivityColumns.isOne(column.name());
        return traits.custom() && !ofActivities && !SystemColumns.isOne(name, column.name());
    }
}
