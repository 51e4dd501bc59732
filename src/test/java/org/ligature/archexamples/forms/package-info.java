/// A room of the house in which rules are broken on purpose.
@NullMarked
package org.ligature.archexamples.forms;

import org.jspecify.annotations.NullMarked;
