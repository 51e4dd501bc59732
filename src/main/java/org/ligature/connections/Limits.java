package org.ligature.connections;

import org.ligature.kit.db.Tx;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.schema.Schema;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Holds connections against the limits of their roles: on no day from today on may a record have
/// more active connections than that in which the other side has the role. What is over is history
/// and does not count.
final class Limits {

    private final Tx tx;
    private final Schema schema;
    private final RoleService roles;
    private final LocalDate today;
    private final Map<Held, List<Connection>> made = new HashMap<>();

    Limits(Tx tx, Schema schema, RoleService roles, LocalDate today) {
        this.tx = tx;
        this.schema = schema;
        this.roles = roles;
        this.today = today;
    }

    /// A record, and a role with a limit that the other side has.
    private record Held(RecordRef record, Role role, int limit) {

        static Optional<Held> of(Connection seen) {
            var record = seen.record1().record();
            var role = seen.record2().role();
            var limit = role.map(Role::limit);
            return record.isEmpty() || role.isEmpty() || limit.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Held(record.get(), role.get(), limit.get()));
        }
    }

    /// Why a connection would be one too many for the record on either side; it may itself be
    /// there.
    Optional<Refusal> refusal(Connection wanted) {
        return towards(wanted).or(() -> towards(turned(wanted)));
    }

    /// Counts a connection that is going to be there.
    void add(Connection one) {
        count(one);
        count(turned(one));
    }

    private void count(Connection seen) {
        Held.of(seen)
                .ifPresent(held -> made.computeIfAbsent(held, _ -> new ArrayList<>()).add(seen));
    }

    private Optional<Refusal> towards(Connection wanted) {
        return wanted.period().isOver(today)
                ? Optional.empty()
                : Held.of(wanted).flatMap(held -> refusal(wanted, held));
    }

    private Optional<Refusal> refusal(Connection wanted, Held held) {
        var from = wanted.period().from(today);
        var others = others(held, wanted.id());
        if (from.busiest(others.stream().map(Connection::period).toList()) < held.limit()) {
            return Optional.empty();
        }
        return others.stream()
                .filter(one -> one.period().overlaps(from))
                .findFirst()
                .map(first -> refusal(held, first));
    }

    private static Refusal refusal(Held held, Connection first) {
        return Refusal.of(
                        Refusal.Code.ConnectionRoleLimitReached,
                        held.record().name(),
                        held.limit(),
                        held.role().name(),
                        first.record2().record().map(RecordRef::name).orElse(""))
                .because(first);
    }

    private List<Connection> others(Held held, ConnectionId itself) {
        var others = new ArrayList<>(made.getOrDefault(held, List.of()));
        var record = held.record().id();
        if (isInDirectory(record)) {
            new ConnectionStore(tx)
                    .held(record, held.role().id(), today).stream()
                            .map(line -> line.connection(schema, roles))
                            .filter(one -> !one.isOf(itself))
                            .forEach(others::add);
        }
        return others;
    }

    /// One that is only made along with it has no connections yet.
    private static boolean isInDirectory(RecordId record) {
        return record.value() > 0;
    }

    private static Connection turned(Connection one) {
        return new Connection(
                one.id().sibling(),
                one.uuid(),
                one.record2(),
                one.record1(),
                one.category(),
                one.description(),
                one.period(),
                one.owner(),
                one.active(),
                !one.master(),
                one.version(),
                one.values());
    }
}
