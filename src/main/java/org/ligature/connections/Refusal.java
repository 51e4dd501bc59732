package org.ligature.connections;

import java.util.List;

/// Why a connection cannot be written: the Dataverse error it stands for and the names its sentence
/// needs
/// (key `refused.<CODE>` in the bundle of this package).
public record Refusal(Code code, List<Object> arguments) {

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    /// The errors of Dataverse that concern connections, by their SDK names and numbers.
    public enum Code {
        BothConnectionSidesAreNeeded(0x80048218),
        CannotConnectToSelf(0x80048217),
        UnrelatedConnectionRoles(0x80048216),
        ConnectionRoleNotValidForObjectType(0x80048215),
        ConnectionCannotBeEnabledOnThisEntity(0x80048214),
        ConnectionNotSupported(0x80048213),
        ConnectionObjectsMissing(0x80048210),
        ConnectionInvalidStartEndDate(0x80048209),
        ConnectionExists(0x80048208),
        NoConnectionRoleAndObjectTypeCodePairPresent(0x8004F222);

        private final int number;

        Code(int number) {
            this.number = number;
        }

        /// As Dataverse writes it, such as `0x80048217`.
        public String hex() {
            return "0x%08X".formatted(number);
        }
    }
}
