/// A room of the house in which rules are broken on purpose.
@NullMarked
package org.ligature.archexamples.lists;

import org.jspecify.annotations.NullMarked;
