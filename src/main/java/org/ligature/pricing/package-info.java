/// Prices and totals: what a line costs, and what the lines of an opportunity, quote, order or
/// invoice come to. All of it is worked out while the records are written, whichever way they come;
/// nobody else writes the amounts. It never asks who may write what.
@NullMarked
package org.ligature.pricing;

import org.jspecify.annotations.NullMarked;
