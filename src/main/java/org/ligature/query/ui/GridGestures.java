package org.ligature.query.ui;

import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Where gestures in a grid lead.
///
/// @param open opens what a row stands for: Enter, double click, its name
/// @param openOther opens the other thing a row may stand for, such as the connection itself:
///   Alt+Enter
/// @param openRecord opens a record a cell points at
/// @param other the record that is carried along with a row that is none itself, such as a
///   connection; empty where the row is a record
public record GridGestures(
        Consumer<GridRow> open,
        Consumer<GridRow> openOther,
        Consumer<RecordRef> openRecord,
        Function<GridRow, Optional<RecordRef>> other) {

    /// Of rows that are records themselves.
    public GridGestures(
            Consumer<GridRow> open, Consumer<GridRow> openOther, Consumer<RecordRef> openRecord) {
        this(open, openOther, openRecord, _ -> Optional.empty());
    }

    /// The record one has in the hand with a row.
    Carried.Item carried(GridRow row, String table) {
        return other.apply(row)
                .map(record -> new Carried.Item(record.id(), record.table()))
                .orElseGet(() -> new Carried.Item(new RecordId(row.id()), table));
    }
}
