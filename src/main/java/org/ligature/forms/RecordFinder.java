package org.ligature.forms;

import org.ligature.audit.Actor;
import org.ligature.query.SearchService;
import org.ligature.records.RecordRef;

import java.util.List;

/// Finds records by what somebody types of their names. Blocks; called away from the FX thread.
@FunctionalInterface
public interface RecordFinder {

    /// The best hits first; with empty text the records one most likely wants.
    ///
    /// @param tables the logical names of the tables looked in
    List<Hit> find(Actor actor, List<String> tables, String text, int limit);

    /// Finds what the search by names finds.
    static RecordFinder of(SearchService search) {
        return (actor, tables, text, limit) ->
                search.find(actor, tables, text, limit).stream()
                        .map(hit -> new Hit(hit.record(), hit.line()))
                        .toList();
    }

    /// @param line what tells it from its namesakes, such as a company or a town; may be empty
    record Hit(RecordRef record, String line) {}
}
