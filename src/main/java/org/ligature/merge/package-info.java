/// Two records that mean the same become one, on screen, and both come back. The rules are those of
/// `records`; this room shows them and finds what is to be taken back in the history.
@NullMarked
package org.ligature.merge;

import org.jspecify.annotations.NullMarked;
