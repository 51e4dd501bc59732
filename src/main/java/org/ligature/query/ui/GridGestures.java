package org.ligature.query.ui;

import org.ligature.records.RecordRef;

import java.util.function.Consumer;

/// Where gestures in a grid lead.
///
/// @param open opens what a row stands for: Enter, double click, its name
/// @param openOther opens the other thing a row may stand for, such as the connection itself:
///   Alt+Enter
/// @param openRecord opens a record a cell points at
public record GridGestures(
        Consumer<GridRow> open, Consumer<GridRow> openOther, Consumer<RecordRef> openRecord) {}
