package org.ligature;

import javafx.application.Application;
import javafx.stage.Stage;

/// The window of Ligature.
public final class LigatureApp extends Application {

    @Override
    public void start(Stage stage) {
        stage.show();
    }
}
