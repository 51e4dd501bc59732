package org.ligature.roles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ligature.connections.Gender;
import org.ligature.connections.Role;

import java.util.Locale;

final class RolePackTest {

    private final Office office = new Office();
    private final RolePackService packs = new RolePackService(office.sample.roles());

    @ParameterizedTest
    @EnumSource
    void bringsAllItsRolesInOneActionWithMatchesBothWays(RolePack pack) {
        var actions = office.actions();

        var loaded = packs.load(office.admin, pack);

        assertThat(office.actions()).isEqualTo(actions + 1);
        assertThat(loaded.added().size() + loaded.kept().size()).isEqualTo(pack.roles().size());
        for (var entry : pack.roles()) {
            var role = office.named(entry.name());
            for (var match : entry.matches()) {
                assertThat(role.goesWith(office.named(match)))
                        .as(entry.name() + " and " + match)
                        .isTrue();
            }
        }
        assertThat(office.findings()).isEmpty();
    }

    @Test
    void theDoctorMatchesTheOtherThree() {
        packs.load(office.admin, RolePack.HEALTH);

        assertThat(office.named("Doctor").matches())
                .containsExactly(
                        office.named("Patient").id(),
                        office.named("Nurse").id(),
                        office.named("Medical Assistant").id());
        assertThat(office.named("Doctor").name(Locale.GERMAN, Gender.FEMALE)).isEqualTo("Ärztin");
    }

    @Test
    void keepsWhatIsThereAndSaysSo() {
        var parent = office.named("Parent");

        var loaded = packs.load(office.admin, RolePack.FAMILY);

        assertThat(loaded.kept()).extracting(Role::name).containsExactly("Parent", "Child");
        assertThat(office.now(parent)).isEqualTo(parent);
        assertThat(office.named("Sibling").matches()).containsExactly(office.named("Sibling").id());
    }

    @Test
    void aSecondTimeBringsNothing() {
        packs.load(office.admin, RolePack.LEGAL);

        assertThat(packs.load(office.admin, RolePack.LEGAL).added()).isEmpty();
    }

    @Test
    void isFoundByItsKey() {
        assertThat(RolePack.of("Health")).hasValue(RolePack.HEALTH);
        assertThat(RolePack.of("wealth")).isEmpty();
    }
}
