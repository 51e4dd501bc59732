package org.ligature.connections.ui;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Page;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The page of all connections, each pair once.
final class AllConnectionsPage implements Page {

    private final ConnectionListView view;
    private final String title;
    private final Supplier<Page> again;
    private final VBox node;

    AllConnectionsPage(ConnectionListView view, String title, Supplier<Page> again) {
        this.view = view;
        this.title = title;
        this.again = again;
        var heading = new HBox(Gap.S, Fields.label(title, "page-title"));
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("connections-heading");
        node = new VBox(heading, view);
        VBox.setVgrow(view, Priority.ALWAYS);
        node.getStylesheets().add(ConnectionsUi.STYLES);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyObjectWrapper<>(title);
    }

    @Override
    public String place() {
        return ConnectionList.TABLE;
    }

    @Override
    public List<Action> actions() {
        return view.actions();
    }

    @Override
    public ObservableValue<String> status() {
        return view.grid().status();
    }

    @Override
    public Optional<Supplier<Page>> again() {
        return Optional.of(again);
    }

    @Override
    public void closed() {
        view.grid().close();
    }

    @Override
    public void focus() {
        view.grid().focus();
    }
}
