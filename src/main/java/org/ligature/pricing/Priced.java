package org.ligature.pricing;

import java.util.List;
import java.util.Optional;

/// A table that has lines, and the table of its lines.
///
/// @param table such as `quote`
/// @param lines such as `quotedetail`
/// @param column the lookup of a line to what it is a line of, such as `quoteid`
public record Priced(String table, String lines, String column) {

    public static final List<Priced> ALL =
            List.of(
                    new Priced("opportunity", "opportunityproduct", "opportunityid"),
                    new Priced("quote", "quotedetail", "quoteid"),
                    new Priced("salesorder", "salesorderdetail", "salesorderid"),
                    new Priced("invoice", "invoicedetail", "invoiceid"));

    /// What the table has for lines, where it has any.
    public static Optional<Priced> of(String table) {
        return ALL.stream().filter(one -> one.table().equals(table)).findFirst();
    }

    /// What these are the lines of, where the table is one of lines.
    public static Optional<Priced> ofLines(String lines) {
        return ALL.stream().filter(one -> one.lines().equals(lines)).findFirst();
    }

    /// The column that names a line.
    String lineName() {
        return lines + "name";
    }
}
