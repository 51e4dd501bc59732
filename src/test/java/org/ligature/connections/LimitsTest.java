package org.ligature.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ligature.connections.NewConnection.between;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ligature.kit.problem.Problem;
import org.ligature.records.RecordId;
import org.ligature.schema.PartialDate;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// One billing contact: how many active connections a record may have at once in which the other
/// side has a role.
final class LimitsTest {

    private static final Period OVER = new Period(year(2001), year(2003));

    private final House house = new House();
    private final RecordId acme = house.account("Acme");
    private final RecordId bolt = house.account("Bolt");
    private final RecordId jane = house.contact("Jane Doe");
    private final RecordId kim = house.contact("Kim Roe");
    private RoleId billing = new RoleId(0);

    @BeforeEach
    void limit() {
        billing = house.role("Billing contact");
        limitTo(1);
    }

    private void limitTo(int limit) {
        house.rewrite(
                billing,
                new RoleDraft(
                        "Billing contact",
                        House.BUSINESS,
                        "",
                        Set.of(),
                        List.of(),
                        limit,
                        List.of()));
    }

    @Test
    void refusesOneTooManyAndNamesTheOneThatIsThere() {
        var first = house.connected(billingOf(acme, jane));

        var why = refused(house.connections.connect(house.admin, billingOf(acme, kim)));

        assertThat(why.code()).isEqualTo(Refusal.Code.ConnectionRoleLimitReached);
        assertThat(why.sentence(Locale.UK))
                .contains("Acme", "Billing contact", "Jane Doe")
                .contains("End that one first");
        assertThat(Objects.requireNonNull(why.because()).isOf(first.id())).isTrue();
        assertThat(house.of(acme)).hasSize(1);
    }

    @Test
    void holdsFromWhicheverSideItIsMade() {
        house.connected(billingOf(acme, jane));

        var turned = between(kim, acme).withRoles(billing, null);

        assertThat(refused(house.connections.connect(house.admin, turned)).code())
                .isEqualTo(Refusal.Code.ConnectionRoleLimitReached);
    }

    @Test
    void letsOnePersonHaveTheRoleTowardsMany() {
        house.connected(billingOf(acme, jane));
        house.connected(billingOf(bolt, jane));

        assertThat(house.of(jane)).hasSize(2);
    }

    @Test
    void doesNotCountWhatIsOverOrInactive() {
        house.connected(billingOf(acme, jane).during(OVER));
        var second = house.connected(billingOf(acme, kim));
        house.connections.setActive(house.admin, List.of(second.id()), false);

        house.connected(billingOf(acme, house.contact("Lee")));
        house.connected(billingOf(acme, house.contact("Mo")).during(OVER));

        assertThat(house.of(acme)).hasSize(3);
    }

    @Test
    void letsASuccessorBeginWhenTheFirstHasEnded() {
        var until = new Period(null, new PartialDate(2027, 6, 30));
        house.connected(billingOf(acme, jane).during(until));

        var overlapping = new Period(new PartialDate(2027, 6, 30), null);
        refused(house.connections.connect(house.admin, billingOf(acme, kim).during(overlapping)));
        house.connected(billingOf(acme, kim).during(new Period(new PartialDate(2027, 7, 1), null)));
    }

    @Test
    void countsThoseThatHoldAtOnce() {
        limitTo(2);
        house.connected(billingOf(acme, jane).during(new Period(year(2027), year(2027))));
        house.connected(billingOf(acme, kim).during(new Period(year(2028), year(2028))));

        house.connected(billingOf(acme, house.contact("Lee")));

        assertThat(refused(house.connections.connect(house.admin, billingOf(acme, bolt))).code())
                .isEqualTo(Refusal.Code.ConnectionRoleLimitReached);
    }

    @Test
    void holdsForAChange() {
        house.connected(billingOf(acme, jane));
        var other = house.connected(between(acme, kim));

        var outcome =
                house.connections.change(
                        house.admin, other.id(), other.version(), billingOf(acme, kim));

        assertThat(refused(outcome).code()).isEqualTo(Refusal.Code.ConnectionRoleLimitReached);
    }

    @Test
    void letsTheOneThatIsThereBeChanged() {
        var one = house.connected(billingOf(acme, jane));

        var outcome =
                house.connections.change(
                        house.admin,
                        one.id(),
                        one.version(),
                        billingOf(acme, jane).during(new Period(year(2020), null)));

        assertThat(outcome).isInstanceOf(ConnectOutcome.Connected.class);
    }

    @Test
    void holdsForActivation() {
        var old = house.connected(billingOf(acme, jane));
        house.connections.setActive(house.admin, List.of(old.id()), false);
        house.connected(billingOf(acme, kim));

        assertThatThrownBy(() -> house.connections.setActive(house.admin, List.of(old.id()), true))
                .isInstanceOf(Problem.class);
        assertThat(house.of(acme)).hasSize(1);
    }

    @Test
    void holdsWithinABatch() {
        var outcomes =
                house.store
                        .actions()
                        .run(
                                house.admin,
                                "connection.many",
                                action ->
                                        house.connections.connectAll(
                                                action,
                                                List.of(
                                                        billingOf(acme, jane),
                                                        billingOf(acme, kim),
                                                        billingOf(bolt, kim))));

        assertThat(outcomes.get(0)).isInstanceOf(ConnectOutcome.Connected.class);
        assertThat(refused(outcomes.get(1)).code())
                .isEqualTo(Refusal.Code.ConnectionRoleLimitReached);
        assertThat(outcomes.get(2)).isInstanceOf(ConnectOutcome.Connected.class);
        assertThat(house.findings()).isEmpty();
    }

    private NewConnection billingOf(RecordId account, RecordId person) {
        return between(account, person).as(billing);
    }

    private static PartialDate year(int year) {
        return new PartialDate(year, 0, 0);
    }

    private static Refusal refused(ConnectOutcome outcome) {
        assertThat(outcome).isInstanceOf(ConnectOutcome.Refused.class);
        return ((ConnectOutcome.Refused) outcome).why();
    }
}
