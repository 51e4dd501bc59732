/// The grid in which every list is shown: rows of any query, any number of them, with columns,
/// filters, orders and a selection. What the rows mean, and what may be done with them, is said by
/// the features that open one.
@NullMarked
package org.ligature.query.ui;

import org.jspecify.annotations.NullMarked;
