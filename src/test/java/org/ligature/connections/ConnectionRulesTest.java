package org.ligature.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ligature.connections.NewConnection.between;
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
import org.junit.jupiter.api.Test;
import org.ligature.records.RecordId;
import org.ligature.records.Values;
import org.ligature.schema.PartialDate;

import java.util.Locale;

/// Each rule of connecting, the error it is told by, and where it does not apply.
final class ConnectionRulesTest {

    private final House house = new House();
    private final RecordId jane = house.contact("Jane Doe");
    private final RecordId larkfield = house.account("Larkfield Traders");
    private final RoleId employer = house.role("Test employer", "account");
    private final RoleId employee = house.matched("Test employee", employer);

    @Test
    void refusesTwoMissingRecords() {
        assertThat(refusal(wanted(null, employee, null, employer)).code())
                .isEqualTo(ConnectionObjectsMissing);
    }

    @Test
    void refusesASideWithNeitherRecordNorRole() {
        assertThat(refusal(wanted(jane, employee, null, null)).code())
                .isEqualTo(BothConnectionSidesAreNeeded);
        assertThat(refusal(wanted(null, null, jane, employee)).code())
                .isEqualTo(BothConnectionSidesAreNeeded);
    }

    @Test
    void allowsOneRecordWhereTheOtherSideHasARole() {
        var made = house.connected(wanted(jane, null, null, employer));

        assertThat(made.record2().record()).isEmpty();
        assertThat(made.record2().role().map(Role::name)).hasValue("Test employer");
        assertThat(made.record1().role().map(Role::name)).hasValue("Test employee");
    }

    @Test
    void refusesToConnectARecordToItselfAndSaysItsName() {
        var refusal = refusal(between(jane, jane));

        assertThat(refusal.code()).isEqualTo(CannotConnectToSelf);
        assertThat(refusal.code().hex()).isEqualTo("0x80048217");
        assertThat(refusal.sentence(Locale.ENGLISH))
                .isEqualTo("Jane Doe cannot be connected to itself. Choose another record.");
    }

    @Test
    void refusesRolesThatAreNotMatchedAndSaysTheirNames() {
        var friend = house.role("Test friend");

        var refusal = refusal(between(jane, larkfield).withRoles(friend, employer));

        assertThat(refusal.code()).isEqualTo(UnrelatedConnectionRoles);
        assertThat(refusal.sentence(Locale.ENGLISH))
                .startsWith("Test employer and Test friend are not matching roles.");
    }

    @Test
    void aMatchHoldsInEitherDirection() {
        house.connected(between(jane, larkfield).withRoles(employee, employer));
        house.connected(
                between(larkfield, jane).withRoles(employer, employee).acceptingDuplicate());
    }

    @Test
    void oneRoleOnBothSidesHasToBeMatchedToItself() {
        var friend = house.role("Test friend");
        var joe = house.contact("Joe Roe");
        var friends = between(jane, joe).withRoles(friend, friend);

        assertThat(refusal(friends).code()).isEqualTo(UnrelatedConnectionRoles);

        house.roles.match(house.admin, friend, friend);
        house.connected(friends);
    }

    @Test
    void refusesARoleOnATableItDoesNotApplyTo() {
        var refusal = refusal(between(larkfield, jane).as(employer));

        assertThat(refusal.code()).isEqualTo(ConnectionRoleNotValidForObjectType);
        assertThat(refusal.sentence(Locale.ENGLISH))
                .startsWith("Test employer is not a role for the table Contact.");
    }

    @Test
    void refusesTheRoleOfRecord1AsThatOfRecord2() {
        assertThat(refusal(between(jane, larkfield).withRoles(employer, null)).code())
                .isEqualTo(ConnectionRoleNotValidForObjectType);
    }

    @Test
    void refusesRecordsOfATableThatIsNotEnabled() {
        var role = house.record("connectionrole", "A stray");

        var refusal = refusal(between(jane, role));

        assertThat(refusal.code()).isEqualTo(ConnectionNotSupported);
        assertThat(refusal.sentence(Locale.ENGLISH)).contains("Connection Role");
    }

