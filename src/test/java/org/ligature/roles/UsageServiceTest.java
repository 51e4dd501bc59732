package org.ligature.roles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

/// How often roles are used: pairs once, whichever side has the role.
final class UsageServiceTest {

    private final Office office = new Office();

    @Test
    void countsPairsOnceForARoleAndForEachTable() {
        var friend = office.named("Friend");
        var employer = office.named("Employer");
        var jane = office.contact("Jane");
        office.connect(jane, friend, office.contact("Kim"));
        office.connect(jane, employer, office.account("Acme"));
        var ended = office.connect(jane, employer, office.account("Bolt"));
        office.sample.connections().setActive(office.admin, List.of(ended.id()), false);

        var usage = office.usage.count();

        assertThat(usage.of(friend.id())).isEqualTo(1);
        assertThat(usage.of(friend.id(), table("contact"))).isEqualTo(1);
        assertThat(usage.of(employer.id())).isEqualTo(2);
        assertThat(usage.of(employer.id(), table("account"))).isEqualTo(2);
        assertThat(usage.of(employer.id(), table("contact"))).isZero();
        assertThat(usage.of(office.named("Employee").id())).isEqualTo(2);
    }

    @Test
    void keepsWhatItCountedUntilAConnectionIsWritten() {
        var friend = office.named("Friend");
        office.connect(office.contact("Jane"), friend, office.contact("Kim"));
        assertThat(office.usage.known()).isEqualTo(Usage.NONE);
        assertThat(office.usage.isFresh()).isFalse();

        var first = office.usage.count();
        office.contact("Nobody's friend");

        assertThat(office.usage.isFresh()).isTrue();
        assertThat(office.usage.count()).isSameAs(first);

        office.connect(office.contact("Lee"), friend, office.contact("Mo"));

        assertThat(office.usage.isFresh()).isFalse();
        assertThat(office.usage.known()).isSameAs(first);
        assertThat(office.usage.count().of(friend.id())).isEqualTo(2);
    }

    private int table(String name) {
        return office.sample.schema().schema().require(name).id();
    }
}
