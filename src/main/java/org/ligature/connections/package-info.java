/// Connections between records and connection roles: the heart of Ligature. A connection is a pair
/// of
/// rows, written together by the one service here.
@NullMarked
package org.ligature.connections;

import org.jspecify.annotations.NullMarked;
