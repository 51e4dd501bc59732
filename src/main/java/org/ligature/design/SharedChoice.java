package org.ligature.design;

import org.ligature.schema.Choice;

import java.util.List;

/// A list of options that any column can take from, and those that do.
///
/// @param custom whether an administrator made it; the others come with the program and stay
public record SharedChoice(Choice choice, boolean custom, List<Use> uses) {

    public SharedChoice {
        uses = List.copyOf(uses);
    }

    /// A column that takes from it, as people call it.
    ///
    /// @param deleted whether the column or its table is deleted and can be restored
    public record Use(String table, String column, boolean deleted) {

        /// As it stands in a sentence, such as "Boat: Hull".
        @Override
        public String toString() {
            return table + ": " + column;
        }
    }
}
