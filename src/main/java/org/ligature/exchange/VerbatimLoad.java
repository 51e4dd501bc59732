package org.ligature.exchange;

import org.ligature.audit.Action;
import org.ligature.connections.ConnectionPlaces;
import org.ligature.exchange.ImportPlan.Rejected;
import org.ligature.exchange.ImportPlan.Report;
import org.ligature.kit.text.Texts;
import org.ligature.records.BatchOutcome;
import org.ligature.records.RecordService;
import org.ligature.records.Values;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One import of rows as they are given, while it runs.
final class VerbatimLoad {

    private static final String ACTIVITY = "activitypointer";

    private final Action action;
    private final RecordService records;
    private final RowReader reader;
    private final Targets targets;
    private final ActivityPlaces activities;
    private final Texts texts = Texts.of(VerbatimLoad.class);
    private final List<Rejected> rejected = new ArrayList<>();
    private long created;

    VerbatimLoad(
            Action action,
            RecordService records,
            RowReader reader,
            Targets targets,
            ActivityPlaces activities) {
        this.action = action;
        this.records = records;
        this.reader = reader;
        this.targets = targets;
        this.activities = activities;
    }

    void take(List<FileRow> some) {
        targets.look(reader, some);
        var rows = reader.readAsGiven(some, targets::find);
        rejected.addAll(rows.rejected());
        var good = rows.good().stream().filter(this::isPlaced).toList();
        var outcomes = write(good.stream().map(ReadRow::values).toList());
        for (var i = 0; i < outcomes.size(); i++) {
            var place = good.get(i).place();
            switch (outcomes.get(i)) {
                case BatchOutcome.Created _ -> created++;
                case BatchOutcome.Refused(var invalid) ->
                        rejected.add(new Rejected(place, RecordLoad.sentences(invalid)));
            }
        }
    }

    private boolean isPlaced(ReadRow row) {
        var placed = !reader.table().name().equals(ACTIVITY) || activities.isPlaced(row.values());
        if (!placed) {
            rejected.add(new Rejected(row.place(), texts.get("row.no-activity")));
        }
        return placed;
    }

    private List<BatchOutcome> write(List<Values> rows) {
        rows.forEach(row -> targets.identify(reader.table(), row));
        return switch (reader.table().name()) {
            case "connection" -> {
                var placed = ConnectionPlaces.of(action, rows);
                yield take(placed.rows(), placed.ids());
            }
            case ACTIVITY -> take(rows, activities.of(rows));
            default -> take(rows, List.of());
        };
    }

    private List<BatchOutcome> take(List<Values> rows, List<Long> ids) {
        return records.take(action, reader.table().name(), rows, ids);
    }

    /// @throws org.ligature.kit.problem.Problem where no field of the file belongs to any column
    Report finish() {
        if (created > 0 || !rejected.isEmpty()) {
            reader.mapping().refuseNothing();
        }
        rejected.sort(Comparator.comparing(Rejected::place));
        return new Report(created, 0, 0, rejected, reader.mapping().ignored());
    }
}
