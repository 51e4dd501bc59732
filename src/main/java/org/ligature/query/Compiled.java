package org.ligature.query;

import java.util.List;
import java.util.function.Function;

/// A statement as it is sent, with what goes into each of its marks and how its rows are read.
///
/// @param keys how many columns at a row's end hold its position
record Compiled(
        String sql,
        List<Function<Asked, Object>> binds,
        List<ColumnStore.Output> outputs,
        List<Class<?>> keys) {}
