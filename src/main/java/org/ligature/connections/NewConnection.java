package org.ligature.connections;

import org.jspecify.annotations.Nullable;
import org.ligature.records.RecordId;
import org.ligature.records.Values;

/// A connection as it is wanted, from the side of record 1. Null means not given.
///
/// @param role1 the role of record 1 towards record 2
/// @param role2 the role of record 2 towards record 1: "As this role"
/// @param owner the acting user where null
/// @param duplicateAccepted whether it is made although the two are already so connected
/// @param values of the columns that were added to connections; of those that are not given a new
///   pair has the usual value, and one that is there keeps what it has
public record NewConnection(
        @Nullable RecordId record1,
        @Nullable RoleId role1,
        @Nullable RecordId record2,
        @Nullable RoleId role2,
        String description,
        Period period,
        @Nullable RecordId owner,
        boolean duplicateAccepted,
        Values values) {

    public static NewConnection between(RecordId record1, RecordId record2) {
        return new NewConnection(
                record1, null, record2, null, "", Period.OPEN, null, false, Values.NONE);
    }

    /// The same with this role of record 2; the other side gets the matching role, where there is
    /// one.
    public NewConnection as(RoleId role2) {
        return withRoles(role1, role2);
    }

    public NewConnection withRoles(@Nullable RoleId role1, @Nullable RoleId role2) {
        return new NewConnection(
                record1,
                role1,
                record2,
                role2,
                description,
                period,
                owner,
                duplicateAccepted,
                values);
    }

    public NewConnection during(Period period) {
        return new NewConnection(
                record1,
                role1,
                record2,
                role2,
                description,
                period,
                owner,
                duplicateAccepted,
                values);
    }

    /// The same between two others.
    public NewConnection sides(RecordId from, RecordId to) {
        return new NewConnection(
                from, role1, to, role2, description, period, owner, duplicateAccepted, values);
    }

    public NewConnection acceptingDuplicate() {
        return new NewConnection(
                record1, role1, record2, role2, description, period, owner, true, values);
    }

    /// The same with these values of columns that were added.
    public NewConnection with(Values values) {
        return new NewConnection(
                record1,
                role1,
                record2,
                role2,
                description,
                period,
                owner,
                duplicateAccepted,
                values);
    }
}
