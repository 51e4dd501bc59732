package org.ligature.design;

import org.ligature.design.ColumnSpec.OptionSpec;

import java.util.List;

/// What is to be otherwise of a list of options.
public sealed interface ChoiceChange {

    /// From now on any column can take from it.
    record Share() implements ChoiceChange {}

    /// People call it otherwise.
    record Call(String displayName) implements ChoiceChange {}

    /// One more option, behind the others.
    record Add(OptionSpec option) implements ChoiceChange {}

    /// The option of this value is called or coloured otherwise.
    record Edit(OptionSpec option) implements ChoiceChange {}

    /// The options in another order.
    ///
    /// @param values all of them
    record Order(List<Integer> values) implements ChoiceChange {
        public Order {
            values = List.copyOf(values);
        }
    }

    /// An option that no record has.
    record Remove(int value) implements ChoiceChange {}
}
