package org.ligature.design;

import org.ligature.design.ColumnSpec.OptionSpec;

import java.util.List;

/// A list of options from which columns take.
///
/// @param shared whether any column can take from it
/// @param custom whether an administrator made it
public record ListSpec(
        String name, String displayName, boolean shared, boolean custom, List<OptionSpec> options) {

    public ListSpec {
        options = List.copyOf(options);
    }
}
