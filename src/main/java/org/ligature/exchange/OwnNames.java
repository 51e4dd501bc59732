package org.ligature.exchange;

import org.ligature.records.NameKey;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Table;

import java.util.Arrays;

/// What the records of a file will be called, so that a row can name one that a later row makes. Of
/// each name a number is kept, which of a million names takes eight megabytes.
final class OwnNames {

    private static final long PRIME = 0x100000001b3L;
    private static final long BASIS = 0xcbf29ce484222325L;

    private long[] hashes = new long[1024];
    private int size;

    private OwnNames() {}

    /// Walks the file once, unless no record of the table can point at another of it.
    static OwnNames of(Table table, Mapping mapping, RowFile file) {
        var own = new OwnNames();
        if (pointsAtItself(table)) {
            file.walk(row -> own.add(table, mapping, row));
        }
        Arrays.sort(own.hashes, 0, own.size);
        return own;
    }

    private static boolean pointsAtItself(Table table) {
        return table.columns().stream().anyMatch(column -> pointsAt(column, table));
    }

    static boolean pointsAt(Column column, Table table) {
        return column.type() instanceof ColumnType.Lookup(var tables)
                && (tables.isEmpty() || tables.contains(table.name()));
    }

    private void add(Table table, Mapping mapping, FileRow row) {
        row.fields()
                .forEach(
                        (header, raw) -> {
                            if (raw != null && names(table, mapping, header)) {
                                add(hash(raw.toString()));
                            }
                        });
    }

    private static boolean names(Table table, Mapping mapping, String header) {
        return mapping.columns(header).stream()
                .anyMatch(
                        column ->
                                column.name().equals(table.nameColumn())
                                        || column.type() instanceof ColumnType.UniqueId);
    }

    private void add(long hash) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        hashes[size++] = hash;
    }

    /// Whether one of the file's records will be called so, or have this UUID.
    boolean contains(String text) {
        return Arrays.binarySearch(hashes, 0, size, hash(text)) >= 0;
    }

    private static long hash(String text) {
        var key = NameKey.of(text.strip());
        var hash = BASIS;
        for (var i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * PRIME;
        }
        return hash;
    }
}
