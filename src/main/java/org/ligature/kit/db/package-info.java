/// The database door: opening a store, migrating it, reading and writing it in transactions. Knows
/// no feature; throws when it is called on the thread that paints.
@NullMarked
package org.ligature.kit.db;

import org.jspecify.annotations.NullMarked;
