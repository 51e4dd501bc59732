package org.ligature.query.ui;

import javafx.scene.Node;

import java.util.Optional;

/// What comes of records that are dropped on another.
public interface Dropping {

    /// Nothing can be dropped anywhere.
    Dropping NONE =
            new Dropping() {
                @Override
                public Optional<String> refusal(Carried carried, Carried.Item on) {
                    return Optional.of("");
                }

                @Override
                public void drop(Node over, Carried carried, Carried.Item on) {}
            };

    /// Why they cannot be dropped there, as a sentence; empty where they can.
    Optional<String> refusal(Carried carried, Carried.Item on);

    /// Where it is refused this says why.
    void drop(Node over, Carried carried, Carried.Item on);
}
