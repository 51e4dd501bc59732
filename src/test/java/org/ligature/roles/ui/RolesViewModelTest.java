package org.ligature.roles.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ligature.Sample;
import org.ligature.audit.Actor;
import org.ligature.connections.Role;
import org.ligature.kit.task.DirectTasks;

final class RolesViewModelTest {

    private final RolesFixture fixture = new RolesFixture(Sample.told());
    private final RolesViewModel model = fixture.model();

    @Test
    void showsRolesByCategoryInItsOrder() {
        model.refresh();

        assertThat(model.groups())
                .extracting(group -> group.category().label())
                .startsWith("Business", "Family", "Social")
                .hasSize(8);
        assertThat(model.groups().getFirst().roles())
                .extracting(Role::name)
                .contains("Employer")
                .isSorted();
    }

    @Test
    void findsRolesByAPartOfTheirName() {
        model.searchProperty().set("employ");

        assertThat(model.groups()).hasSize(1);
        assertThat(model.groups().getFirst().roles())
                .extracting(Role::name)
                .containsExactly("Employee", "Employer", "Former Employee", "Former Employer");
    }

    @Test
    void countsOnceAndAgainOnlyAfterConnectionsWereWritten() {
        assertThat(model.countedProperty().get()).isFalse();

        model.refresh();

        assertThat(model.countedProperty().get()).isTrue();
        var first = model.usageProperty().get();
        assertThat(first.of(fixture.role("Employer").id())).isPositive();

        model.refresh();
        assertThat(model.usageProperty().get()).isSameAs(first);

        fixture.sample.roles().delete(fixture.admin(), fixture.role("Employer").id());
        model.refresh();
        assertThat(model.usageProperty().get()).isNotSameAs(first);
    }

    @Test
    void saysWhetherRolesMayBeChanged() {
        assertThat(model.mayChangeProperty().get()).isTrue();

        var nobody = new Actor(999, "Nobody");
        var seen = new RolesFixture(fixture.sample, nobody, DirectTasks.failing());

        assertThat(new RolesViewModel(nobody, seen.parts).mayChangeProperty().get()).isFalse();
    }

    @Test
    void namesMatchesAndItself() {
        assertThat(model.matches(fixture.role("Employer"))).containsExactly("Employee");
        assertThat(model.matches(fixture.role("Friend"))).containsOnlyNulls();
    }
}
