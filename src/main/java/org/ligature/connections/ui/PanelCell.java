package org.ligature.connections.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.ligature.access.Privilege;
import org.ligature.connections.Badge;
import org.ligature.connections.Connection;
import org.ligature.connections.ui.PanelViewModel.Row;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.Avatar;
import org.ligature.kit.ui.Badges;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.query.ui.Carried;
import org.ligature.records.RecordRef;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A line of the panel: the title of a group, or a connection with what can be done to it.
final class PanelCell extends ListCell<Row> {

    private static final double GROUP = 28;

    private final PanelView.Made made;
    private final PanelViewModel model;

    PanelCell(PanelView.Made made, PanelViewModel model) {
        this.made = made;
        this.model = model;
        getStyleClass().add("panel-cell");
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClick);
        addEventHandler(MouseEvent.DRAG_DETECTED, this::onDrag);
    }

    private void onDrag(MouseEvent event) {
        if (getItem() instanceof Row.Item(var connection, _)) {
            event.consume();
            connection.record2().record().ifPresent(this::drag);
        }
    }

    private void drag(RecordRef record) {
        var item = new Carried.Item(record.id(), record.table());
        new Carried(List.of(item)).drag(this, record.name());
    }

    private void onClick(MouseEvent event) {
        switch (getItem()) {
            case null -> {}
            case Row.Group(var category, _, _) -> model.toggle(category);
            case Row.Item(var connection, _) -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                    connection.record2().record().ifPresent(made.leads().record());
                }
            }
        }
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setContextMenu(null);
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        switch (row) {
            case Row.Group group -> show(group);
            case Row.Item(var connection, var badge) -> show(connection, badge);
        }
    }

    private void show(Row.Group group) {
        var word = made.categories().word(group.category());
        var line =
                new HBox(
                        Gap.S,
                        (group.open() ? Icon.DOWN : Icon.RIGHT).tiny(),
                        made.categories().dot(group.category()),
                        Fields.label(word, "small", "strong"),
                        Fields.label(made.words().number(group.count()), "small", "subtle"));
        line.setAlignment(Pos.CENTER_LEFT);
        setPrefHeight(GROUP);
        setGraphic(line);
        var key = group.open() ? "panel.group.open" : "panel.group.closed";
        setAccessibleText(made.words().texts().get(key, word, group.count()));
    }

    private void show(Connection connection, Badge badge) {
        setPrefHeight(Gap.PANEL_ROW);
        setGraphic(line(connection, badge));
        setAccessibleText(spoken(connection));
        var menu = new ContextMenu();
        commands(connection).forEach(each -> menu.getItems().add(each.menuItem()));
        setContextMenu(menu);
    }

    private String spoken(Connection connection) {
        var spoken = made.words().spoken(connection);
        var added = made.added().of(connection);
        return added.isEmpty() ? spoken : made.words().texts().get("spoken", spoken, added);
    }

    private Node line(Connection connection, Badge badge) {
        var lines = new VBox(name(connection), role(connection));
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        var end = end(connection, badge);
        var actions = actions(connection);
        var busy = hoverProperty().or(selectedProperty().and(getListView().focusWithinProperty()));
        actions.visibleProperty().bind(busy);
        actions.managedProperty().bind(busy);
        end.visibleProperty().bind(busy.not());
        end.managedProperty().bind(busy.not());
        var line = new HBox(10, sign(connection), lines, end, actions);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setPrefWidth(0);
        return line;
    }

    private Node sign(Connection connection) {
        return connection
                .record2()
                .record()
                .map(ref -> Signs.of(ref, made.schema().get(), Avatar.Size.ROW))
                .orElseGet(() -> Avatar.icon(Icon.CONNECTION, false, Avatar.Size.ROW));
    }

    private Node name(Connection connection) {
        var words = connection.record2().record().map(RecordRef::name).orElse("");
        var link = new Hyperlink(words.isEmpty() ? made.words().texts().get("nobody") : words);
        link.setMnemonicParsing(false);
        link.setTextOverrun(OverrunStyle.ELLIPSIS);
        link.setFocusTraversable(false);
        link.getStyleClass().add("panel-name");
        link.setOnAction(_ -> connection.record2().record().ifPresent(made.leads().record()));
        link.setDisable(connection.record2().record().isEmpty());
        return link;
    }

    private Label role(Connection connection) {
        var role = made.words().sentences().role(connection);
        var added = made.added().of(connection);
        var words = Stream.of(role, added).filter(part -> !part.isEmpty());
        return Fields.clipped(
                Fields.label(words.collect(Collectors.joining(" · ")), "small", "muted"));
    }

    private Region end(Connection connection, Badge badge) {
        var brief = made.words().periods().brief(connection.period(), badge, made.words().today());
        var end =
                switch (badge) {
                    case ENDED, PLANNED, ENDS_SOON, INACTIVE ->
                            Badges.of(Words.tone(badge), brief.isEmpty() ? words(badge) : brief);
                    case CURRENT -> Fields.label(brief, "small", "muted");
                };
        end.setMinWidth(Region.USE_PREF_SIZE);
        return end;
    }

    private String words(Badge badge) {
        return made.words().badge(badge);
    }

    private HBox actions(Connection connection) {
        var id = "connection-" + connection.id().value();
        var to = made.leads();
        var edit =
                button(id + "-edit", Icon.EDIT, "edit", () -> to.connection().accept(connection));
        var deactivate =
                button(
                        id + "-deactivate",
                        Icon.DEACTIVATE,
                        "command.deactivate",
                        () -> to.deactivate().accept(connection));
        deactivate.setVisible(made.may().test(Privilege.WRITE));
        deactivate.setManaged(deactivate.isVisible());
        var more = new MenuButton();
        more.setId(id + "-more");
        more.setGraphic(Icon.MORE_VERTICAL.small());
        more.getStyleClass().addAll("flat", "icon-button", "small", "no-arrow");
        more.setAccessibleText(made.words().texts().get("more"));
        more.setFocusTraversable(false);
        commands(connection).forEach(each -> more.getItems().add(each.menuItem()));
        var actions = new HBox(edit, deactivate, more);
        actions.setAlignment(Pos.CENTER_RIGHT);
        actions.setMinWidth(Region.USE_PREF_SIZE);
        return actions;
    }

    private Node button(String id, Icon icon, String key, Runnable run) {
        var button = Fields.iconButton(id, icon, made.words().texts().get(key), run);
        button.getStyleClass().add("small");
        button.setFocusTraversable(false);
        return button;
    }

    private List<Action> commands(Connection connection) {
        var to = made.leads();
        var may = made.may();
        return List.of(
                command("edit", Icon.EDIT, "edit", connection, to.connection()),
                command("move-on", Icon.MOVED_ON, "command.move-on", connection, to.moveOn())
                        .allowed(may.test(Privilege.WRITE) && may.test(Privilege.CREATE)),
                command(
                                "deactivate",
                                Icon.DEACTIVATE,
                                "command.deactivate",
                                connection,
                                to.deactivate())
                        .allowed(may.test(Privilege.WRITE)),
                command("assign", Icon.ASSIGN, "command.assign", connection, to.assign())
                        .allowed(may.test(Privilege.ASSIGN)),
                command("delete", Icon.DELETE, "command.delete", connection, to.delete())
                        .allowed(may.test(Privilege.DELETE)));
    }

    private Action command(
            String name, Icon icon, String key, Connection connection, Consumer<Connection> run) {
        return new Action(
                "panel-" + name, made.words().texts().get(key), icon, () -> run.accept(connection));
    }
}
