/// Undo and redo in the window: the keys, the offer after each action, and what stays.
@NullMarked
package org.ligature.history.ui;

import org.jspecify.annotations.NullMarked;
