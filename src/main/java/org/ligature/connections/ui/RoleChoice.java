package org.ligature.connections.ui;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.Role;
import org.ligature.connections.RoleService;
import org.ligature.records.RecordRef;

import java.util.List;
import java.util.Optional;

/// Which roles a side may have, and what a choice on one side does to the other.
record RoleChoice(RoleService roles) {

    /// @param fitting what is offered
    /// @param others what is not, inactive ones among them
    record Offer(List<Role> fitting, List<Role> others) {

        int all() {
            return fitting.size() + others.size();
        }
    }

    /// The roles for a record; every active one while nobody knows which record.
    Offer offer(@Nullable RecordRef record) {
        var fitting =
                roles.all().stream()
                        .filter(Role::active)
                        .filter(role -> record == null || role.fits(record.table()))
                        .toList();
        var others = roles.all().stream().filter(role -> !fitting.contains(role)).toList();
        return new Offer(fitting, others);
    }

    /// The roles for a record whose other side has a role: its matches, and nothing else.
    Offer offerBeside(@Nullable RecordRef record, @Nullable Role other) {
        if (other == null) {
            return offer(record);
        }
        var matched = matching(other, record);
        var others = roles.all().stream().filter(role -> !matched.contains(role)).toList();
        return new Offer(matched, others);
    }

    /// What a record gets when the other side is given this role.
    @Nullable Role counterpart(Role role, @Nullable RecordRef record) {
        return matching(role, record).stream().findFirst().orElse(null);
    }

    List<Role> matching(Role role, @Nullable RecordRef record) {
        if (record != null) {
            return roles.matching(role, record.table());
        }
        return role.matches().stream()
                .map(roles::role)
                .flatMap(Optional::stream)
                .filter(Role::active)
                .toList();
    }

    /// The other side's role; mine follows by the rule of matching roles.
    Draft withRole(Draft now, @Nullable Role role, @Nullable RecordRef from) {
        var mine = role == null ? left(now.role(), now.myRole()) : counterpart(role, from);
        return now.roles(role, mine);
    }

    /// My role; the other side's follows only where it has none yet.
    Draft withMyRole(Draft now, @Nullable Role role) {
        var theirs = now.role();
        if (role != null && theirs == null) {
            theirs = counterpart(role, now.to());
        }
        return now.roles(theirs, role);
    }

    /// A role that came with the one now cleared goes with it.
    private static @Nullable Role left(@Nullable Role cleared, @Nullable Role other) {
        var came = cleared != null && other != null && cleared.goesWith(other);
        return came ? null : other;
    }
}
