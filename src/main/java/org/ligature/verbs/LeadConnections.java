package org.ligature.verbs;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.ConnectOutcome;
import org.ligature.connections.Connection;
import org.ligature.connections.ConnectionService;
import org.ligature.connections.NewConnection;
import org.ligature.connections.Role;
import org.ligature.connections.RoleId;
import org.ligature.kit.text.Texts;
import org.ligature.records.RecordRef;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Makes the connections of a lead on the records it has become, too.
final class LeadConnections {

    private static final int ALL = 10_000;

    private final ConnectionService connections;

    LeadConnections(ConnectionService connections) {
        this.connections = connections;
    }

    /// The active connections of the job's lead, made on each of these with the same roles. Where a
    /// role does not fit the other table, the description tells it.
    void carry(Job job, List<RecordRef> made) {
        var lead = job.row().ref();
        var known = connections.of(job.action().actor(), lead.id(), true, ALL);
        var kept = connections.whole(job.action(), known);
        var wanted = new ArrayList<NewConnection>();
        var plain = new ArrayList<NewConnection>();
        for (var target : made) {
            for (var connection : kept) {
                var other = connection.record2().record().orElse(null);
                if (other == null || !other.id().equals(target.id())) {
                    wanted.add(same(connection, target, lead));
                    plain.add(without(connection, target, lead));
                }
            }
        }
        var outcomes = connections.connectAlong(job.action(), wanted);
        var again = new ArrayList<NewConnection>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof ConnectOutcome.Refused) {
                again.add(plain.get(i));
            }
        }
        connections.connectAlong(job.action(), again);
    }

    private static NewConnection same(Connection connection, RecordRef target, RecordRef lead) {
        var mine = connection.record1().role();
        var fits = mine.filter(role -> role.fits(target.table()));
        var note = mine.isPresent() && fits.isEmpty() ? note(mine.get(), lead) : "";
        var theirs = connection.record2().role();
        return made(connection, target, id(fits.orElse(null)), id(theirs.orElse(null)), note);
    }

    /// Where the roles cannot be had, as when they were unmatched since: both are told in words.
    private static NewConnection without(Connection connection, RecordRef target, RecordRef lead) {
        var roles = Stream.of(connection.record1().role(), connection.record2().role());
        var names = roles.flatMap(role -> role.map(it -> note(it, lead)).stream()).toList();
        return made(connection, target, null, null, String.join("\n", names));
    }

    private static NewConnection made(
            Connection connection,
            RecordRef target,
            @Nullable RoleId mine,
            @Nullable RoleId theirs,
            String note) {
        var other = connection.record2().record().map(RecordRef::id).orElse(null);
        return new NewConnection(
                target.id(),
                mine,
                other,
                theirs,
                joined(connection.description(), note),
                connection.period(),
                connection.owner().id(),
                false,
                connection.values());
    }

    private static @Nullable RoleId id(@Nullable Role role) {
        return role == null ? null : role.id();
    }

    private static String note(Role role, RecordRef lead) {
        return Texts.of(LeadConnections.class).get("qualify.role", role.name(), lead.name());
    }

    private static String joined(String description, String note) {
        return Stream.of(description, note)
                .filter(text -> !text.isEmpty())
                .reduce((first, second) -> first + "\n" + second)
                .orElse("");
    }
}
