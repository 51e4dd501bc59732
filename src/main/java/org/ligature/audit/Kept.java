package org.ligature.audit;

import org.jspecify.annotations.Nullable;

/// A part of an action that was not taken back, because it was changed since.
///
/// @param column whose value stays; null where it is about the subject as a whole
/// @param detail the name of what stands in the way, or a sentence that says it; empty where
///   nothing more is to be said
/// @param since what changed it, and by whom; null where it is not known
public record Kept(
        Subject subject,
        @Nullable String column,
        Reason reason,
        String detail,
        @Nullable AuditTransaction since) {

    /// Why a part stays as it is.
    public enum Reason {
        /// The value is another one by now.
        CHANGED,
        /// The subject is not there any more.
        GONE,
        /// A subject that was taken away is there already.
        THERE,
        /// Something made since hangs on it.
        USED,
        /// What the value points at is not there any more.
        TARGET_GONE,
        /// It was closed since and is read only.
        CLOSED,
        /// A rule does not let the value stand; the detail says which.
        REFUSED,
        /// Its table or column was deleted since.
        NOT_DESCRIBED,
        /// The history of an older program does not say what it was.
        UNTOLD,
        /// Its content was removed for good when the store was compacted.
        COMPACTED
    }
}
