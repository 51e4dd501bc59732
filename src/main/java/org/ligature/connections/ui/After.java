package org.ligature.connections.ui;

/// What follows a save.
enum After {
    STAY,
    CLOSE,
    NEW
}
