package org.ligature.pricing.ui;

import org.ligature.forms.ui.FormsUi;
import org.ligature.kit.task.Tasks;
import org.ligature.query.ui.GridUi;
import org.ligature.records.RecordService;
import org.ligature.records.ValueFormat;
import org.ligature.schema.Schema;

import java.util.function.Supplier;

/// What the lines of records are shown with, the same for every window.
///
/// @param forms makes the fields of a new line, once it is there
/// @param schema the tables there are
public record LinesParts(
        GridUi grids,
        RecordService records,
        Supplier<FormsUi> forms,
        Supplier<Schema> schema,
        ValueFormat format,
        Tasks tasks) {}
