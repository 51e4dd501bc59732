package org.ligature.query;

/// A column of a saved view.
///
/// @param width in pixels, until somebody drags it
public record ViewColumn(Path path, int width) {}
