package org.ligature.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ligature.roles.Office.done;
import static org.ligature.roles.Office.offences;
import static org.ligature.roles.Office.roleOf;
import static org.ligature.roles.Office.since;
import static org.ligature.roles.Office.years;

import org.junit.jupiter.api.Test;
import org.ligature.audit.Actor;
import org.ligature.connections.Connection;
import org.ligature.connections.Finding;
import org.ligature.connections.RoleDraft;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.task.Job;
import org.ligature.schema.PartialDate;

import java.util.List;
import java.util.Map;

/// A change of what a role applies to, matches or allows shows what would no longer fit, and does
/// with it what it is told.
final class RoleSavingTest {

    private final Office office = new Office();

    @Test
    void aRoleThatStillFitsIsSavedAtOnce() {
        var chief = office.role("Chief", "contact");
        office.connect(office.account("Acme"), chief, office.contact("Jane"));

        var outcome = office.on(chief, Remedy.FORBID, "contact", "account");

        assertThat(done(outcome)).isZero();
        assertThat(office.now(chief).tables()).containsExactlyInAnyOrder("contact", "account");
    }

    @Test
    void whatWouldNotApplyIsShownAndNothingIsWritten() {
        var chief = office.role("Chief");
        var jane = office.connect(office.account("Acme"), chief, office.contact("Jane"));
        var firm = office.connect(office.account("Bolt"), chief, office.account("Cogs"));

        var offences = offences(office.on(chief, Remedy.FORBID, "contact"));

        assertThat(offences.counts()).isEqualTo(Map.of(Offence.TABLE, 1));
        assertThat(offences.first()).extracting(Connection::uuid).containsExactly(firm.uuid());
        assertThat(office.now(chief).tables()).isEmpty();
        assertThat(roleOf(office.again(jane).record2())).isEqualTo("Chief");
    }

    @Test
    void whatWouldNotMatchIsShownFromEitherRole() {
        var chief = office.role("Chief");
        var aide = office.matched("Aide", chief);
        office.connect(office.contact("Jane"), chief, office.contact("Kim"));

        assertThat(offences(office.matching(chief, Remedy.FORBID)).counts())
                .isEqualTo(Map.of(Offence.MATCH, 1));
        assertThat(offences(office.matching(aide, Remedy.FORBID)).counts())
                .isEqualTo(Map.of(Offence.MATCH, 1));
        assertThat(office.now(aide).matches()).containsExactly(chief.id());
    }

    @Test
    void whatOffendedBeforeIsNotCounted() {
        var chief = office.role("Chief");
        var aide = office.matched("Aide", chief);
        office.connect(office.contact("Jane"), chief, office.contact("Kim"));
        done(office.matching(chief, Remedy.KEEP));

        assertThat(done(office.on(chief, Remedy.FORBID, "contact"))).isZero();
        assertThat(done(office.matching(aide, Remedy.FORBID))).isZero();
        assertThat(office.findings()).containsOnly(Finding.Kind.ROLES_DO_NOT_MATCH);
    }

    @Test
    void inactiveConnectionsAreHistoryAndDoNotOffend() {
        var chief = office.role("Chief");
        var firm = office.connect(office.account("Bolt"), chief, office.account("Cogs"));
        office.sample.connections().setActive(office.admin, List.of(firm.id()), false);

        assertThat(done(office.on(chief, Remedy.FORBID, "contact"))).isZero();
        assertThat(roleOf(office.again(firm).record2())).isEqualTo("Chief");
    }

    @Test
    void keptOnesStayAsTheyAre() {
        var chief = office.role("Chief");
        var firm = office.connect(office.account("Bolt"), chief, office.account("Cogs"));

        assertThat(done(office.on(chief, Remedy.KEEP, "contact"))).isZero();

        assertThat(office.again(firm))
                .usingRecursiveComparison()
                .ignoringFields("record2")
                .isEqualTo(firm);
        assertThat(office.findings()).containsOnly(Finding.Kind.ROLE_DOES_NOT_FIT);
    }

    @Test
    void endedOnesEndTodayUnlessTheyAreOverOrStillToCome() {
        var chief = office.role("Chief");
        var acme = office.account("Acme");
        var open = office.connect(acme, chief, office.account("Open"));
        var over = office.connect(acme, chief, office.account("Over"), years(2010, 2012));
        var soon = office.connect(acme, chief, office.account("Soon"), since(2030));

        assertThat(done(office.on(chief, Remedy.END, "contact"))).isEqualTo(3);

        assertThat(office.again(open).period().ending()).isEqualTo(new PartialDate(2026, 11, 21));
        assertThat(office.again(open).active()).isTrue();
        assertThat(office.again(over).period()).isEqualTo(over.period());
        assertThat(office.again(soon).period()).isEqualTo(soon.period());
        assertThat(office.again(soon).active()).isFalse();
        assertThat(office.findings()).containsOnly(Finding.Kind.ROLE_DOES_NOT_FIT);
    }

