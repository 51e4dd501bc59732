package org.ligature.merge.ui;

import org.ligature.forms.ui.FormsUi;
import org.ligature.history.KeptWords;
import org.ligature.kit.task.Tasks;
import org.ligature.merge.Unmerging;
import org.ligature.records.RecordService;
import org.ligature.records.ValueFormat;
import org.ligature.schema.Schema;

import java.util.function.Supplier;

/// What the screens of merging are made of.
///
/// @param forms makes the field in which the other record is found, once it is there
/// @param kept says what was not taken back
public record MergeParts(
        RecordService records,
        Unmerging unmerging,
        Supplier<FormsUi> forms,
        Supplier<Schema> schema,
        ValueFormat format,
        KeptWords kept,
        Tasks tasks) {}
