package org.ligature.pricing.ui;

import org.jspecify.annotations.Nullable;
import org.ligature.access.Privilege;
import org.ligature.audit.Actor;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.task.Tasks;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.RecordService;
import org.ligature.records.Row;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;
import org.ligature.schema.Table;

import java.util.List;
import java.util.function.Consumer;

/// What is done to the lines of one record. Knows no control and no words.
final class LinesViewModel {

    private final Actor actor;
    private final RecordService records;
    private final Tasks tasks;
    private final Table table;
    private final Values fixed;

    /// @param table of the lines
    /// @param fixed what every line of the record holds: the record itself
    LinesViewModel(Actor actor, RecordService records, Tasks tasks, Table table, Values fixed) {
        this.actor = actor;
        this.records = records;
        this.tasks = tasks;
        this.table = table;
        this.fixed = fixed;
    }

    Table table() {
        return table;
    }

    /// Hands on a line as others point at it.
    void ref(RecordId line, Consumer<RecordRef> then) {
        tasks.run(() -> records.refs(actor, List.of(line)), found -> found.values().forEach(then));
    }

    void create(Values given, Consumer<SaveOutcome> answer, Consumer<Problem> problem) {
        tasks.run(
                () -> records.create(actor, table.name(), given.with(fixed)),
                answer::accept,
                problem::accept);
    }

    /// Writes one value of a line, as the line stands now.
    void write(
            RecordId line,
            String column,
            @Nullable Object value,
            Consumer<SaveOutcome> answer,
            Consumer<Problem> problem) {
        tasks.run(
                () ->
                        records.update(
                                actor,
                                records.open(actor, table.name(), line),
                                Values.of(column, value)),
                answer::accept,
                problem::accept);
    }

    /// Hands on the record the lines are of, with its totals.
    void read(RecordRef record, Consumer<Row> then) {
        tasks.run(() -> records.open(actor, record.table(), record.id()), then, _ -> {});
    }

    /// Whether the user may do this to lines at all.
    boolean may(Privilege privilege) {
        return records.may(actor, privilege);
    }

    void delete(List<RecordId> lines, Consumer<Integer> done, Consumer<Problem> problem) {
        tasks.run(
                () -> {
                    records.delete(actor, lines);
                    return lines.size();
                },
                done::accept,
                problem::accept);
    }
}
