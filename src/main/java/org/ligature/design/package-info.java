/// Makes, changes and deletes tables and columns while the program runs, and brings a store up to
/// the tables the program comes with. Knows descriptions and DDL, and nothing of records but how
/// many there are.
@NullMarked
package org.ligature.design;

import org.jspecify.annotations.NullMarked;
