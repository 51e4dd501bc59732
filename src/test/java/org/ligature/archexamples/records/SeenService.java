package org.ligature.archexamples.records;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Wrong on purpose: JavaFX in a headless room.
final class SeenService {

    ObservableList<String> names() {
        return FXCollections.observableArrayList();
    }
}
