/// The one query tree and its compiler: lists, lookups, tabs and filters are all this tree.
@NullMarked
package org.ligature.query;

import org.jspecify.annotations.NullMarked;
