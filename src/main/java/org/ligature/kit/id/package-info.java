/// Identities that are made by this computer and are alone in the world.
@NullMarked
package org.ligature.kit.id;

import org.jspecify.annotations.NullMarked;
