package org.ligature.exchange;

import org.ligature.audit.Actor;
import org.ligature.exchange.ImportPlan.Report;

import java.util.Map;
import java.util.function.Consumer;

/// Something a store holds that is no row of a described table, as a dump tells it and as it is
/// taken again.
interface DumpPart {

    /// What its lines say they are of.
    String name();

    /// Hands over one object for each of its lines, all but the name, in any order.
    ///
    /// @param stable whether what differs from store to store, or is not taken back, is left out
    void tell(Actor actor, boolean stable, Consumer<Map<String, Object>> lines);

    /// Takes the lines of a file that are of it.
    Report take(Taking taking);
}
