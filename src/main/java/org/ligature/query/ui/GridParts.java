package org.ligature.query.ui;

import org.ligature.kit.task.Tasks;
import org.ligature.query.QueryService;
import org.ligature.records.ValueFormat;
import org.ligature.schema.Schema;

import java.time.Clock;
import java.util.function.Supplier;

/// What grids are made with, the same for every window.
///
/// @param schema the tables there are
/// @param dropping what comes of rows that are dropped on a row
public record GridParts(
        QueryService queries,
        Supplier<Schema> schema,
        ValueFormat format,
        Clock clock,
        Tasks tasks,
        GridPreferences preferences,
        Dropping dropping) {}
