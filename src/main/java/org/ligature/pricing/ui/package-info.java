/// The lines of an opportunity, quote, order or invoice on its form: a grid with what one needs to
/// add a line without leaving it.
@NullMarked
package org.ligature.pricing.ui;

import org.jspecify.annotations.NullMarked;
