package org.ligature.audit;

import org.jspecify.annotations.Nullable;

/// One column's value before and after, each a plain value as the store holds it (text, number,
/// boolean,
/// date, instant; a lookup is the id of its record). Null means empty.
///
/// @param column the column's logical name
public record Change(String column, @Nullable Object before, @Nullable Object after) {}
