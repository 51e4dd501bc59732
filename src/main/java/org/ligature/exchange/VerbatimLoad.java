package org.ligature.exchange;

import org.ligature.audit.Action;
import org.ligature.connections.ConnectionPlaces;
import org.ligature.exchange.ImportPlan.Rejected;
import org.ligature.exchange.ImportPlan.Report;
import org.ligature.records.BatchOutcome;
import org.ligature.records.RecordService;
import org.ligature.records.Values;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One import of rows as they are given, while it runs.
final class VerbatimLoad {

    private static final String CONNECTION = "connection";

    private final Action action;
    private final RecordService records;
    private final RowReader reader;
    private final Targets targets;
    private final List<Rejected> rejected = new ArrayList<>();
    private long created;

    VerbatimLoad(Action action, RecordService records, RowReader reader, Targets targets) {
        this.action = action;
        this.records = records;
        this.reader = reader;
        this.targets = targets;
    }

    void take(List<FileRow> some) {
        targets.look(reader, some);
        var rows = reader.readAsGiven(some, targets::find);
        rejected.addAll(rows.rejected());
        var outcomes = write(rows.good().stream().map(ReadRow::values).toList());
        for (var i = 0; i < outcomes.size(); i++) {
            var line = rows.good().get(i).line();
            switch (outcomes.get(i)) {
                case BatchOutcome.Created _ -> created++;
                case BatchOutcome.Refused(var invalid) ->
                        rejected.add(new Rejected(line, RecordLoad.sentences(invalid)));
            }
        }
    }

    private List<BatchOutcome> write(List<Values> rows) {
        rows.forEach(row -> targets.identify(reader.table(), row));
        if (!reader.table().name().equals(CONNECTION)) {
            return records.take(action, reader.table().name(), rows, List.of());
        }
        var placed = ConnectionPlaces.of(action, rows);
        return records.take(action, CONNECTION, placed.rows(), placed.ids());
    }

    /// @throws org.ligature.kit.problem.Problem where no field of the file belongs to any column
    Report finish() {
        if (created > 0 || !rejected.isEmpty()) {
            reader.mapping().refuseNothing();
        }
        rejected.sort(Comparator.comparingLong(Rejected::line));
        return new Report(created, 0, 0, rejected, reader.mapping().ignored());
    }
}
