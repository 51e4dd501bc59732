package org.ligature.records;

import org.ligature.kit.text.Texts;
import org.ligature.schema.Column;

import java.util.List;

/// Why a value cannot be saved: the key of a sentence in the bundle of this package and its
/// arguments,
/// the name of the column first.
public record Invalid(Column column, String key, List<Object> arguments) {

    public Invalid {
        arguments = List.copyOf(arguments);
    }

    /// What is wrong and what to do, in words that begin with the column's name.
    public String sentence() {
        return Texts.of(Invalid.class).get(key, arguments.toArray());
    }
}
