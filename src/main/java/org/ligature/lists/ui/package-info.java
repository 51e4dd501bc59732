/// The page that lists the records of a table: commands over a grid, and a preview beside it.
@NullMarked
package org.ligature.lists.ui;

import org.jspecify.annotations.NullMarked;
