package org.ligature.settings.ui;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.function.UnaryOperator;

/// A text that follows another one until somebody writes their own.
final class Proposed {

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final UnaryOperator<String> proposal;
    private String proposed = "";

    Proposed(StringProperty source, UnaryOperator<String> proposal) {
        this.proposal = proposal;
        source.subscribe(this::follow);
    }

    private void follow(String source) {
        var mine = text.get().equals(proposed);
        proposed = proposal.apply(source);
        if (mine) {
            text.set(proposed);
        }
    }

    StringProperty textProperty() {
        return text;
    }

    String get() {
        return text.get().strip();
    }
}
