package org.ligature.roles.ui;

import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.Role;
import org.ligature.connections.RoleId;

import java.util.List;
import java.util.Objects;

/// The roles that the one in the editor matches, in their order: the first is the one filled in.
record RoleMatches(RolesViewModel list, RoleFields fields, ObservableValue<@Nullable Role> saved) {

    ObservableList<RoleId> chosen() {
        return fields.matches();
    }

    /// The other roles it could match; itself is matched by a command of its own.
    List<Role> offered() {
        return list.all().stream()
                .filter(role -> role.active() && !chosen().contains(role.id()))
                .filter(role -> !isItself(role.id()))
                .toList();
    }

    boolean isItself(RoleId role) {
        var own = saved.getValue();
        return own != null && own.id().equals(role);
    }

    /// It can match itself only once it is there.
    boolean mayMatchItself() {
        var own = saved.getValue();
        return own != null && !chosen().contains(own.id());
    }

    void matchItself() {
        if (mayMatchItself()) {
            chosen().add(Objects.requireNonNull(saved.getValue()).id());
        }
    }

    void add(RoleId role) {
        if (!chosen().contains(role)) {
            chosen().add(role);
        }
    }

    void remove(RoleId role) {
        chosen().remove(role);
    }

    /// @return whether it could move so far
    boolean move(RoleId match, int by) {
        return moveTo(match, chosen().indexOf(match) + by);
    }

    boolean moveTo(RoleId match, int to) {
        if (to < 0 || to >= chosen().size() || chosen().indexOf(match) == to) {
            return false;
        }
        chosen().remove(match);
        chosen().add(to, match);
        return true;
    }
}
