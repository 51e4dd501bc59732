/// The commands by which a record does what it can, on its page and on lists, and the small dialogs
/// in which some of them ask something.
@NullMarked
package org.ligature.verbs.ui;

import org.jspecify.annotations.NullMarked;
