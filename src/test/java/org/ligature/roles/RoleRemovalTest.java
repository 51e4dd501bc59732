package org.ligature.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ligature.roles.Office.done;
import static org.ligature.roles.Office.offences;
import static org.ligature.roles.Office.roleOf;
import static org.ligature.roles.Office.since;
import static org.ligature.roles.Office.years;

import org.junit.jupiter.api.Test;
import org.ligature.connections.Connection;
import org.ligature.kit.problem.Problem;

import java.util.List;
import java.util.Map;

/// A role that goes: its connections lose it, get another one, or move to the role it is merged
/// with.
final class RoleRemovalTest {

    private final Office office = new Office();

    @Test
    void aDeletedRoleIsBlankOnItsConnections() {
        var chief = office.role("Chief");
        var aide = office.matched("Aide", chief);
        var jane = office.connect(office.contact("Jane"), chief, office.contact("Kim"));
        var inactive = office.connect(office.contact("Lee"), chief, office.contact("Mo"));
        office.sample.connections().setActive(office.admin, List.of(inactive.id()), false);

        assertThat(done(office.delete(chief, Remedy.FORBID))).isEqualTo(2);

        assertThat(office.sample.roles().role(chief.id())).isEmpty();
        assertThat(roleOf(office.again(jane).record2())).isEmpty();
        assertThat(roleOf(office.again(jane).record1())).isEqualTo("Aide");
        assertThat(roleOf(office.again(inactive).record2())).isEmpty();
        assertThat(office.now(aide).matches()).isEmpty();
        assertThat(office.findings()).isEmpty();
    }

    @Test
    void whatIsDeletedLeavesAllThatIsNeededToBringItBack() {
        var chief = office.role("Chief", "contact");
        office.matched("Aide", chief);
        office.connect(office.contact("Jane"), chief, office.contact("Kim"));

        office.delete(chief, Remedy.FORBID);

        assertThat(office.entries())
                .containsExactly(
                        "UPDATE connection", "UPDATE connectionrole", "DELETE connectionrole");
        assertThat(office.lastChanges())
                .containsEntry("name", "Chief")
                .containsEntry("tables", "contact")
                .containsEntry("matches", String.valueOf(office.named("Aide").id().value()));
    }

    @Test
    void anotherRoleTakesItsPlaceWhereItFits() {
        var chief = office.role("Chief");
        var aide = office.matched("Aide", chief);
        var boss = office.matched("Boss", aide, "contact");
        var jane = office.connect(office.contact("Jane"), chief, office.contact("Kim"));

        assertThat(done(office.replace(chief, boss, Remedy.FORBID))).isEqualTo(1);

        assertThat(roleOf(office.again(jane).record2())).isEqualTo("Boss");
        assertThat(roleOf(office.again(jane).record1())).isEqualTo("Aide");
        assertThat(office.findings()).isEmpty();
    }

    @Test
    void whereAnotherRoleDoesNotFitItIsAskedFirst() {
        var chief = office.role("Chief");
        var boss = office.role("Boss", "contact");
        var jane = office.connect(office.account("Acme"), chief, office.contact("Jane"));
        var firm = office.connect(office.account("Acme 2"), chief, office.account("Bolt"));

        var offences = offences(office.replace(chief, boss, Remedy.FORBID));

        assertThat(offences.counts()).isEqualTo(Map.of(Offence.TABLE, 1));
        assertThat(office.now(chief)).isEqualTo(chief);

        assertThat(done(office.replace(chief, boss, Remedy.KEEP))).isEqualTo(2);

        assertThat(roleOf(office.again(jane).record2())).isEqualTo("Boss");
        assertThat(roleOf(office.again(firm).record2())).isEmpty();
        assertThat(office.findings()).isEmpty();
    }

