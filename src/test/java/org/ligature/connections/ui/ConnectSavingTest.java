package org.ligature.connections.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.ligature.Sample;
import org.ligature.kit.task.Tasks;
import org.ligature.records.RecordRef;

import java.util.ArrayList;
import java.util.List;

/// Saving from the dialog where something unexpected happens.
final class ConnectSavingTest {

    private final List<Throwable> told = new ArrayList<>();
    private final ConnectionsFixture fixture =
            new ConnectionsFixture(
                    new Sample(),
                    new Tasks(Runnable::run, Runnable::run, told::add, (_, run) -> run.run()));
    private final RecordRef jane = fixture.contact("Jane", "Doe");
    private final RecordRef larkfield = fixture.account("Larkfield Traders");

    @Test
    void aBugIsToldAndTheDialogCanBeEditedAgain() {
        var model = new ConnectViewModel(fixture.admin(), fixture.me(), fixture.parts);
        model.begin(jane, null);
        model.draft().choose(larkfield);
        model.draft().describe("Met at the fair");
        askForMoreThanIsWritten();

        model.save(After.CLOSE);

        assertThat(told).hasSize(1);
        assertInstanceOf(Phase.Editing.class, model.phaseProperty().get());
        assertThat(model.draft().draftProperty().get().description()).isEqualTo("Met at the fair");
        assertThat(model.isTyped()).isTrue();
    }

    private void askForMoreThanIsWritten() {
        fixture.sample
                .store()
                .db()
                .write(
                        tx ->
                                tx.sql()
                                        .execute(
                                                "ALTER TABLE connection ADD COLUMN more INT NOT"
                                                        + " NULL"));
    }
}
