package org.ligature.connections.ui;

import org.ligature.audit.Actor;
import org.ligature.connections.Connection;
import org.ligature.connections.ConnectionId;
import org.ligature.connections.ConnectionService;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.task.Tasks;
import org.ligature.records.RecordId;

import java.util.List;
import java.util.function.Consumer;

/// What is done to connections that are there, away from the FX thread.
record Changes(Actor actor, ConnectionService connections, Tasks tasks, Consumer<Problem> problem) {

    void setActive(List<ConnectionId> ids, boolean active, Consumer<Integer> done) {
        tasks.run(() -> connections.setActive(actor, ids, active), done, problem);
    }

    void delete(List<ConnectionId> ids, Consumer<Integer> done) {
        tasks.run(() -> connections.delete(actor, ids), done, problem);
    }

    void assign(List<ConnectionId> ids, RecordId owner, Consumer<Integer> done) {
        tasks.run(() -> connections.assign(actor, ids, owner), done, problem);
    }

    void open(ConnectionId id, Consumer<Connection> done) {
        tasks.run(() -> connections.open(actor, id), done, problem);
    }
}
