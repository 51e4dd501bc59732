package org.ligature.query.ui;

import java.util.List;
import java.util.stream.Collectors;

/// Rows as the text a spreadsheet takes: a line each, the cells between tabs, the titles first.
record Copying(Cells cells) {

    String of(List<GridColumn> columns, List<GridRow> rows) {
        var text = new StringBuilder();
        text.append(columns.stream().map(GridColumn::title).collect(Collectors.joining("\t")));
        for (var row : rows) {
            text.append('\n');
            text.append(
                    columns.stream()
                            .map(column -> plain(cells.content(column, row).text()))
                            .collect(Collectors.joining("\t")));
        }
        return text.toString();
    }

    private static String plain(String cell) {
        return cell.replaceAll("[\\t\\r\\n]+", " ");
    }
}