    @Test
    void refusesAnEndingBeforeTheStarting() {
        var backwards = new Period(new PartialDate(2020, 3, 1), new PartialDate(2019, 0, 0));

        var refusal = refusal(between(jane, larkfield).during(backwards));

        assertThat(refusal.code()).isEqualTo(ConnectionInvalidStartEndDate);
        assertThat(refusal.sentence(Locale.US))
                .startsWith("The ending 2019 is before the starting Mar 1, 2020.");
    }

    @Test
    void allowsAPeriodOfOneDayAndOneYear() {
        var day = new PartialDate(2019, 3, 1);
        house.connected(between(jane, larkfield).during(new Period(day, day)));
        var year = new PartialDate(2021, 0, 0);
        house.connected(between(jane, larkfield).during(new Period(year, year)));
    }

    @Test
    void refusesADescriptionOfMoreThan2000Characters() {
        assertThat(refusal(described("x".repeat(2001))).code()).isEqualTo(StringLengthTooLong);

        house.connected(described("x".repeat(2000)));
    }

    @Test
    void refusesWhatIsNoLongerThere() {
        var nobody = new RecordId(987_654);

        assertThat(refusal(between(jane, nobody)).code()).isEqualTo(ObjectDoesNotExist);
        assertThat(refusal(between(jane, larkfield).as(new RoleId(987_654))).code())
                .isEqualTo(ObjectDoesNotExist);
        assertThat(refusal(owned(nobody)).code()).isEqualTo(ObjectDoesNotExist);
    }

    @Test
    void theOwnerIsAnEnabledUser() {
        var ben = house.user("Ben Adler");
        assertThat(refusal(owned(jane)).code()).isEqualTo(ObjectDoesNotExist);
        assertThat(house.connected(owned(ben)).owner().name()).isEqualTo("Ben Adler");

        house.disable(ben);

        assertThat(refusal(owned(ben)).code()).isEqualTo(UnManagedIdsUserNotEnabled);
    }

    @Test
    void aTeamOwnsConnectionsAsAUserDoes() {
        var north = house.team("North");

        var owner = house.connected(owned(north)).owner();

        assertThat(owner.table()).isEqualTo("team");
        assertThat(owner.name()).isEqualTo("North");
    }

    @Test
    void anInactiveRoleIsNotOfferedButCanBeEntered() {
        house.roles.setActive(house.admin, employee, false);

        assertThat(house.roles.fitting("contact")).noneMatch(role -> role.id().equals(employee));
        assertThat(house.connected(between(jane, larkfield).as(employer)).record1().role())
                .isEmpty();
        house.connected(
                between(jane, larkfield).withRoles(employee, employer).acceptingDuplicate());
    }

    @Test
    void saysEachErrorInASentence() {
        for (var code : Refusal.Code.values()) {
            var names = new Object[] {2001, 2000};
            assertThat(Refusal.of(code, names).sentence(Locale.ENGLISH)).endsWith(".");
        }
    }

    private Refusal refusal(NewConnection wanted) {
        return switch (house.connections.connect(house.admin, wanted)) {
            case ConnectOutcome.Refused(var why) -> why;
            case ConnectOutcome other -> throw new AssertionError(other);
        };
    }

    private static NewConnection wanted(
            @Nullable RecordId record1,
            @Nullable RoleId role1,
            @Nullable RecordId record2,
            @Nullable RoleId role2) {
        return new NewConnection(
                record1, role1, record2, role2, "", Period.OPEN, null, false, Values.NONE);
    }

    private NewConnection described(String description) {
        return new NewConnection(
                jane, null, larkfield, null, description, Period.OPEN, null, false, Values.NONE);
    }

    private NewConnection owned(RecordId owner) {
        return new NewConnection(
                jane, null, larkfield, null, "", Period.OPEN, owner, true, Values.NONE);
    }
}
