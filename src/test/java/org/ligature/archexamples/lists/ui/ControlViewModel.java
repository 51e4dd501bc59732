package org.ligature.archexamples.lists.ui;

import javafx.scene.control.Label;

/// Wrong on purpose: a view model that holds a control.
record ControlViewModel(Label label) {}
