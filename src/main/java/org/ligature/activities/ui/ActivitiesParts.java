package org.ligature.activities.ui;

import org.ligature.activities.ActivityService;
import org.ligature.activities.NoteService;
import org.ligature.activities.TimelineService;
import org.ligature.forms.ui.FormsUi;
import org.ligature.kit.task.Tasks;
import org.ligature.query.ui.GridPreferences;
import org.ligature.query.ui.GridUi;
import org.ligature.records.ValueFormat;
import org.ligature.schema.Schema;

import java.time.Clock;
import java.util.function.Supplier;

/// What the screens of activities are made with, the same for every window.
///
/// @param forms makes the fields of the small form; asked when it is opened first
/// @param schema the tables there are
/// @param likes where it is kept what was put off
/// @param files asks which file on the computer is meant
public record ActivitiesParts(
        TimelineService timeline,
        NoteService notes,
        ActivityService activities,
        GridUi grids,
        Supplier<FormsUi> forms,
        Supplier<Schema> schema,
        ValueFormat format,
        Files files,
        GridPreferences likes,
        Tasks tasks,
        Clock clock) {}
