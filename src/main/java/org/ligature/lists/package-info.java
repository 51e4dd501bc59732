/// The list of the records of any table, and what may be done with many of them at once.
@NullMarked
package org.ligature.lists;

import org.jspecify.annotations.NullMarked;
