package org.ligature.lists.ui;

import org.ligature.kit.problem.Problem;
import org.ligature.records.Invalid;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Adds records to one and takes them away, through a table that only says which belong together.
///
/// @param own the lookup at the record itself
/// @param other the lookup at those that belong to it
record SidesViewModel(ListContext context, RecordRef record, Column own, Column other) {

    /// @param lookup at the record itself; empty where the table of the list is about more than
    /// which
    ///     records belong together
    static Optional<SidesViewModel> of(ListContext context, RecordRef record, String lookup) {
        var sides = context.table().sides();
        var own = sides.stream().filter(it -> it.name().equals(lookup)).findFirst();
        var other = sides.stream().filter(it -> !it.name().equals(lookup)).findFirst();
        return own.isPresent() && other.isPresent()
                ? Optional.of(new SidesViewModel(context, record, own.get(), other.get()))
                : Optional.empty();
    }

    /// The tables of which records can be added.
    List<String> tables() {
        return other.type() instanceof ColumnType.Lookup(var tables) ? tables : List.of();
    }

    /// @param added told once it is
    /// @param refused told why it is not
    void add(RecordRef chosen, Runnable added, Consumer<String> refused, Consumer<Problem> failed) {
        var values = Values.of(own.name(), record).with(other.name(), chosen);
        var table = context.table().name();
        context.parts()
                .tasks()
                .run(
                        () -> context.parts().records().create(context.actor(), table, values),
                        outcome -> answer(outcome, added, refused),
                        failed);
    }

    private static void answer(SaveOutcome outcome, Runnable added, Consumer<String> refused) {
        switch (outcome) {
            case SaveOutcome.Saved _ -> added.run();
            case SaveOutcome.Refused(var invalid) ->
                    refused.accept(
                            invalid.stream()
                                    .map(Invalid::sentence)
                                    .collect(Collectors.joining(" ")));
            case SaveOutcome.Conflict _, SaveOutcome.ReadOnly _ ->
                    throw new IllegalStateException("A new row stood there already");
        }
    }

    /// @param removed told how many are
    void remove(List<RecordId> rows, Consumer<Integer> removed, Consumer<Problem> failed) {
        context.parts()
                .tasks()
                .run(
                        () -> {
                            context.parts().records().delete(context.actor(), rows);
                            return rows.size();
                        },
                        removed::accept,
                        failed::accept);
    }
}
