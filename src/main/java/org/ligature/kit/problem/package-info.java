/// Failures that are expected and told to the user in words.
@NullMarked
package org.ligature.kit.problem;

import org.jspecify.annotations.NullMarked;
