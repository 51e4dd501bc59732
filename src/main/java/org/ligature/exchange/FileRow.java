package org.ligature.exchange;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// One row of a file: what stands under each header, as text or as JSON has it, or what is wrong
/// with the row.
///
/// @param place where the row stands in the file
/// @param fields text, or of JSON also numbers, truth values, lists, objects by their keys, and
///     null
/// @param fault why it cannot be read at all; null where it can
record FileRow(RowPlace place, Map<String, @Nullable Object> fields, @Nullable String fault) {

    static FileRow faulty(RowPlace place, String fault) {
        return new FileRow(place, Map.of(), fault);
    }
}
