package org.ligature.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Hands over the rows of a file some thousand at a time, so that no file is too large.
final class Chunks {

    private static final int SIZE = 5000;

    private Chunks() {}

    /// @param table rows that say they are of another table, as those of a dump do, are passed over
    static void walk(RowFile file, String table, Consumer<List<FileRow>> taker) {
        var rows = new ArrayList<FileRow>();
        file.walk(
                row -> {
                    if (isOf(table, file, row)) {
                        rows.add(row);
                    }
                    if (rows.size() == SIZE) {
                        taker.accept(List.copyOf(rows));
                        rows.clear();
                    }
                });
        if (!rows.isEmpty()) {
            taker.accept(List.copyOf(rows));
        }
    }

    private static boolean isOf(String table, RowFile file, FileRow row) {
        return file instanceof CsvFile
                || !(row.fields().get("table") instanceof String name)
                || name.equals(table);
    }
}