    @Test
    void aRoleCannotTakeItsOwnPlace() {
        var chief = office.role("Chief");

        assertThatThrownBy(() -> office.replace(chief, chief, Remedy.KEEP))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> office.merge(chief, chief, Remedy.KEEP))
                .isInstanceOf(Problem.class);
    }

    @Test
    void aMergedRoleAppliesAndMatchesAsBothDid() {
        var aide = office.role("Aide");
        var page = office.role("Page");
        var other = office.role("Other");
        var chief = office.matched("Chief", aide, "contact");
        var boss = office.matched("Boss", page, "account");
        office.matching(aide, Remedy.FORBID, chief, other);
        var jane = office.connect(office.contact("Jane"), chief, office.contact("Kim"));

        assertThat(done(office.merge(chief, boss, Remedy.FORBID))).isEqualTo(1);

        var merged = office.now(boss);
        assertThat(merged.name()).isEqualTo("Boss");
        assertThat(merged.tables()).containsExactlyInAnyOrder("account", "contact");
        assertThat(merged.matches()).containsExactly(page.id(), aide.id());
        assertThat(office.now(aide).matches()).containsExactly(boss.id(), other.id());
        assertThat(office.sample.roles().role(chief.id())).isEmpty();
        assertThat(roleOf(office.again(jane).record2())).isEqualTo("Boss");
        assertThat(office.findings()).isEmpty();
    }

    @Test
    void twoRolesThatMatchEachOtherBecomeOneThatMatchesItself() {
        var friend = office.role("Pal");
        var mate = office.matched("Mate", friend);
        var jane = office.connect(office.contact("Jane"), friend, office.contact("Kim"));

        done(office.merge(mate, friend, Remedy.FORBID));

        assertThat(office.now(friend).matches()).containsExactly(friend.id());
        assertThat(roleOf(office.again(jane).record1())).isEqualTo("Pal");
        assertThat(roleOf(office.again(jane).record2())).isEqualTo("Pal");
        assertThat(office.findings()).isEmpty();
    }

    @Test
    void whatWouldBeThereTwiceAfterAMergeIsShown() {
        var chief = office.role("Chief");
        var boss = office.role("Boss");
        var acme = office.account("Acme");
        var jane = office.contact("Jane");
        var first = office.connect(acme, boss, jane);
        var second = office.connect(acme, chief, jane);
        office.connect(acme, chief, office.contact("Kim"));

        var offences = offences(office.merge(chief, boss, Remedy.FORBID));

        assertThat(offences.counts()).isEqualTo(Map.of(Offence.DUPLICATE, 1));
        assertThat(offences.first()).extracting(Connection::uuid).containsExactly(second.uuid());
        assertThat(office.now(chief)).isEqualTo(chief);

        assertThat(done(office.merge(chief, boss, Remedy.DELETE))).isEqualTo(1);
        assertThat(office.isThere(first)).isTrue();
        assertThat(office.isThere(second)).isFalse();
        assertThat(office.findings()).isEmpty();
    }

    @Test
    void oneIsFoundTwiceFromWhicheverSideItWasMade() {
        var chief = office.role("Chief");
        var boss = office.role("Boss");
        var acme = office.account("Acme");
        var jane = office.contact("Jane");
        office.connect(acme, boss, jane, years(2010, 2012));
        var other = office.connect(acme, chief, jane, years(2015, 2016));
        office.turned(jane, acme, chief, years(2012, 2013));

        assertThat(offences(office.merge(chief, boss, Remedy.FORBID)).first())
                .extracting(Connection::uuid)
                .doesNotContain(other.uuid())
                .hasSize(1);
    }

    @Test
    void theLimitOfTheRoleThatStaysHoldsForBoth() {
        var chief = office.role("Chief", "contact");
        var boss = office.role("Boss", "contact");
        var acme = office.account("Acme");
        office.limited(boss, 1, Remedy.FORBID);
        var old = office.connect(acme, chief, office.contact("Jane"), since(2011));
        office.connect(acme, boss, office.contact("Kim"), since(2012));

        var offences = offences(office.merge(chief, boss, Remedy.FORBID));

        assertThat(offences.counts()).isEqualTo(Map.of(Offence.LIMIT, 1));
        assertThat(offences.first()).extracting(Connection::uuid).containsExactly(old.uuid());
    }

    @Test
    void aStoppedMergeLeavesEverythingAsItWas() {
        var chief = office.role("Chief");
        var boss = office.role("Boss");
        var jane = office.connect(office.account("Acme"), chief, office.contact("Jane"));

        var outcome =
                office.roles.merge(
                        office.admin, chief.id(), boss.id(), Remedy.KEEP, RoleSavingTest.STOPPED);

        assertThat(outcome).isInstanceOf(RoleOutcome.Cancelled.class);
        assertThat(office.now(chief)).isEqualTo(chief);
        assertThat(roleOf(office.again(jane).record2())).isEqualTo("Chief");
    }
}
