package org.ligature.forms.ui;

import atlantafx.base.controls.CustomTextField;

import javafx.css.PseudoClass;

/// Text that is only read; it can still be selected and copied.
final class ReadText extends CustomTextField {

    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");

    ReadText() {
        setEditable(false);
        getStyleClass().add("read-text");
        Direction.follow(this);
        // the fill of a field that is read only from its start is not styled with its skin
        skinProperty().addListener(_ -> pseudoClassStateChanged(SHOWN, true));
    }
}
