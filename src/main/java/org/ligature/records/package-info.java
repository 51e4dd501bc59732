/// Reading, writing and validating records of every business table, with their versions and states,
/// and how their values read to people of one locale.
@NullMarked
package org.ligature.records;

import org.jspecify.annotations.NullMarked;
