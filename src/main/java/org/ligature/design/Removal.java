package org.ligature.design;

/// What goes for good with a deleted table or column.
///
/// @param contents records of a table, or those that have a value in a column
public record Removal(Dropped dropped, long contents) {}
