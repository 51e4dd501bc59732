package org.ligature.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a page begins: just after the row with these values of the orders and this id.
public record Position(List<@Nullable Object> values, long id) {}
