package org.ligature.settings.ui;

import org.ligature.activities.NoteService;
import org.ligature.connections.ExpiryService;
import org.ligature.design.TableService;
import org.ligature.forms.ui.FormsUi;
import org.ligature.kit.task.Tasks;
import org.ligature.query.QueryService;
import org.ligature.query.ViewService;
import org.ligature.records.ValueFormat;
import org.ligature.schema.Schema;

import java.util.function.Supplier;

/// What the screens of settings are made with, the same for every window.
///
/// @param schema the tables there are
/// @param compactWhenClosed has the file of the store made small when it is closed
public record SettingsParts(
        TableService tables,
        ViewService views,
        QueryService queries,
        ExpiryService expiry,
        FormsUi forms,
        NoteService notes,
        Supplier<Schema> schema,
        ValueFormat format,
        Runnable compactWhenClosed,
        Tasks tasks) {}
