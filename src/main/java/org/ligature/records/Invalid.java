package org.ligature.records;

import org.ligature.schema.Column;

import java.util.List;

/// Why a value cannot be saved: the key and arguments of a sentence in the bundle of this package.
public record Invalid(Column column, String key, List<Object> arguments) {

    public Invalid {
        arguments = List.copyOf(arguments);
    }
}
