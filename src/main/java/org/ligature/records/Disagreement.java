package org.ligature.records;

import org.ligature.kit.text.Texts;

import java.util.List;

/// Something in the store that contradicts something else in it.
///
/// @param table the logical name of the record's table; its number where there is no such table
/// @param key the key of a sentence in the bundle of this package, which names table and id first
public record Disagreement(String table, long id, String key, List<Object> more) {

    public Disagreement {
        more = List.copyOf(more);
    }

    /// The whole sentence; the id as it stands in the store, without grouping.
    public String in(Texts texts) {
        var arguments = new Object[more.size() + 2];
        arguments[0] = table;
        arguments[1] = String.valueOf(id);
        for (int i = 0; i < more.size(); i++) {
            arguments[i + 2] = more.get(i);
        }
        return texts.get(key, arguments);
    }
}
