package org.ligature.verbs;

import org.ligature.records.RecordRef;
import org.ligature.records.Row;
import org.ligature.records.Values;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A verb that moves a record to another state and makes nothing.
///
/// @param with what is written beside state and reason
/// @param start what the answers start with
record Move(Function<Job, Values> with, BiFunction<Row, LocalDate, Values> start) implements Deed {

    /// Writes the answers and nothing else.
    static final Move PLAIN = of(_ -> Values.NONE);

    static Move of(Function<Job, Values> with) {
        return new Move(with, (_, _) -> Values.NONE);
    }

    @Override
    public List<RecordRef> run(Job job) {
        job.move(with.apply(job).with(job.answers()));
        return List.of();
    }

    @Override
    public Values suggested(Row row, LocalDate today) {
        return start.apply(row, today);
    }
}
