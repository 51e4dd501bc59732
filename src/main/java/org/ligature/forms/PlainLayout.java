package org.ligature.forms;

import org.ligature.forms.FormLayout.Section;
import org.ligature.forms.FormLayout.Tab;
import org.ligature.kit.text.Texts;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The form of a table that has no layout: every column people write, in two halves.
final class PlainLayout {

    /// Columns that only who moves records from another system writes.
    private static final Set<String> FOR_MOVING =
            Set.of("overriddencreatedon", "importsequencenumber");

    private PlainLayout() {}

    static FormLayout of(Table table) {
        var rows = new ArrayList<List<String>>();
        for (var column : table.columns()) {
            if (isWritten(column) && !FOR_MOVING.contains(column.name())) {
                rows.add(List.of(column.name()));
            }
        }
        var half = (rows.size() + 1) / 2;
        var title = table.displayName();
        var left = new Section(title, 1, rows.subList(0, half));
        var right =
                new Section(
                        Texts.of(FormLayout.class).get("layout.more"),
                        2,
                        rows.subList(half, rows.size()));
        var owner = table.column("ownerid").map(Column::name).stream().toList();
        var sections = Stream.of(left, right).filter(one -> !one.rows().isEmpty()).toList();
        var tabs = sections.isEmpty() ? List.<Tab>of() : List.of(new Tab(title, sections));
        return new FormLayout(owner, List.of(), tabs);
    }

    private static boolean isWritten(Column column) {
        return switch (column.type()) {
            case ColumnType.UniqueId _, ColumnType.BigNumber _ -> false;
            case ColumnType.StateCode _, ColumnType.StatusCode _ -> false;
            case ColumnType.Computed _, ColumnType.TableName _ -> false;
            case ColumnType.PartyList _ -> isOpen(column);
            case ColumnType.Text _, ColumnType.Memo _, ColumnType.WholeNumber _ -> isOpen(column);
            case ColumnType.DecimalNumber _, ColumnType.Money _ -> isOpen(column);
            case ColumnType.YesNo _, ColumnType.DateOnly _ -> isOpen(column);
            case ColumnType.PartialDay _, ColumnType.DateAndTime _ -> isOpen(column);
            case ColumnType.ChoiceOf _, ColumnType.ChoicesOf _ -> isOpen(column);
            case ColumnType.Lookup _ -> isOpen(column) && !column.name().equals("ownerid");
        };
    }

    private static boolean isOpen(Column column) {
        return !column.readOnly();
    }
}
