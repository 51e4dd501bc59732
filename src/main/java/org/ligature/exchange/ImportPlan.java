package org.ligature.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// How the rows of a file become records.
///
/// @param table the logical name of the table
/// @param headers for columns whose header is not their own name: the header by logical name
/// @param words for texts of the file that stand for something else: by column, text to value
/// @param keys the columns by which a row is recognised as a record that is there already; none
///   means
///     that every row is a new record
/// @param dryRun whether everything is done but kept
public record ImportPlan(
        String table,
        Map<String, String> headers,
        Map<String, Map<String, String>> words,
        Set<String> keys,
        boolean dryRun) {

    public ImportPlan {
        headers = Map.copyOf(headers);
        words = Map.copyOf(words);
        keys = Set.copyOf(keys);
    }

    /// A plan for a file whose headers are the names of the columns.
    public static ImportPlan of(String table) {
        return new ImportPlan(table, Map.of(), Map.of(), Set.of(), false);
    }

    /// What the text of a column stands for.
    String meaning(String column, String text) {
        return words.getOrDefault(column, Map.of()).getOrDefault(text.strip(), text);
    }

    /// The rows of a file that were not taken, and what became of the others.
    ///
    /// @param ignored headers that no column was found for
    public record Report(
            long created,
            long updated,
            long unchanged,
            List<Rejected> rejected,
            List<String> ignored) {
        public Report {
            rejected = List.copyOf(rejected);
            ignored = List.copyOf(ignored);
        }
    }

    /// @param place where the row stands in the file
    /// @param reason what is wrong with it and what to do
    public record Rejected(RowPlace place, String reason) {}
}
