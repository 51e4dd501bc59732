package org.ligature.roles.ui;

import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.Role;
import org.ligature.connections.RoleId;
import org.ligature.kit.ui.Fields;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/// The roles by category, each with what it matches and how often it is used.
final class RoleListView extends VBox {

    private final RolesViewModel model;
    private final TreeView<RoleRow> tree = new TreeView<>(new TreeItem<>());
    private final Set<Integer> closed = new HashSet<>();
    private Consumer<Role> onChoose = _ -> {};
    private boolean showing;

    RoleListView(RolesViewModel model, RoleWords words) {
        this.model = model;
        getStyleClass().add("role-list");
        tree.setId("roles");
        tree.setAccessibleText(words.texts().get("roles"));
        tree.setShowRoot(false);
        tree.setCellFactory(_ -> new RoleCell(model, words));
        tree.getSelectionModel().selectedItemProperty().subscribe(this::onItem);
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().setAll(heading(words), tree);
        model.groups().subscribe(this::show);
        model.usageProperty().subscribe(_ -> tree.refresh());
        model.countedProperty().subscribe(_ -> tree.refresh());
        show();
    }

    private HBox heading(RoleWords words) {
        var name = Fields.label(words.texts().get("column.role"), "tiny", "strong");
        name.setMinWidth(RoleCell.NAME);
        var matches = Fields.label(words.texts().get("column.matches"), "tiny", "strong");
        HBox.setHgrow(matches, Priority.ALWAYS);
        matches.setMaxWidth(Double.MAX_VALUE);
        matches.setMinWidth(0);
        matches.visibleProperty().bind(widthProperty().greaterThan(RoleCell.ROOM));
        var used = Fields.label(words.texts().get("column.used"), "tiny", "strong");
        used.setMinWidth(Region.USE_PREF_SIZE);
        var heading = new HBox(RoleCell.SPACE, name, matches, used);
        heading.getStyleClass().add("role-heading");
        return heading;
    }

    void onChoose(Consumer<Role> listener) {
        onChoose = listener;
    }

    private void onItem(@Nullable TreeItem<RoleRow> item) {
        if (!showing && item != null && item.getValue() instanceof RoleRow.Of(var role)) {
            onChoose.accept(role);
        }
    }

    private void show() {
        showing = true;
        var chosen = chosen();
        tree.getRoot().getChildren().setAll(model.groups().stream().map(this::item).toList());
        showing = false;
        select(chosen);
    }

    private @Nullable RoleId chosen() {
        var item = tree.getSelectionModel().getSelectedItem();
        return item != null && item.getValue() instanceof RoleRow.Of(var role) ? role.id() : null;
    }

    private TreeItem<RoleRow> item(RolesViewModel.Group group) {
        var category = group.category().value();
        var item = new TreeItem<RoleRow>(new RoleRow.Head(group.category(), group.roles().size()));
        item.getChildren()
                .setAll(
                        group.roles().stream()
                                .map(role -> new TreeItem<RoleRow>(new RoleRow.Of(role)))
                                .toList());
        item.setExpanded(model.isSearching() || !closed.contains(category));
        item.expandedProperty().subscribe((_, now) -> remember(category, now));
        return item;
    }

    private void remember(int category, boolean expanded) {
        if (model.isSearching()) {
            return;
        }
        if (expanded) {
            closed.remove(category);
        } else {
            closed.add(category);
        }
    }

    /// Marks a role without telling of it; none where null.
    void select(@Nullable RoleId role) {
        showing = true;
        var found = find(role);
        if (found == null) {
            tree.getSelectionModel().clearSelection();
        } else {
            Objects.requireNonNull(found.getParent()).setExpanded(true);
            var row = tree.getRow(found);
            tree.getSelectionModel().select(row);
            tree.getFocusModel().focus(row);
        }
        showing = false;
    }

    void reveal(RoleId role) {
        select(role);
        tree.scrollTo(Math.max(0, tree.getSelectionModel().getSelectedIndex() - 3));
    }

    private @Nullable TreeItem<RoleRow> find(@Nullable RoleId role) {
        for (var group : tree.getRoot().getChildren()) {
            for (var item : group.getChildren()) {
                if (item.getValue() instanceof RoleRow.Of(var one) && one.id().equals(role)) {
                    return item;
                }
            }
        }
        return null;
    }

    /// The category that is looked at, for a new role.
    int category() {
        var item = tree.getSelectionModel().getSelectedItem();
        return switch (item == null ? null : item.getValue()) {
            case RoleRow.Of(var role) -> role.category();
            case RoleRow.Head(var category, _) -> category.value();
            case null -> first(model.groups());
        };
    }

    private static int first(List<RolesViewModel.Group> groups) {
        return groups.isEmpty() ? 1 : groups.getFirst().category().value();
    }

    void focus() {
        tree.requestFocus();
    }
}
