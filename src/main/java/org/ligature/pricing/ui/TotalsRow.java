package org.ligature.pricing.ui;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.records.Row;
import org.ligature.records.ValueFormat;
import org.ligature.schema.Table;

import java.util.List;

/// What the lines come to, beneath them: the totals the record holds.
final class TotalsRow extends FlowPane {

    private static final String TOTAL = "totalamount";
    private static final List<String> SHOWN = List.of("totallineitemamount", "totaltax", TOTAL);

    private final Table table;
    private final ValueFormat format;

    TotalsRow(Table table, ValueFormat format) {
        super(Gap.XL, Gap.XS);
        this.table = table;
        this.format = format;
        setId("lines-totals");
        setAlignment(Pos.CENTER_RIGHT);
        setRowValignment(VPos.BASELINE);
    }

    void show(Row row) {
        getChildren().clear();
        for (var name : SHOWN) {
            table.column(name)
                    .ifPresent(
                            column -> {
                                var value = row.values().get(name);
                                var its = format.in(row.values().get("transactioncurrencyid"));
                                var said = its.show(table, column.type(), value);
                                if (value != null) {
                                    getChildren().add(total(column.displayName(), said, name));
                                }
                            });
        }
    }

    private static HBox total(String title, String said, String name) {
        var amount = Fields.label(said, name.equals(TOTAL) ? "pane-title" : "text");
        amount.setId("lines-" + name);
        var label = Fields.label(title, "muted");
        label.setLabelFor(amount);
        var both = new HBox(Gap.S, label, amount);
        both.setAlignment(Pos.BASELINE_RIGHT);
        return both;
    }
}
