package org.ligature.activities.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ligature.activities.ActivityHouse.NOW;
import static org.ligature.activities.ActivityHouse.names;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ligature.activities.NoteText;
import org.ligature.activities.TimelineItem;
import org.ligature.records.RecordRef;
import org.ligature.records.Values;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class TimelineViewModelTest {

    @TempDir private Path folder;

    private final ActivitiesFixture fixture = new ActivitiesFixture();
    private final RecordRef larkfield = fixture.house.account("Larkfield Traders");
    private boolean told;

    @Test
    void showsAPageAndThenMore() {
        for (int i = 0; i < TimelineViewModel.PAGE + 2; i++) {
            note("Note " + i);
        }
        var model = fixture.model(larkfield);
        assertThat(model.items()).hasSize(TimelineViewModel.PAGE);
        assertTrue(model.moreProperty().get());

        model.showMore();

        assertThat(model.items()).hasSize(TimelineViewModel.PAGE + 2);
        assertFalse(model.moreProperty().get());
    }

    @Test
    void whoWatchesTheItemsGoesOnHearingOfThem() {
        var model = fixture.model(larkfield);

        assertSame(model.items(), model.items(), "one list, which the model holds itself");
    }

    @Test
    void whatIsReadAgainIsAsLongAsWhatWasShown() {
        for (int i = 0; i < TimelineViewModel.PAGE + 2; i++) {
            note("Note " + i);
        }
        var model = fixture.model(larkfield);
        model.showMore();

        model.load();

        assertThat(model.items()).hasSize(TimelineViewModel.PAGE + 2);
    }

    @Test
    void someKindsOnlyAndAllAgain() {
        note("Mornings");
        fixture.house.task("Send offer", larkfield, NOW);
        var model = fixture.model(larkfield);

        model.showKind("task", true);
        assertThat(names(model.items())).containsExactly("Send offer");
        model.showKind("annotation", true);
        assertThat(model.items()).hasSize(2);
        model.showKind("task", false);
        assertThat(names(model.items())).containsExactly("Mornings");
    }

    @Test
    void completingIsTheLastContact() {
        fixture.house.task("Send offer", larkfield, NOW.minus(Duration.ofDays(1)));
        var model = fixture.model(larkfield);
        assertEquals(Optional.empty(), model.lastContactProperty().get());
        var item = (TimelineItem.OfActivity) model.items().getFirst();
        assertTrue(model.isLate(item));

        model.complete(item, told -> assertEquals("", told.leftWords()));

        assertEquals(Optional.of(NOW), model.lastContactProperty().get());
        assertFalse(((TimelineItem.OfActivity) model.items().getFirst()).isOpen());
    }

    @Test
    void completingWhatSomebodyHasCompletedIsRefused() {
        fixture.house.task("Send offer", larkfield, NOW);
        var model = fixture.model(larkfield);
        var item = (TimelineItem.OfActivity) model.items().getFirst();
        fixture.house.activities.complete(fixture.admin(), List.of(item.activity().id()));
        var left = new ArrayList<String>();

        model.complete(item, told -> left.add(told.leftWords()));

        assertThat(left)
                .containsExactly("Send offer: The task has the status Completed. Reopen it first.");
    }

    @Test
    void aFileIsAttachedAndSavedAgain() throws IOException {
        var file = folder.resolve("offer.txt");
        Files.writeString(file, "An offer");
        var model = fixture.model(larkfield);

        model.attach(file, "Attaching", new NoteText("The offer", ""), told());

        assertTrue(told);
        assertNull(model.jobProperty().get());
        var note = ((TimelineItem.OfNote) model.items().getFirst()).note();
        model.save(note, folder.resolve("copy.txt"), "Saving", () -> {});
        assertEquals("An offer", Files.readString(folder.resolve("copy.txt")));
    }

    @Test
    void aFileThatCannotBeReadIsToldAndForgotten() {
        var model = fixture.model(larkfield);

        model.attach(folder.resolve("none.txt"), "Attaching", NoteText.NONE, told());

        assertFalse(told);
        assertNotNull(model.problemProperty().get());
        assertThat(model.items()).isEmpty();
        model.forgetProblem();
        assertNull(model.problemProperty().get());
    }

    @Test
    void anActivityIsWrittenDownInPlace() {
        var model = fixture.model(larkfield);
        var log = new LogViewModel(model);

        log.save(
                new LogViewModel.Draft("phonecall", "Delivery", null, "", true, Values.NONE),
                this::tell);

        assertTrue(told);
        assertThat(names(model.items())).containsExactly("Delivery");
        assertEquals(Optional.of(NOW), model.lastContactProperty().get());
    }

    @Test
    void whatIsMissingIsSaidBesideItsField() {
        var model = fixture.model(larkfield);
        var log = new LogViewModel(model);

        log.save(new LogViewModel.Draft("task", "", null, "", false, Values.NONE), this::tell);
        assertFalse(told);
        assertThat(log.subjectErrorProperty().get()).contains("Subject");

        log.save(
                new LogViewModel.Draft("annotation", "", null, "", false, Values.NONE), this::tell);
        assertThat(log.errorProperty().get()).isNotEmpty();
        assertThat(log.subjectErrorProperty().get()).isEmpty();
    }

    private void tell() {
        told = true;
    }

    private TimelineViewModel.Attached told() {
        return new TimelineViewModel.Attached(this::tell, () -> {});
    }

    private void note(String title) {
        fixture.house.notes.add(fixture.admin(), larkfield, new NoteText(title, ""));
    }
}
