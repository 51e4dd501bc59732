package org.ligature.connections.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Actor;
import org.ligature.connections.Connection;
import org.ligature.connections.ConnectionId;
import org.ligature.connections.ConnectionService;
import org.ligature.connections.NewConnection;
import org.ligature.kit.task.Line;
import org.ligature.kit.task.Tasks;

import java.time.Duration;
import java.util.List;

/// Looks, while somebody types, for connections that already say the same, until told that a
/// second one is wanted.
final class Duplicates {

    private static final Duration QUIET = Duration.ofMillis(150);

    private final Actor actor;
    private final ConnectionService connections;
    private final Line lookups;
    private final ObservableList<Connection> found = FXCollections.observableArrayList();
    private final ObservableList<Connection> view = FXCollections.unmodifiableObservableList(found);
    private final ReadOnlyObjectWrapper<@Nullable Connection> inactive =
            new ReadOnlyObjectWrapper<>();
    private boolean accepted;

    private record Same(List<Connection> active, List<Connection> inactive) {}

    Duplicates(Actor actor, ConnectionService connections, Tasks tasks) {
        this.actor = actor;
        this.connections = connections;
        this.lookups = tasks.line(QUIET);
    }

    ObservableList<Connection> found() {
        return view;
    }

    /// One that is inactive and says the same, where no active one does.
    ReadOnlyObjectProperty<@Nullable Connection> inactive() {
        return inactive.getReadOnlyProperty();
    }

    boolean accepted() {
        return accepted;
    }

    /// It is a second period, and wanted.
    void accept() {
        accepted = true;
        clear();
    }

    /// As nothing had been typed yet.
    void startAgain() {
        accepted = false;
        none();
    }

    void none() {
        lookups.cancel();
        clear();
    }

    private void clear() {
        found.clear();
        inactive.set(null);
    }

    /// @param own the connection that is edited and no duplicate of itself
    void look(NewConnection wanted, @Nullable ConnectionId own) {
        if (accepted) {
            none();
            return;
        }
        lookups.run(() -> same(wanted), same -> showBut(own, same));
    }

    private Same same(NewConnection wanted) {
        return new Same(
                connections.same(actor, wanted, true), connections.same(actor, wanted, false));
    }

    private void showBut(@Nullable ConnectionId own, Same same) {
        show(same.active().stream().filter(one -> own == null || !one.isOf(own)).toList());
        inactive.set(
                own == null && found.isEmpty()
                        ? same.inactive().stream().findFirst().orElse(null)
                        : null);
    }

    void show(List<Connection> same) {
        found.setAll(same);
    }
}
