package org.ligature.roles.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Actor;
import org.ligature.connections.Role;
import org.ligature.connections.RoleId;
import org.ligature.kit.task.Line;
import org.ligature.records.NameKey;
import org.ligature.roles.Usage;
import org.ligature.schema.Choice;
import org.ligature.schema.ColumnType;

import java.util.List;
import java.util.Optional;

/// All roles by their categories, and which one is looked at. How often they are used comes after
/// them: it may have to be counted.
final class RolesViewModel {

    private final Actor actor;
    private final RolesParts parts;
    private final Line counting;
    private final ObservableList<Group> groups = FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ReadOnlyObjectWrapper<Usage> usage;
    private final ReadOnlyBooleanWrapper counted = new ReadOnlyBooleanWrapper(this, "counted");
    private final ReadOnlyBooleanWrapper mayChange = new ReadOnlyBooleanWrapper(this, "mayChange");

    RolesViewModel(Actor actor, RolesParts parts) {
        this.actor = actor;
        this.parts = parts;
        counting = parts.tasks().line();
        usage = new ReadOnlyObjectWrapper<>(this, "usage", parts.usage().known());
        search.subscribe(this::show);
        parts.tasks().run(() -> parts.administration().mayChange(actor), mayChange::set);
    }

    /// A category and its roles, by name.
    record Group(Choice.Option category, List<Role> roles) {}

    Actor actor() {
        return actor;
    }

    RolesParts parts() {
        return parts;
    }

    /// Those that were searched for; empty categories among them where nothing is.
    ObservableList<Group> groups() {
        return groups;
    }

    StringProperty searchProperty() {
        return search;
    }

    boolean isSearching() {
        return !search.get().isBlank();
    }

    ReadOnlyObjectProperty<Usage> usageProperty() {
        return usage.getReadOnlyProperty();
    }

    /// False until the roles were counted once.
    ReadOnlyBooleanProperty countedProperty() {
        return counted.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty mayChangeProperty() {
        return mayChange.getReadOnlyProperty();
    }

    List<Role> all() {
        return parts.roles().all();
    }

    Optional<Role> role(RoleId id) {
        return parts.roles().role(id);
    }

    List<Choice.Option> categories() {
        var type = parts.schema().get().require("connectionrole").require("category").type();
        return type instanceof ColumnType.ChoiceOf(var choice) ? choice.options() : List.of();
    }

    Choice.Option category(int value) {
        return categories().stream()
                .filter(one -> one.value() == value)
                .findFirst()
                .orElse(new Choice.Option(value, "", "other"));
    }

    /// How the other roles are called that a role matches; null stands for itself.
    List<@Nullable String> matches(Role role) {
        return role.matches().stream()
                .map(id -> id.equals(role.id()) ? null : role(id).map(Role::name).orElse(""))
                .toList();
    }

    /// Whether certainly no connection has it.
    boolean isUnused(Role role) {
        return parts.usage().isFresh() && usage.get().of(role.id()) == 0;
    }

    /// Shows what is known now, and counts again where connections were written.
    void refresh() {
        show();
        var known = parts.usage();
        if (known.isFresh()) {
            usage.set(known.known());
            counted.set(true);
            return;
        }
        counting.run(
                known::count,
                now -> {
                    usage.set(now);
                    counted.set(true);
                });
    }

    private void show() {
        var wanted = NameKey.of(search.get().strip());
        var found =
                all().stream().filter(role -> NameKey.of(role.name()).contains(wanted)).toList();
        groups.setAll(
                categories().stream()
                        .map(category -> new Group(category, in(category, found)))
                        .filter(group -> !isSearching() || !group.roles().isEmpty())
                        .toList());
    }

    private static List<Role> in(Choice.Option category, List<Role> roles) {
        return roles.stream().filter(role -> role.category() == category.value()).toList();
    }
}
