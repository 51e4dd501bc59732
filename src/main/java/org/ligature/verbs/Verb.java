package org.ligature.verbs;

import org.ligature.kit.text.Texts;
import org.ligature.schema.Column;

import java.util.List;

/// Something records of a table can do, such as WIN of an opportunity.
///
/// @param name as the command line takes it
/// @param table the logical name of the table
/// @param makes whether it makes another record, which is then opened
/// @param asks what it asks for; a column that is required must be answered
public record Verb(String name, String table, int to, boolean makes, List<Column> asks) {

    public Verb {
        asks = List.copyOf(asks);
    }

    /// Whether it can be done to many records at once without a word.
    public boolean asksNothing() {
        return asks.isEmpty();
    }

    /// The same, asking for this only.
    public Verb asking(List<Column> some) {
        return new Verb(name, table, to, makes, some);
    }

    /// As the user sees it, such as "Close as won".
    public String label() {
        var texts = Texts.of(Verb.class);
        var own = "verb." + table + "." + name;
        return texts.has(own) ? texts.get(own) : texts.get("verb." + name);
    }
}
