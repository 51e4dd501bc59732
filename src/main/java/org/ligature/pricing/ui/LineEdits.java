package org.ligature.pricing.ui;

import javafx.beans.value.ObservableValue;

import org.ligature.kit.text.Texts;
import org.ligature.query.Path;
import org.ligature.query.ui.CellEdits;
import org.ligature.query.ui.GridColumn;
import org.ligature.query.ui.GridRow;
import org.ligature.records.Invalid;
import org.ligature.records.RecordId;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Typed;
import org.ligature.records.ValueFormat;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What of a line is written in the grid itself: price, quantity, discount and tax.
///
/// @param closed whether the record of the lines is read only
record LineEdits(LinesViewModel model, ValueFormat format, ObservableValue<Boolean> closed)
        implements CellEdits {

    private static final Set<String> WRITTEN =
            Set.of("priceperunit", "quantity", "manualdiscountamount", "tax");

    @Override
    public boolean may(Path column) {
        return !Boolean.TRUE.equals(closed.getValue()) && WRITTEN.contains(column.column());
    }

    @Override
    public String text(GridRow row, GridColumn column) {
        return in(row).edit(column.type(), row.get(column.path()));
    }

    private ValueFormat in(GridRow row) {
        return format.in(row.get("transactioncurrencyid"));
    }

    @Override
    public void save(GridRow row, GridColumn column, String text, Consumer<String> answered) {
        switch (in(row).read(column.type(), text)) {
            case Typed.Unreadable(var why) -> answered.accept(why.words());
            case Typed.Value(var value) ->
                    model.write(
                            new RecordId(row.id()),
                            column.path().column(),
                            value,
                            outcome -> answered.accept(why(outcome)),
                            problem -> answered.accept(Texts.of(problem)));
        }
    }

    private static String why(SaveOutcome outcome) {
        var texts = Texts.of(LineEdits.class);
        return switch (outcome) {
            case SaveOutcome.Saved _ -> "";
            case SaveOutcome.Refused(var invalid) ->
                    invalid.stream().map(Invalid::sentence).collect(Collectors.joining(" "));
            case SaveOutcome.Conflict(_, var by) -> texts.get("line.conflict", by);
            case SaveOutcome.ReadOnly _ -> texts.get("line.closed");
        };
    }
}
