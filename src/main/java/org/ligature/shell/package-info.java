/// The window: navigation, history, status bar, first start. It shows pages and knows no table;
/// what it offers is given to it. Nothing looks up to it but the start.
@NullMarked
package org.ligature.shell;

import org.jspecify.annotations.NullMarked;
