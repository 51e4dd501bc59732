package org.ligature.activities.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ligature.activities.ActivityHouse.NOW;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;

import org.junit.jupiter.api.Test;
import org.ligature.Screens;
import org.ligature.activities.NewActivity;
import org.ligature.activities.NoteText;
import org.ligature.activities.TimelineItem;
import org.ligature.kit.text.Texts;
import org.ligature.records.RecordRef;
import org.ligature.records.Values;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

class ActivitiesScreensTest {

    private static final double WIDTH = 1228;
    private static final double HEIGHT = 790;

    @Test
    void aTimelineIsReadAtAGlance() {
        assertThat(
                        Screens.shoot(
                                "timeline",
                                WIDTH,
                                HEIGHT,
                                () -> {
                                    var fixture = new ActivitiesFixture();
                                    return fixture.showForm(jane(fixture));
                                }))
                .isEmpty();
    }

    @Test
    void aCallIsWrittenDownInPlace() {
        assertThat(
                        Screens.shoot(
                                "timeline-log",
                                WIDTH,
                                HEIGHT,
                                () -> {
                                    var fixture = new ActivitiesFixture();
                                    return fixture.showForm(jane(fixture));
                                },
                                root -> {
                                    fire(root, "timeline-log");
                                    fire(root, "log-kind-phonecall");
                                    ((TextInputControl) find(root, "log-subject"))
                                            .setText("Delivery slots for December");
                                }))
                .isEmpty();
    }

    @Test
    void allActivitiesStandInOneList() {
        assertThat(
                        Screens.shoot(
                                "activities",
                                WIDTH,
                                HEIGHT,
                                () -> {
                                    var fixture = new ActivitiesFixture();
                                    jane(fixture);
                                    return fixture.show(fixture.activities.activities());
                                }))
                .isEmpty();
    }

    @Test
    void whatIsLeftOpenIsNamed() {
        assertThat(
                        Screens.shoot(
                                "activities-left",
                                WIDTH,
                                HEIGHT,
                                () -> {
                                    var fixture = new ActivitiesFixture();
                                    jane(fixture);
                                    var page = fixture.show(fixture.activities.activities());
                                    completeTwice(fixture);
                                    return page;
                                }))
                .isEmpty();
    }

    private static void completeTwice(ActivitiesFixture fixture) {
        var open =
                fixture.house.timeline(jane(fixture)).stream()
                        .filter(TimelineItem.OfActivity.class::isInstance)
                        .map(item -> ((TimelineItem.OfActivity) item).activity().id())
                        .toList();
        var outcome = fixture.house.activities.complete(fixture.admin(), open);
        fixture.layers.toast(CompletedToast.of(Texts.of(ActivitiesUi.class), outcome));
    }

    @Test
    void anEmailHasItsRecipientsAsChips() {
        assertThat(
                        Screens.shoot(
                                "email",
                                WIDTH,
                                HEIGHT,
                                () -> {
                                    var fixture = new ActivitiesFixture();
                                    var jane = jane(fixture);
                                    var omar = fixture.house.contact("Haddad");
                                    return fixture.showForm(
                                            fixture.house.create(
                                                    "email",
                                                    Values.of("subject", "Framework agreement")
                                                            .with("to", List.of(jane, omar))
                                                            .with("regardingobjectid", jane)));
                                }))
                .isEmpty();
    }

    private static RecordRef jane(ActivitiesFixture fixture) {
        var house = fixture.house;
        var larkfield = house.account("Larkfield Traders");
        var jane =
                house.create(
                        "contact",
                        Values.of("firstname", "Jane")
                                .with("lastname", "Doe")
                                .with("jobtitle", "Head of Procurement")
                                .with("parentcustomerid", larkfield)
                                .with("emailaddress1", "jane.doe@example.com"));
        house.notes.add(
                house.admin(),
                jane,
                new NoteText("", "Prefers mornings, no calls on Fridays\nBest by mobile."));
        log(fixture, jane, "phonecall", "Delivery slots for December", -18, true);
        log(fixture, jane, "email", "Revised framework agreement", -22, true);
        log(fixture, jane, "appointment", "Quarterly supplier review", -30, true);
        log(fixture, jane, "task", "Send sample contract", -2, false);
        log(fixture, jane, "task", "Prepare the visit", 5, false);
        return jane;
    }

    private static void log(
            ActivitiesFixture fixture,
            RecordRef record,
            String kind,
            String subject,
            int days,
            boolean completed) {
        fixture.house.activities.log(
                fixture.admin(),
                new NewActivity(
                        kind, record, subject, NOW.plus(Duration.ofDays(days)), "", completed));
    }

    private static void fire(Parent root, String id) {
        ((ButtonBase) find(root, id)).fire();
    }

    private static Node find(Parent root, String id) {
        root.applyCss();
        root.layout();
        return Objects.requireNonNull(root.lookup("#" + id), id);
    }
}
