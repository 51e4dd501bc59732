package org.ligature.connections;

import static org.ligature.connections.Refusal.Code.BothConnectionSidesAreNeeded;
import static org.ligature.connections.Refusal.Code.CannotConnectToSelf;
import static org.ligature.connections.Refusal.Code.ConnectionInvalidStartEndDate;
import static org.ligature.connections.Refusal.Code.ConnectionNotSupported;
import static org.ligature.connections.Refusal.Code.ConnectionObjectsMissing;
import static org.ligature.connections.Refusal.Code.ConnectionRoleNotValidForObjectType;
import static org.ligature.connections.Refusal.Code.ObjectDoesNotExist;
import static org.ligature.connections.Refusal.Code.StringLengthTooLong;
import static org.ligature.connections.Refusal.Code.UnManagedIdsUserNotEnabled;
import static org.ligature.connections.Refusal.Code.UnrelatedConnectionRoles;

import org.jspecify.annotations.Nullable;
import org.ligature.records.RecordId;
import org.ligature.records.Values;
import org.ligature.schema.Schema;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The rules of connecting, asked of values in memory.
///
/// An inactive role is not offered, but a connection may carry one: history can be entered.
///
/// @param parties what the directory knows of the records and owner of what is wanted
record ConnectionRules(
        Schema schema, RoleService roles, Map<Long, Party> parties, long actingUser) {

    static final List<String> OWNERS = List.of("systemuser", "team");

    static final int LONGEST_DESCRIPTION = 2000;

    /// The records of which the directory has to be asked.
    static Set<Long> partiesOf(NewConnection wanted, long actingUser) {
        var ids = new HashSet<Long>();
        ids.add(owner(wanted, actingUser));
        if (wanted.record1() != null) {
            ids.add(wanted.record1().value());
        }
        if (wanted.record2() != null) {
            ids.add(wanted.record2().value());
        }
        return ids;
    }

    private static long owner(NewConnection wanted, long actingUser) {
        return wanted.owner() == null ? actingUser : wanted.owner().value();
    }

    /// Why it cannot be written, by all rules.
    Optional<Refusal> refusal(NewConnection wanted) {
        return sides(wanted).or(() -> roles(wanted)).or(() -> details(wanted));
    }

    /// The rules of records: enough of them, two different ones, that are there and connectable.
    Optional<Refusal> sides(NewConnection wanted) {
        if (wanted.record1() == null && wanted.record2() == null) {
            return refused(ConnectionObjectsMissing);
        }
        if (isBlank(wanted.record1(), wanted.role1())
                || isBlank(wanted.record2(), wanted.role2())) {
            return refused(BothConnectionSidesAreNeeded);
        }
        if (Objects.equals(wanted.record1(), wanted.record2())) {
            return refused(CannotConnectToSelf, nameOf(wanted.record1()));
        }
        return record(wanted.record1()).or(() -> record(wanted.record2()));
    }

    private static boolean isBlank(@Nullable RecordId record, @Nullable RoleId role) {
        return record == null && role == null;
    }

    private String nameOf(@Nullable RecordId record) {
        var party = party(record);
        return party == null ? "" : party.ref().name();
    }

    private Optional<Refusal> record(@Nullable RecordId record) {
        if (record == null) {
            return Optional.empty();
        }
        var party = party(record);
        if (party == null) {
            return refused(ObjectDoesNotExist);
        }
        var table = schema.require(party.tableId());
        return table.connectable()
                ? Optional.empty()
                : refused(ConnectionNotSupported, table.displayName());
    }

    /// The rules of roles: each fits its record's table, and two match in either direction.
    Optional<Refusal> roles(NewConnection wanted) {
        return role(wanted.role1(), wanted.record1())
                .or(() -> role(wanted.role2(), wanted.record2()))
                .or(() -> match(wanted));
    }

    private Optional<Refusal> role(@Nullable RoleId id, @Nullable RecordId record) {
        if (id == null) {
            return Optional.empty();
        }
        var role = roles.role(id);
        if (role.isEmpty()) {
            return refused(ObjectDoesNotExist);
        }
        var party = party(record);
        if (party == null || role.get().fits(party.ref().table())) {
            return Optional.empty();
        }
        var table = schema.require(party.tableId()).displayName();
        return refused(ConnectionRoleNotValidForObjectType, table, role.get().name());
    }

    private Optional<Refusal> match(NewConnection wanted) {
        var role1 = role(wanted.role1());
        var role2 = role(wanted.role2());
        if (role1 == null || role2 == null || role1.goesWith(role2)) {
            return Optional.empty();
        }
        return refused(UnrelatedConnectionRoles, role2.name(), role1.name());
    }

    /// The rules of the rest: dates, description, owner.
    Optional<Refusal> details(NewConnection wanted) {
        return said(wanted).or(() -> owner(owner(wanted, actingUser)));
    }

    /// The rules of dates and description.
    Optional<Refusal> said(NewConnection wanted) {
        var period = wanted.period();
        if (period.starting() != null && period.ending() != null && period.isBackwards()) {
            return refused(ConnectionInvalidStartEndDate, period.starting(), period.ending());
        }
        var length = wanted.description().length();
        if (length > LONGEST_DESCRIPTION) {
            return refused(StringLengthTooLong, length, LONGEST_DESCRIPTION);
        }
        return Optional.empty();
    }

    Optional<Refusal> owner(long owner) {
        var party = parties.get(owner);
        if (party == null || !OWNERS.contains(party.ref().table())) {
            return refused(ObjectDoesNotExist);
        }
        return party.isEnabled()
                ? Optional.empty()
                : refused(UnManagedIdsUserNotEnabled, party.ref().name());
    }

    /// The same with the matching role on the side that has a record and was given no role.
    NewConnection filled(NewConnection wanted) {
        if ((wanted.role1() == null) == (wanted.role2() == null)) {
            return wanted;
        }
        return wanted.role1() == null
                ? wanted.withRoles(counterpart(wanted.role2(), wanted.record1()), wanted.role2())
                : wanted.withRoles(wanted.role1(), counterpart(wanted.role1(), wanted.record2()));
    }

    private @Nullable RoleId counterpart(@Nullable RoleId id, @Nullable RecordId record) {
        var role = role(id);
        var party = party(record);
        if (role == null || party == null) {
            return null;
        }
        return roles.counterpart(role, party.ref().table()).map(Role::id).orElse(null);
    }

    /// What both rows will say, once no rule refuses it.
    Pair pair(NewConnection wanted) {
        return new Pair(
                new Pair.End(party(wanted.record1()), role(wanted.role1())),
                new Pair.End(party(wanted.record2()), role(wanted.role2())),
                wanted.description(),
                wanted.period(),
                owner(wanted, actingUser));
    }

    /// The connection as its master row now shows it.
    Connection made(long id, UUID uuid, Pair pair, Values values) {
        var owner = Objects.requireNonNull(parties.get(pair.owner())).ref();
        return new Connection(
                new ConnectionId(id),
                uuid,
                pair.end1().side(),
                pair.end2().side(),
                pair.category(),
                pair.description(),
                pair.period(),
                owner,
                true,
                true,
                1,
                values);
    }

    private @Nullable Party party(@Nullable RecordId id) {
        return id == null ? null : parties.get(id.value());
    }

    private @Nullable Role role(@Nullable RoleId id) {
        return id == null ? null : roles.role(id).orElse(null);
    }

    private static Optional<Refusal> refused(Refusal.Code code, Object... names) {
        return Optional.of(Refusal.of(code, names));
    }
}
