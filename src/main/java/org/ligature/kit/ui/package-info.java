/// The look every screen shares: themes, icons, small controls, dialogs, and the [Page] a window
/// shows. Knows nothing of the domain.
@NullMarked
package org.ligature.kit.ui;

import org.jspecify.annotations.NullMarked;
