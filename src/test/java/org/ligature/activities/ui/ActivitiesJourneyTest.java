package org.ligature.activities.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.ligature.activities.ActivityHouse.NOW;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ligature.Fx;
import org.ligature.Robot;
import org.ligature.activities.ActivityState;
import org.ligature.activities.NoteText;
import org.ligature.activities.TimelineItem;
import org.ligature.records.RecordRef;
import org.ligature.records.Values;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class ActivitiesJourneyTest {

    @TempDir private Path folder;

    private final ActivitiesFixture fixture = new ActivitiesFixture(ActivitiesFixture.onFx());
    private final RecordRef larkfield = fixture.house.account("Larkfield Traders");
    private Robot robot = Robot.show(() -> fixture.showForm(larkfield), 1000, 900);

    @AfterEach
    void close() {
        robot.close();
    }

    @Test
    void aCallIsLoggedCompletedAndFoundAmongTheActivities() {
        robot.sees("timeline-empty", "Nothing has been written down yet.")
                .click("timeline-log")
                .click("log-kind-phonecall")
                .type("log-subject", "Delivery slots")
                .press(KeyCode.CONTROL, KeyCode.ENTER);
        var call = (TimelineItem.OfActivity) fixture.house.timeline(larkfield).getFirst();
        var id = call.activity().id().value();
        robot.sees("timeline-open-" + id, "Phone Call: Delivery slots");

        robot.click("timeline-complete-" + id);
        Fx.until(
                "the call is completed",
                () -> fixture.house.open(call.activity()).state() == ActivityState.COMPLETED);
        robot.sees("fact-last-contact", "21 Nov 2026");

        Fx.run(() -> fixture.show(fixture.activities.activities()));
        robot.click("activities-views").clickText("Completed activities");
        robot.clickText("Delivery slots");
        Fx.until("the call is opened", () -> fixture.opened.contains(call.activity()));
    }

    @Test
    void whatTheRecordDoesNotTellIsAskedFor() {
        var dark = fixture.house.create("incident", Values.of("title", "Dark"));
        fixture.house.contact("Doe");
        Fx.run(() -> robot.stage().setHeight(700));
        Fx.run(() -> fixture.showForm(dark));
        robot.click("timeline-log").click("log-kind-phonecall").type("log-subject", "Call back");

        robot.press(KeyCode.CONTROL, KeyCode.ENTER).sees("log", "Call To must be filled in.");
        robot.seesFocus("field-to").type("doe").sees("field-to-list", "Doe");
        robot.press(KeyCode.ENTER).press(KeyCode.CONTROL, KeyCode.ENTER).seesNot("log");

        var call = (TimelineItem.OfActivity) fixture.house.timeline(dark).getFirst();
        assertEquals("Call back", call.activity().name());
    }

    @Test
    void aFileIsAttachedAndSavedAgain() throws IOException {
        var file = folder.resolve("offer.txt");
        Files.writeString(file, "An offer");
        fixture.toRead = Optional.of(file);
        fixture.toWrite = Optional.of(folder.resolve("copy.txt"));

        robot.click("timeline-log").type("log-subject", "The offer").click("log-attach");
        var note = (TimelineItem.OfNote) fixture.house.timeline(larkfield).getFirst();
        robot.click("timeline-file-" + note.note().id().value());

        Fx.until("the file is saved", () -> Files.exists(folder.resolve("copy.txt")));
        assertEquals("An offer", Files.readString(folder.resolve("copy.txt")));
    }

    @Test
    void whatWasWrittenAboutAFileThatIsTooLargeStays() throws IOException {
        fixture.house.notes.chooseLimit(fixture.admin(), 1);
        var file = folder.resolve("large.bin");
        Files.write(file, new byte[2048]);
        fixture.toRead = Optional.of(file);

        robot.click("timeline-log").type("log-subject", "The offer").click("log-attach");

        robot.sees("timeline-problem", "large.bin is larger than 1 KB.").sees("log");
        assertEquals("The offer", robot.node("log-subject", TextField.class).getText());
    }

    @Test
    void partiesAreChosenAndTakenAwayByKeyboard() {
        fixture.house.contact("Doe");
        fixture.house.contact("Haddad");
        Fx.run(() -> fixture.showNew("email", Values.of("subject", "Offer")));

        robot.type("field-to", "doe").sees("field-to-list", "Doe").press(KeyCode.ENTER);
        robot.type("field-to", "hadd").sees("field-to-list", "Haddad").press(KeyCode.ENTER);
        robot.sees("field-to-0", "Doe").sees("field-to-1", "Haddad");

        robot.press(KeyCode.BACK_SPACE).sees("field-to-0", "Doe");

        assertThat(List.of(Fx.call(() -> fixture.frame.lookup("#field-to-1") == null)))
                .containsExactly(true);
    }

    @Test
    void whatCannotBeCompletedIsNamed() {
        var open = fixture.house.task("Send offer", larkfield, NOW);
        var done = fixture.house.task("Send sample", larkfield, NOW);
        fixture.house.activities.complete(fixture.admin(), List.of(done.id()));
        var page = Fx.call(fixture.activities::activities);
        Fx.run(() -> fixture.show(page));
        robot.click("activities-views").clickText("All activities");
        robot.sees("activities", "Send sample");
        Fx.run(page::focus);

        robot.press(KeyCode.CONTROL, KeyCode.A).click("activities-complete");

        robot.sees("toast", "1 completed, 1 left as it is.")
                .sees("toast", "Send sample: The task has the status Completed.");
        assertThat(fixture.house.open(open).state()).isEqualTo(ActivityState.COMPLETED);
    }

    @Test
    void severalActivitiesAreCompletedAtOnce() {
        var one = fixture.house.task("Send offer", larkfield, NOW);
        var other = fixture.house.task("Send sample", larkfield, NOW);
        var page = Fx.call(fixture.activities::activities);
        Fx.run(() -> fixture.show(page));
        robot.sees("activities", "Send offer");
        Fx.run(page::focus);
        robot.press(KeyCode.CONTROL, KeyCode.A).click("activities-complete");

        Fx.until(
                "both are completed",
                () ->
                        fixture.house.open(one).state() == ActivityState.COMPLETED
                                && fixture.house.open(other).state() == ActivityState.COMPLETED);
    }

    @Test
    void whatWasBegunIsAskedForBeforeTheFormIsLeft() {
        var left = new ArrayList<String>();
        var page = Fx.call(() -> fixture.forms.open(larkfield, fixture));
        Fx.run(() -> fixture.show(page));
        robot.click("timeline-log").click("log-kind-task").type("log-subject", "Send offer");

        Fx.run(() -> page.leave(() -> left.add("left")));
        robot.sees("unsaved", "The activity you began to write has not been saved.");
        robot.click("unsaved-cancel").seesNot("unsaved");
        assertThat(left).isEmpty();

        Fx.run(() -> page.leave(() -> left.add("left")));
        robot.click("unsaved-primary").seesNot("log");
        assertThat(left).containsExactly("left");
        var task = (TimelineItem.OfActivity) fixture.house.timeline(larkfield).getFirst();
        assertEquals("Send offer", task.activity().name());
    }

    @Test
    void whatCannotBeSavedKeepsThePage() {
        var left = new ArrayList<String>();
        var page = Fx.call(() -> fixture.forms.open(larkfield, fixture));
        Fx.run(() -> fixture.show(page));
        robot.click("timeline-log").click("log-kind-task").type("log-description", "By mail");

        Fx.run(() -> page.leave(() -> left.add("left")));
        robot.click("unsaved-primary").sees("log", "Subject must be filled in.");
        assertThat(left).isEmpty();

        Fx.run(() -> page.leave(() -> left.add("left")));
        robot.click("unsaved-destructive").seesNot("log");
        assertThat(left).containsExactly("left");
        assertThat(fixture.house.timeline(larkfield)).isEmpty();
    }

    @Test
    void aNoteGivenUpCanBeHadBack() {
        robot.click("timeline-log").type("log-subject", "Prefers mornings");

        robot.press(KeyCode.ESCAPE).seesNot("log").sees("toast", "What you wrote is discarded");
        robot.clickText("Undo").sees("log");

        assertEquals("Prefers mornings", robot.node("log-subject", TextField.class).getText());
    }

    @Test
    void aChangedNoteIsAskedForBeforeItsDialogCloses() {
        var text = new NoteText("", "Prefers mornings");
        var note = fixture.house.notes.add(fixture.admin(), larkfield, text);
        Fx.run(() -> fixture.showForm(larkfield));
        robot.click("timeline-edit-" + note.id().value()).type("note-body", "Prefers evenings");

        robot.press(KeyCode.ESCAPE).sees("unsaved", "What you wrote has not been saved.");
        robot.click("unsaved-primary").seesNot("note");

        var kept = (TimelineItem.OfNote) fixture.house.timeline(larkfield).getFirst();
        assertEquals("Prefers evenings", kept.note().text().body());
    }

    @Test
    void anActivityOfAnyKindIsBegunFromTheirList() {
        var page = Fx.call(fixture.activities::activities);
        Fx.run(() -> fixture.show(page));

        robot.click("activities-new").clickText("Appointment");
        var key = page.actions().getFirst();
        Fx.run(key::run);
        robot.press(KeyCode.DOWN).press(KeyCode.ENTER);

        assertEquals("Shortcut+N", key.shortcut().orElseThrow().getName());
        Fx.until("both are begun", () -> fixture.created.size() == 2);
        assertThat(fixture.created).containsExactly("appointment", first());
    }

    private String first() {
        return fixture.house.activities.kinds().getFirst().name();
    }

    @Test
    void anActivityTakesNotesOnly() {
        var call = fixture.house.task("Call", larkfield, NOW);
        Fx.run(() -> fixture.showForm(call));

        robot.sees("timeline-log", "Add note").click("timeline-log");
        robot.type("log-subject", "Nobody there").press(KeyCode.CONTROL, KeyCode.ENTER);

        robot.seesNot("log").sees("timeline", "Note: Nobody there");
    }

    @Test
    void theFieldForPartiesFillsTheirRow() {
        Fx.run(() -> fixture.showNew("email", Values.of("subject", "Offer")));

        robot.sees("field-to");

        var all = robot.node("field-to-parties", Region.class);
        var field = robot.node("field-to", Region.class);
        assertThat(all.getWidth() - field.getWidth()).isLessThan(10);
        assertThat(all.getHeight()).isLessThan(40);
    }
}
