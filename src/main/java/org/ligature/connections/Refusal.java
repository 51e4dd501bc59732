package org.ligature.connections;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.text.Texts;
import org.ligature.schema.PartialDate;
import org.ligature.schema.PartialDateText;

import java.util.List;
import java.util.Locale;

/// Why a connection cannot be written: the Dataverse error it stands for and the names its sentence
/// needs (key `refused.<CODE>` in the bundle of this package).
///
/// @param because the connection that stands in the way; null where none does
public record Refusal(Code code, List<Object> arguments, @Nullable Connection because) {

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    public Refusal(Code code, List<Object> arguments) {
        this(code, arguments, null);
    }

    Refusal because(Connection one) {
        return new Refusal(code, arguments, one);
    }

    static Refusal of(Code code, Object... arguments) {
        return new Refusal(code, List.of(arguments));
    }

    /// What is wrong and what to do, with names and never with ids.
    public String sentence(Locale locale) {
        var dates = new PartialDateText(locale);
        var shown =
                arguments.stream()
                        .map(one -> one instanceof PartialDate date ? dates.format(date) : one)
                        .toArray();
        return Texts.of(Refusal.class, locale).get("refused." + code, shown);
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
        NoConnectionRoleAndObjectTypeCodePairPresent(0x8004F222),

        /// A record, role or owner that was chosen is not there.
        ObjectDoesNotExist(0x80040217),

        /// The owner is a user who is disabled.
        UnManagedIdsUserNotEnabled(0x80040225),

        /// A record that was to be made along with the connection cannot be: its one argument is
        /// the sentence that says why.
        InvalidArgument(0x80040203),

        /// The description is longer than 2,000 characters.
        StringLengthTooLong(0x80044331),

        /// The record has as many connections in the role as its limit allows: a rule of ours, for
        /// which Dataverse has no number.
        ConnectionRoleLimitReached(0);

        private final int number;

        Code(int number) {
            this.number = number;
        }

        /// As Dataverse writes it, such as `0x80048217`; empty for what it does not know.
        public String hex() {
            return number == 0 ? "" : "0x%08X".formatted(number);
        }
    }
}
