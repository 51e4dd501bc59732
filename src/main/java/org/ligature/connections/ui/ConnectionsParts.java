package org.ligature.connections.ui;

import org.ligature.connections.BulkConnectService;
import org.ligature.connections.ConnectionService;
import org.ligature.connections.RoleService;
import org.ligature.connections.SuccessionService;
import org.ligature.forms.ui.FormsUi;
import org.ligature.kit.task.Tasks;
import org.ligature.query.QueryService;
import org.ligature.query.SearchService;
import org.ligature.query.ui.GridPreferences;
import org.ligature.query.ui.GridUi;
import org.ligature.records.RecordService;
import org.ligature.records.ValueFormat;
import org.ligature.schema.Schema;

import java.time.Clock;
import java.util.Locale;
import java.util.function.Supplier;

/// What the screens of connections are made with, the same for every window.
///
/// @param forms makes the fields that forms have
/// @param schema the tables there are
/// @param newRole makes roles that are missed
/// @param format shows values and reads what is typed for them
/// @param preferences remembers which groups are closed and whether details are shown
public record ConnectionsParts(
        ConnectionService connections,
        BulkConnectService bulk,
        SuccessionService successions,
        RoleService roles,
        RecordService records,
        SearchService search,
        QueryService queries,
        GridUi grids,
        Supplier<FormsUi> forms,
        Supplier<Schema> schema,
        NewRole newRole,
        GridPreferences preferences,
        Tasks tasks,
        Clock clock,
        ValueFormat format) {

    Locale locale() {
        return format.locale();
    }
}
