package org.ligature.records;

import org.ligature.schema.Table;

/// Turns what somebody typed as the name of a new record into values.
public final class GivenName {

    private static final String FAMILY = "lastname";

    private GivenName() {}

    /// The name as the table keeps it: of people, the last word is the family's. Blank words give
    /// no values.
    public static Values of(Table table, String name) {
        var words = name.strip();
        if (words.isEmpty()) {
            return Values.NONE;
        }
        if (table.column(FAMILY).isEmpty()) {
            return Values.of(table.nameColumn(), words);
        }
        var cut = words.lastIndexOf(' ');
        var last = Values.of(FAMILY, words.substring(cut + 1));
        return cut < 0 ? last : last.with("firstname", words.substring(0, cut).strip());
    }
}
