/// Files of other programs brought into the store: rows of CSV become records or connections,
/// values
/// given as text become values of their columns. What cannot be taken is told row by row.
@NullMarked
package org.ligature.exchange;

import org.jspecify.annotations.NullMarked;
