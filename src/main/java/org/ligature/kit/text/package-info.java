/// The words door: every sentence the user reads comes from a bundle beside its package.
@NullMarked
package org.ligature.kit.text;

import org.jspecify.annotations.NullMarked;
