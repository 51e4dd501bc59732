package org.ligature.connections.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.ligature.access.Privilege;
import org.ligature.connections.ConnectionId;
import org.ligature.connections.ui.ConnectionListViewModel.Use;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.CommandBar;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.query.ui.Grid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// A list of connections with its commands: of one record, or all there are.
final class ConnectionListView extends VBox {

    /// Asks before something is done to connections.
    record Asks(
            Predicate<Privilege> may,
            Consumer<ConnectionId> edit,
            Consumer<ConnectionId> moveOn,
            BiConsumer<List<ConnectionId>, Runnable> activate,
            BiConsumer<List<ConnectionId>, Runnable> deactivate,
            BiConsumer<List<ConnectionId>, Runnable> delete,
            BiConsumer<List<ConnectionId>, Runnable> assign) {}

    private final ConnectionListViewModel model;
    private final Grid grid;
    private final AsOfField asOf;
    private final Texts texts;
    private final String id;
    private final Action edit;
    private final Action moveOn;
    private final Action activate;
    private final Action deactivate;
    private final Action delete;
    private final Action assign;
    private final List<Action> connect;
    private Runnable onTouched = () -> {};

    /// @param connect what connects the record; empty in the list of all
    ConnectionListView(
            String id,
            ConnectionListViewModel model,
            Grid grid,
            List<Action> connect,
            Asks asks,
            AsOfField asOf,
            Words words) {
        this.asOf = asOf;
        this.id = id;
        this.model = model;
        this.grid = grid;
        this.connect = connect;
        this.texts = words.texts();
        setId(id);
        getStyleClass().add("connections-list");
        getStylesheets().add(ConnectionsUi.STYLES);
        edit = action("edit", "edit", Icon.EDIT, () -> model.ids(ids -> first(ids, asks.edit())));
        moveOn = movesOn(asks);
        activate = on("activate", Icon.ACTIVATE, asks.activate());
        deactivate = on("deactivate", Icon.DEACTIVATE, asks.deactivate()).on("Shortcut+D");
        delete = on("delete", Icon.DELETE, asks.delete()).on("Delete");
        assign = on("assign", Icon.ASSIGN, asks.assign()).on("Shortcut+Shift+A");
        List.of(activate, deactivate)
                .forEach(each -> each.allowed(asks.may().test(Privilege.WRITE)));
        delete.allowed(asks.may().test(Privilege.DELETE));
        assign.allowed(asks.may().test(Privilege.ASSIGN));
        moveOn.allowed(asks.may().test(Privilege.WRITE) && asks.may().test(Privilege.CREATE));
        grid.commands(
                List.of(List.of(edit, moveOn), List.of(activate, deactivate, delete, assign)));
        VBox.setVgrow(grid.node(), Priority.ALWAYS);
        getChildren().addAll(bar(), tools(), grid.node());
        asOf.asOfProperty().subscribe((_, _) -> grid.described());
        model.selected().subscribe(_ -> explain());
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /// Puts something beneath the rows.
    void foot(Node node) {
        getChildren().add(node);
    }

    /// @param told of connections that changed while the list is seen
    void onTouched(Runnable told) {
        onTouched = told;
    }

    void touched() {
        if (getScene() != null) {
            onTouched.run();
        }
    }

    private Action movesOn(Asks asks) {
        return action(
                        "move-on",
                        "command.move-on",
                        Icon.MOVED_ON,
                        () -> model.ids(ids -> first(ids, asks.moveOn())))
                .on("Shortcut+M");
    }

    /// Keys of the list go before those of the page it stands on.
    private void onKey(KeyEvent event) {
        for (var each : List.of(moveOn, deactivate, delete, assign)) {
            if (each.shortcut().filter(keys -> keys.match(event)).isPresent()) {
                event.consume();
                each.run();
                return;
            }
        }
    }

    /// All commands, with their keys.
    List<Action> actions() {
        var all = new ArrayList<>(connect);
        all.addAll(List.of(edit, moveOn, activate, deactivate, delete, assign));
        all.addAll(grid.actions());
        return all;
    }

    Grid grid() {
        return grid;
    }

    private static void first(List<ConnectionId> ids, Consumer<ConnectionId> run) {
        ids.stream().findFirst().ifPresent(run);
    }

    private Action on(String name, Icon icon, BiConsumer<List<ConnectionId>, Runnable> ask) {
        return action(
                name,
                "command." + name,
                icon,
                () -> model.ids(ids -> ask.accept(ids, grid::clearSelection)));
    }

    private Action action(String name, String key, Icon icon, Runnable run) {
        return new Action(id + "-" + name, texts.get(key), icon, run);
    }

    private CommandBar bar() {
        var bar = new CommandBar();
        if (!connect.isEmpty()) {
            bar.add(connectMenu()).separator();
        }
        bar.add(edit).add(moveOn).separator().add(activate).add(deactivate).add(delete).add(assign);
        bar.separator();
        grid.actions().stream()
                .filter(each -> each.id().endsWith("-refresh"))
                .forEach(each -> bar.add(each.iconButton()));
        return bar;
    }

    private Node connectMenu() {
        return CommandBar.menu(id + "-connect", texts.get("connect"), Icon.CONNECTION, connect);
    }

    private HBox tools() {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var line = new HBox(Gap.S, grid.views(), spring, asOf, grid.quickFilter());
        line.getChildren().addAll(grid.tools());
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("list-tools");
        return line;
    }

    private void explain() {
        edit.reasonProperty().set(reason(model.one(), "reason.one"));
        moveOn.reasonProperty().set(movingReason());
        activate.reasonProperty().set(reason(model.some(false), "reason.none-inactive"));
        deactivate.reasonProperty().set(reason(model.some(true), "reason.none-active"));
        delete.reasonProperty().set(reason(model.some(), "reason.one"));
        assign.reasonProperty().set(reason(model.some(), "reason.one"));
    }

    private String movingReason() {
        var one = reason(model.one(), "reason.one");
        return one.isEmpty() ? reason(model.some(true), "reason.none-active") : one;
    }

    private String reason(Use use, String wrong) {
        return switch (use) {
            case FINE -> "";
            case NOTHING -> texts.get("reason.nothing");
            case MANY, WRONG_STATE -> texts.get(wrong);
        };
    }
}
