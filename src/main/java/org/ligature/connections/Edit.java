package org.ligature.connections;

import org.jspecify.annotations.Nullable;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;

import java.util.Objects;
import java.util.Optional;

/// A change of a connection: how it stands, and how it is wanted from the same side.
record Edit(Connection current, NewConnection wanted) {

    /// Without a new owner the present one stays. A cleared role takes its match with it.
    Edit {
        var role1 = cleared(current.record2(), wanted.role2(), current.record1(), wanted.role1());
        var role2 = cleared(current.record1(), wanted.role1(), current.record2(), wanted.role2());
        wanted =
                new NewConnection(
                        wanted.record1(),
                        role1,
                        wanted.record2(),
                        role2,
                        wanted.description(),
                        wanted.period(),
                        wanted.owner() == null ? current.owner().id() : wanted.owner(),
                        wanted.duplicateAccepted(),
                        wanted.values());
    }

    /// The opposite role after a change of this one: none, where this one was cleared, was the
    /// opposite's match, and the opposite was left as it was.
    private static @Nullable RoleId cleared(
            Connection.Side side,
            @Nullable RoleId role,
            Connection.Side opposite,
            @Nullable RoleId oppositeRole) {
        var before = side.role().orElse(null);
        var oppositeBefore = opposite.role().orElse(null);
        var followed =
                before != null
                        && role == null
                        && oppositeBefore != null
                        && oppositeBefore.id().equals(oppositeRole)
                        && before.goesWith(oppositeBefore);
        return followed ? null : oppositeRole;
    }

    boolean isNewOwner() {
        return !current.owner().id().equals(wanted.owner());
    }

    /// Whether the records, the roles or the period are others, so that it may now say what another
    /// connection says.
    boolean isOfOtherKind() {
        return isOfOtherSides() || !current.period().equals(wanted.period());
    }

    Optional<Refusal> refusal(ConnectionRules rules) {
        var sides =
                isOfOtherSides()
                        ? rules.sides(wanted).or(() -> rules.roles(wanted))
                        : Optional.<Refusal>empty();
        return sides.or(() -> isNewOwner() ? rules.details(wanted) : rules.said(wanted));
    }

    private boolean isOfOtherSides() {
        return !Objects.equals(record(current.record1()), wanted.record1())
                || !Objects.equals(record(current.record2()), wanted.record2())
                || !Objects.equals(role(current.record1()), wanted.role1())
                || !Objects.equals(role(current.record2()), wanted.role2());
    }

    private static @Nullable RecordId record(Connection.Side side) {
        return side.record().map(RecordRef::id).orElse(null);
    }

    private static @Nullable RoleId role(Connection.Side side) {
        return side.role().map(Role::id).orElse(null);
    }
}
