/// The command line: everything the window does to data, for scripts and for checking from outside,
/// over
/// the same services. Prints what it is given to print on; never opens a window.
@NullMarked
package org.ligature.cli;

import org.jspecify.annotations.NullMarked;