    @Test
    void deletedOnesAreGoneInTheSameAction() {
        var chief = office.role("Chief");
        var aide = office.matched("Aide", chief);
        var jane = office.connect(office.contact("Jane"), chief, office.contact("Kim"));
        var actions = office.actions();

        assertThat(done(office.matching(aide, Remedy.DELETE))).isEqualTo(1);

        assertThat(office.isThere(jane)).isFalse();
        assertThat(office.actions()).isEqualTo(actions + 1);
        assertThat(office.entries())
                .containsExactlyInAnyOrder(
                        "DELETE connection", "UPDATE connectionrole", "UPDATE connectionrole");
        assertThat(office.findings()).isEmpty();
    }

    @Test
    void aLimitShowsWhatIsBeyondItForARecord() {
        var billing = office.role("Billing contact", "contact");
        var acme = office.account("Acme");
        var old = office.connect(acme, billing, office.contact("Old"), since(2015));
        var young = office.connect(acme, billing, office.contact("Young"), since(2020));
        office.connect(acme, billing, office.contact("Former"), years(2001, 2003));
        office.connect(office.account("Bolt"), billing, office.contact("Sole"));

        var offences = offences(office.limited(billing, 1, Remedy.FORBID));

        assertThat(offences.counts()).isEqualTo(Map.of(Offence.LIMIT, 1));
        assertThat(offences.first()).extracting(Connection::uuid).containsExactly(old.uuid());
        assertThat(done(office.limited(billing, 1, Remedy.END))).isEqualTo(1);
        assertThat(office.again(old).period().ending()).isEqualTo(new PartialDate(2026, 11, 21));
        assertThat(office.again(young).period().ending()).isNull();
    }

    @Test
    void aHigherLimitIsTakenWithoutALook() {
        var billing = office.role("Billing contact", "contact");
        var acme = office.account("Acme");
        office.connect(acme, billing, office.contact("Old"), since(2015));
        office.connect(acme, billing, office.contact("Young"), since(2020));
        office.connect(acme, billing, office.contact("Third"), since(2021));

        assertThat(offences(office.limited(billing, 2, Remedy.FORBID)).count()).isEqualTo(1);
        assertThat(done(office.limited(billing, 3, Remedy.FORBID))).isZero();
        assertThat(done(office.limited(billing, null, Remedy.FORBID))).isZero();
    }

    @Test
    void whatSomebodyElseChangedIsNotWrittenOver() {
        var chief = office.role("Chief");
        var draft = RoleDraft.of(chief);
        office.on(chief, Remedy.FORBID, "contact");

        var outcome =
                office.roles.save(
                        office.admin,
                        chief.id(),
                        chief.version(),
                        draft,
                        Remedy.FORBID,
                        Job.Progress.UNWATCHED);

        assertThat(outcome).isEqualTo(new RoleOutcome.Conflict(office.now(chief)));
    }

    @Test
    void aStoppedChangeLeavesEverythingAsItWas() {
        var chief = office.role("Chief");
        var firm = office.connect(office.account("Bolt"), chief, office.account("Cogs"));

        var outcome =
                office.roles.save(
                        office.admin,
                        chief.id(),
                        chief.version(),
                        RoleDraft.of(chief).on(java.util.Set.of("contact")),
                        Remedy.DELETE,
                        STOPPED);

        assertThat(outcome).isInstanceOf(RoleOutcome.Cancelled.class);
        assertThat(office.isThere(firm)).isTrue();
        assertThat(office.now(chief)).isEqualTo(chief);
    }

    static final Job.Progress STOPPED =
            new Job.Progress() {
                @Override
                public void at(long done, long total) {}

                @Override
                public boolean isCancelled() {
                    return true;
                }
            };

    @Test
    void whoMayNotCustomizeOnlySees() {
        var chief = office.role("Chief");
        var nobody = new Actor(999, "Nobody");

        assertThat(office.roles.mayChange(office.admin)).isTrue();
        assertThat(office.roles.mayChange(nobody)).isFalse();
        assertThatThrownBy(
                        () ->
                                office.roles.save(
                                        nobody,
                                        chief.id(),
                                        chief.version(),
                                        RoleDraft.of(chief),
                                        Remedy.FORBID,
                                        Job.Progress.UNWATCHED))
                .isInstanceOf(Problem.class);
    }
}
