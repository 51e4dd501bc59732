package org.ligature.query;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Where a page begins: just after the row with these values of the orders and this id.
public record Position(List<@Nullable Object> values, long id) {}
