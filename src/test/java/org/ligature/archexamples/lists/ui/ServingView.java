package org.ligature.archexamples.lists.ui;

import javafx.application.Platform;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.ligature.archexamples.lists.ListService;

/// Wrong on purpose: a view that is public, knows a service, styles itself, hops threads and picks
/// its own icon.
public final class ServingView extends VBox {

    ServingView(ListService service) {
        setStyle("-fx-padding: 4");
        setUserData(service);
        Platform.runLater(() -> getChildren().add(new FontIcon()));
    }
}
