/// Measures the services against hand-written JDBC on the same store, goal by goal.
@NullMarked
package org.ligature.bench;

import org.jspecify.annotations.NullMarked;
