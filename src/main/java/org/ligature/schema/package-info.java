/// What tables and columns there are: the description by which forms, lists and queries treat every
/// table alike. Holds no business data.
@NullMarked
package org.ligature.schema;

import org.jspecify.annotations.NullMarked;
