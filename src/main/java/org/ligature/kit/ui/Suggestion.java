package org.ligature.kit.ui;

import javafx.scene.Node;

import java.util.function.Consumer;

/// Something a typed text may mean, to be taken or passed over.
///
/// @param detail what else is to be known of it; may be empty
/// @param take does it, over a node of the window
public record Suggestion(Icon icon, String text, String detail, Consumer<Node> take) {}
