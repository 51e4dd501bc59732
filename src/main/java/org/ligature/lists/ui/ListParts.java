package org.ligature.lists.ui;

import org.ligature.forms.ui.FormsUi;
import org.ligature.kit.task.Tasks;
import org.ligature.lists.BulkService;
import org.ligature.query.QueryService;
import org.ligature.query.ui.GridPreferences;
import org.ligature.query.ui.GridUi;
import org.ligature.records.RecordService;
import org.ligature.records.ValueFormat;
import org.ligature.schema.Schema;

import java.time.Clock;
import java.util.function.Supplier;

/// What lists are made with, the same for every window.
///
/// @param schema the tables there are
public record ListParts(
        GridUi grids,
        FormsUi forms,
        QueryService queries,
        BulkService bulk,
        RecordService records,
        Supplier<Schema> schema,
        ValueFormat format,
        GridPreferences preferences,
        Clock clock,
        Tasks tasks) {}
