package org.ligature.connections.ui;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.NewConnection;
import org.ligature.connections.Period;
import org.ligature.connections.Role;
import org.ligature.connections.RoleId;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.Values;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// What stands in the fields of the dialog.
///
/// @param typed what was typed for the name and names no record yet
/// @param starting as it was typed
/// @param owner the acting user where null
record Draft(
        @Nullable RecordRef to,
        String typed,
        @Nullable Role role,
        @Nullable Role myRole,
        String description,
        String starting,
        String ending,
        @Nullable RecordRef owner) {

    static final Draft EMPTY = new Draft(null, "", null, null, "", "", "", null);

    Draft to(@Nullable RecordRef other) {
        return new Draft(other, "", role, myRole, description, starting, ending, owner);
    }

    Draft typing(String name) {
        return new Draft(null, name, role, myRole, description, starting, ending, owner);
    }

    Draft roles(@Nullable Role theirs, @Nullable Role mine) {
        return new Draft(to, typed, theirs, mine, description, starting, ending, owner);
    }

    Draft describedAs(String words) {
        return new Draft(to, typed, role, myRole, words, starting, ending, owner);
    }

    Draft from(String start) {
        return new Draft(to, typed, role, myRole, description, start, ending, owner);
    }

    Draft until(String end) {
        return new Draft(to, typed, role, myRole, description, starting, end, owner);
    }

    Draft ownedBy(@Nullable RecordRef other) {
        return new Draft(to, typed, role, myRole, description, starting, ending, other);
    }

    boolean hasSidesOf(Draft other) {
        return Objects.equals(to, other.to)
                && Objects.equals(role, other.role)
                && Objects.equals(myRole, other.myRole);
    }

    /// Whether something was changed since `before` that `other` does not say as well.
    boolean saysMoreThan(Draft before, Draft other) {
        var mine = parts();
        for (int i = 0; i < mine.size(); i++) {
            var part = mine.get(i);
            if (!Objects.equals(part, before.parts().get(i))
                    && !Objects.equals(part, other.parts().get(i))) {
                return true;
            }
        }
        return false;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(to, typed, role, myRole, description, starting, ending, owner);
    }

    /// What is asked for when it is saved.
    NewConnection wanted(@Nullable RecordRef source, Period period, boolean duplicateAccepted) {
        return new NewConnection(
                id(source),
                role(myRole),
                id(to),
                role(role),
                description,
                period,
                id(owner),
                duplicateAccepted,
                Values.NONE);
    }

    private static @Nullable RecordId id(@Nullable RecordRef ref) {
        return ref == null ? null : ref.id();
    }

    private static @Nullable RoleId role(@Nullable Role role) {
        return role == null ? null : role.id();
    }
}
