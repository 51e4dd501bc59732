package org.ligature.cli;

import org.ligature.connections.ConnectOutcome;
import org.ligature.connections.Connection;
import org.ligature.connections.Refusal;
import org.ligature.connections.Role;
import org.ligature.records.Invalid;

import java.util.List;
import java.util.stream.Collectors;

/// Turns what came of an attempt to connect into a connection or a refusal.
record Outcomes(Session session) {

    Connection connected(ConnectOutcome outcome) {
        return switch (outcome) {
            case ConnectOutcome.Connected(var connection) -> connection;
            case ConnectOutcome.Refused(var why) -> throw refused(why);
            case ConnectOutcome.NotValid(var invalid) -> throw invalid(invalid);
            case ConnectOutcome.AlreadyThere(var same) ->
                    throw new Failed(
                            Refusal.Code.ConnectionExists.name(),
                            Refusal.Code.ConnectionExists.hex(),
                            session.texts().get("already-connected", same.getFirst().uuid()));
            case ConnectOutcome.Conflict(var current) ->
                    throw new Failed(
                            "ConcurrencyVersionMismatch",
                            "0x80060882",
                            session.texts().get("conflict", current.uuid(), current.version()));
            case ConnectOutcome.ReadOnly(var current) ->
                    throw new Failed(
                            "RecordIsReadOnly", session.texts().get("read-only", current.uuid()));
        };
    }

    /// The role of this name or UUID.
    Role role(String name) {
        var roles = session.store().roles();
        return roles.named(name)
                .or(
                        () ->
                                roles.all().stream()
                                        .filter(role -> role.uuid().toString().equals(name))
                                        .findFirst())
                .orElseThrow(() -> new Failed("NoSuchRole", session.texts().get("no-role", name)));
    }

    /// Values that cannot stand in their columns.
    static Failed invalid(List<Invalid> invalid) {
        return new Failed(
                "InvalidValue",
                invalid.stream().map(Invalid::sentence).collect(Collectors.joining(" ")));
    }

    private Failed refused(Refusal why) {
        return new Failed(
                why.code().name(), why.code().hex(), why.sentence(session.texts().locale()));
    }
}
