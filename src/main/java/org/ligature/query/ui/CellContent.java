package org.ligature.query.ui;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

/// What one cell shows.
///
/// @param text the words in it, which are also copied and read aloud
/// @param graphic what stands before the words, or instead of them; null for words alone
/// @param alone whether the graphic says the words itself, such as a badge
/// @param open what a click on the words opens; null where they are no link
public record CellContent(
        String text, @Nullable Node graphic, boolean alone, @Nullable Runnable open) {

    public static CellContent of(String text) {
        return new CellContent(text, null, false, null);
    }

    /// A sign before the words, such as the dot of a category.
    public static CellContent of(Node sign, String text) {
        return new CellContent(text, sign, false, null);
    }

    /// Something that holds the words itself, such as a badge.
    public static CellContent alone(Node node, String text) {
        return new CellContent(text, node, true, null);
    }

    public CellContent opening(Runnable run) {
        return new CellContent(text, graphic, alone, run);
    }
}
