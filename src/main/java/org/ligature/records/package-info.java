/// Reading, writing and validating records of every business table, with their versions and states.
@NullMarked
package org.ligature.records;

import org.jspecify.annotations.NullMarked;
