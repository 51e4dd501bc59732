package org.ligature.query.ui;

import org.ligature.kit.task.Tasks;
import org.ligature.query.QueryService;
import org.ligature.records.ValueFormat;

import java.time.Clock;

/// What grids are made with, the same for every window.
public record GridParts(
        QueryService queries,
        ValueFormat format,
        Clock clock,
        Tasks tasks,
        GridPreferences preferences) {}
