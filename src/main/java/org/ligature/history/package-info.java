/// What was done, in words, and taking it back: the steps of a user and what became of them. Used
/// by the window and the command line; writes nothing itself.
@NullMarked
package org.ligature.history;

import org.jspecify.annotations.NullMarked;
