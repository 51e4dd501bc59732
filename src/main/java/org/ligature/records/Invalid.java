package org.ligature.records;

import org.ligature.kit.text.Texts;
import org.ligature.schema.Column;

import java.util.ArrayList;
import java.util.List;

/// Why a value cannot be saved: the key and arguments of a sentence in the bundle of this package.
public record Invalid(Column column, String key, List<Object> arguments) {

    public Invalid {
        arguments = List.copyOf(arguments);
    }

    /// What is wrong and what to do, in words that begin with the column's name.
    public String sentence() {
        var all = new ArrayList<Object>(List.of(column.displayName()));
        all.addAll(arguments);
        return Texts.of(Invalid.class).get(key, all.toArray());
    }
}
