package org.ligature.audit;

import java.util.List;

/// Takes back what actions did to the subjects of some tables. Every feature has one for what it
/// writes, and nobody else knows how.
///
/// What is taken back leaves entries as any other writing does, so that it can be done again. What
/// was changed since stays as it is and is told to the [Undoing].
public interface Undoer {

    /// Whether it knows the subjects of this table.
    boolean knows(String table);

    /// Brings back what an action took away, and writes back what it changed. Those whose subjects
    /// others point at are asked first.
    ///
    /// @param effects of deletions and changes
    void restore(Undoing undoing, List<Effect> effects);

    /// Takes away what an action made. Those whose subjects point at others are asked first, and
    /// all of them after [#restore].
    ///
    /// @param effects of creations
    void remove(Undoing undoing, List<Effect> effects);

    /// The taking back is over, whether it stands or not.
    default void ended() {}
}
