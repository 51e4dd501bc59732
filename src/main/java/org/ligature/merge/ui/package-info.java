/// Merging on screen: from two rows of a list or from a record's page, field by field, and back
/// again from the record that was given up.
@NullMarked
package org.ligature.merge.ui;

import org.jspecify.annotations.NullMarked;
