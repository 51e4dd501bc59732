package org.ligature.roles.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.Role;
import org.ligature.kit.ui.Badges;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Tone;

/// A row of the list of roles: a category, or a role with its matches and its uses.
final class RoleCell extends TreeCell<RoleRow> {

    static final double NAME = 128;
    static final double SPACE = Gap.S;
    private static final double USED = 44;

    /// How wide the list has to be for matches to say anything.
    static final double ROOM = 300;

    /// What stands before a role and behind it.
    private static final double INDENT = 46;

    private final RolesViewModel model;
    private final RoleWords words;

    RoleCell(RolesViewModel model, RoleWords words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("role-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable RoleRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(empty ? null : graphic(row));
    }

    private @Nullable HBox graphic(@Nullable RoleRow row) {
        return switch (row) {
            case null -> null;
            case RoleRow.Head head -> head(head);
            case RoleRow.Of(var role) -> role(role);
        };
    }

    private HBox head(RoleRow.Head head) {
        setAccessibleText(
                words.texts().get("spoken.category", head.category().label(), head.roles()));
        return line(
                words.dot(head.category()),
                Fields.label(head.category().label(), "strong"),
                Fields.label(words.number(head.roles()), "small", "muted"));
    }

    private HBox role(Role role) {
        var name = Fields.clipped(Fields.label(role.name(), "role-cell-name"));
        name.setMinWidth(NAME);
        name.setMaxWidth(NAME);
        var matches = matches(role);
        matches.visibleProperty().bind(widthProperty().greaterThan(ROOM));
        HBox.setHgrow(matches, Priority.ALWAYS);
        matches.setMaxWidth(Double.MAX_VALUE);
        var line = line(name, matches);
        if (!role.active()) {
            name.getStyleClass().add("muted");
            line.getChildren().add(Badges.of(Tone.NEUTRAL, words.texts().get("inactive")));
        }
        line.getChildren().add(used(role));
        line.prefWidthProperty().bind(widthProperty().subtract(INDENT));
        setAccessibleText(spoken(role));
        return line;
    }

    private Label matches(Role role) {
        var text = words.matches(role);
        var label = Fields.clipped(Fields.label(text, "small", "muted"));
        label.setGraphic(text.isEmpty() ? null : Icon.MATCHES.tiny());
        return label;
    }

    private Label used(Role role) {
        var used = model.countedProperty().get();
        var text = used ? words.number(model.usageProperty().get().of(role.id())) : "…";
        var label = Fields.label(text, "small", "muted", "role-used");
        label.setMinWidth(USED);
        return label;
    }

    private String spoken(Role role) {
        var count = model.usageProperty().get().of(role.id());
        var matches = words.matches(role);
        var texts = words.texts();
        var spoken =
                matches.isEmpty()
                        ? texts.get("spoken.role", role.name(), count)
                        : texts.get("spoken.role.matches", role.name(), matches, count);
        return role.active() ? spoken : texts.get("spoken.inactive", spoken);
    }

    private static HBox line(Node... nodes) {
        var line = new HBox(SPACE, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
