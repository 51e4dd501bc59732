/// The thread door: work that waits runs on the work pool, its answer arrives on the FX thread.
///
/// Everything here is called on the FX thread, unless it says otherwise.
@NullMarked
package org.ligature.kit.task;

import org.jspecify.annotations.NullMarked;
