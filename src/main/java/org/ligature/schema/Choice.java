package org.ligature.schema;

import java.util.List;
import java.util.Optional;

/// A list of options from which a column's value is taken, such as Industry.
public record Choice(int id, String name, String displayName, List<Option> options) {

    public Choice {
        options = List.copyOf(options);
    }

    /// @param color the stored key of a category colour; empty for none
    public record Option(int value, String label, String color) {}

    public Optional<Option> option(int value) {
        return options.stream().filter(option -> option.value() == value).findFirst();
    }
}
