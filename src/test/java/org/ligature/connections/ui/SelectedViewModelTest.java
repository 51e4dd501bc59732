package org.ligature.connections.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.ligature.connections.Role;
import org.ligature.connections.Stub;
import org.ligature.connections.ui.Wrong.Part;
import org.ligature.kit.task.Job;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;

import java.util.List;

final class SelectedViewModelTest {

    private final ConnectionsFixture fixture = new ConnectionsFixture();
    private final RecordRef jane = fixture.contact("Jane", "Doe");
    private final RecordRef john = fixture.contact("John", "Doe");
    private final RecordRef larkfield = fixture.account("Larkfield Traders");
    private final List<RecordId> both = List.of(jane.id(), john.id());
    private final SelectedViewModel model =
            new SelectedViewModel(fixture.admin(), fixture.parts, both, jane, fixture.me());

    @Test
    void theRoleOfEachFollowsThatOfTheTarget() {
        model.draft().choose(larkfield);

        model.draft().chooseRole(fixture.role("Employer"));

        assertEquals("Employee", model.draft().draftProperty().get().myRole().name());
        assertEquals(2, forecast().fresh());
    }

    @Test
    void saysWhichAreThereAlreadyAndConnectsThemAgainOnWish() {
        fixture.connected(john, "Employer", larkfield);
        model.draft().choose(larkfield);
        model.draft().chooseRole(fixture.role("Employer"));

        assertEquals(1, forecast().fresh());
        assertThat(forecast().there()).extracting(Forecast.There::place).containsExactly(1);

        model.again(true);

        assertEquals(2, forecast().fresh());
        connect();
        assertThat(fixture.of(john)).hasSize(2);
    }

    @Test
    void saysWhichAreRefusedByName() {
        model.draft().choose(jane);

        var preview = model.previewProperty().get();

        assertEquals(1, preview.forecast().fresh());
        assertThat(preview.forecast().refused())
                .extracting(Forecast.Refused::place)
                .containsExactly(0);
        assertEquals("Jane Doe", preview.refs().get(jane.id()).name());
        assertThat(model.draft().wrong()).isEmpty();
    }

    @Test
    void whatIsMissingInAnAddedColumnIsSaidOfEach() {
        fixture.added("Strength", "whole number", "\"required\": true");
        model.draft().choose(larkfield);
        assertThat(forecast().refused()).hasSize(2);

        model.draft().added().put("new_strength", 3);

        assertEquals(2, forecast().fresh());
    }

    @Test
    void aTargetThatIsNotThereIsMadeOnce() {
        model.draft().choose(Stub.of(0, "account", "Orion Holdings").ref());
        model.draft().chooseRole(fixture.role("Employer"));

        connect();

        var made = fixture.of(jane).getFirst().record2().record().orElseThrow();
        assertEquals("Orion Holdings", made.name());
        assertThat(fixture.of(made)).hasSize(2);
        assertEquals(
                "Employee",
                fixture.of(jane).getFirst().record1().role().map(Role::name).orElseThrow());
    }

    @Test
    void cannotBeSavedWithoutATarget() {
        model.draft().chooseRole(fixture.role("Employer"));

        assertFalse(model.isSound());
        assertInstanceOf(Wrong.Missing.class, model.draft().wrong().get(Part.NAME));
    }

    private Forecast forecast() {
        return model.previewProperty().get().forecast();
    }

    private void connect() {
        var outcomes =
                fixture.parts
                        .bulk()
                        .connect(fixture.admin(), model.wanted(), Job.Progress.UNWATCHED);
        assertThat(outcomes).isPresent();
    }
}
