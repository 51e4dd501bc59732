package org.ligature.connections.ui;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.Refusal;
import org.ligature.connections.Role;
import org.ligature.kit.problem.Problem;

/// What is wrong with a field of the dialog.
sealed interface Wrong {

    /// A rule of connecting says no.
    record Refused(Refusal why) implements Wrong {}

    /// It is no date.
    record Unreadable(Problem why) implements Wrong {}

    /// Something was typed, and no record chosen.
    record NotChosen(String typed) implements Wrong {}

    /// No record is chosen, and there must be one.
    record Missing() implements Wrong {}

    /// The fields of the dialog that can be wrong.
    enum Part {
        NAME,
        ROLE,
        MY_ROLE,
        DESCRIPTION,
        STARTING,
        ENDING,
        OWNER;

        /// Where a refusal is shown.
        static Part of(Refusal why, @Nullable Role mine) {
            return switch (why.code()) {
                case ConnectionRoleNotValidForObjectType ->
                        mine != null && why.arguments().contains(mine.name()) ? MY_ROLE : ROLE;
                case UnrelatedConnectionRoles,
                        NoConnectionRoleAndObjectTypeCodePairPresent,
                        ConnectionRoleLimitReached ->
                        ROLE;
                case ConnectionInvalidStartEndDate -> ENDING;
                case UnManagedIdsUserNotEnabled -> OWNER;
                case StringLengthTooLong -> DESCRIPTION;
                case BothConnectionSidesAreNeeded,
                        CannotConnectToSelf,
                        ConnectionCannotBeEnabledOnThisEntity,
                        ConnectionNotSupported,
                        ConnectionObjectsMissing,
                        ConnectionExists,
                        InvalidArgument,
                        ObjectDoesNotExist ->
                        NAME;
            };
        }
    }
}
