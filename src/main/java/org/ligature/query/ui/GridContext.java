package org.ligature.query.ui;

import org.ligature.kit.text.Texts;
import org.ligature.schema.Table;

import java.text.NumberFormat;

/// What the parts of one grid share.
record GridContext(
        GridViewModel model,
        Cells cells,
        Texts texts,
        GridPreferences preferences,
        Dropping dropping) {

    GridSpec spec() {
        return model.spec();
    }

    /// The table whose rows the grid shows.
    Table table() {
        return cells.schema().get().require(spec().base().table());
    }

    FilterWords words() {
        return new FilterWords(texts, cells.format());
    }

    /// The id of a node of this grid.
    String id(String name) {
        return spec().key() + "-" + name;
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(texts.locale()).format(number);
    }

    /// The table's rows as many: "1 contact", "12 contacts".
    String things(long number) {
        var table = table();
        var name = number == 1 ? table.displayName() : table.pluralName();
        return texts.get("status.things", number, name.toLowerCase(texts.locale()));
    }
}
