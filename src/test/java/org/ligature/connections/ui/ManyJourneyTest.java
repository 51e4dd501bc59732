package org.ligature.connections.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Node;
import javafx.scene.control.TextArea;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ligature.Fx;
import org.ligature.Robot;
import org.ligature.Sample;
import org.ligature.connections.Role;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;

import java.util.List;

/// Connecting many at once, as somebody does it.
final class ManyJourneyTest {

    private final ConnectionsFixture fixture =
            new ConnectionsFixture(new Sample(), ConnectionsFixture.onFx());
    private final RecordRef jane = fixture.contact("Jane", "Doe");
    private final RecordRef john = fixture.contact("John", "Doe");
    private final RecordRef larkfield = fixture.account("Larkfield Traders");
    private final Robot robot = Robot.show(fixture::window);

    @AfterEach
    void close() {
        robot.close();
    }

    @Test
    void connectsAllThatAreSelectedToOne() {
        fixture.connected(john, "Employer", larkfield);
        selected(List.of(jane.id(), john.id()));
        robot.sees("selected", "Connect 2 contacts");

        robot.type("lark").sees("selected-name-hit-0", "field Traders").press(ENTER);
        robot.type("Emplo").press(ENTER);
        robot.sees("selected-counts", "1 new · 1 already connected · 0 refused");
        robot.sees("selected", "Connect 1").press(CONTROL, ENTER).seesNot("selected");

        robot.sees("toast", "1 connection made, 1 left out");
        assertThat(fixture.of(jane)).hasSize(1);
        assertThat(fixture.of(larkfield)).hasSize(2);
    }

    @Test
    void saysWhichOfTheSelectedAreRefused() {
        selected(List.of(jane.id(), john.id()));

        robot.type("jane").press(ENTER);

        robot.sees("selected-counts", "1 new · 0 already connected · 1 refused");
        robot.sees("selected-preview", "Jane Doe: Jane Doe cannot be connected to itself");
        robot.press(ESCAPE).click("unsaved-destructive").seesNot("selected");
        assertThat(fixture.of(jane)).isEmpty();
    }

    @Test
    void connectsOneToSeveralEachInItsRole() {
        act("record-several");
        robot.sees("several", "from Jane Doe · Contact");

        robot.type("lark").sees("several-0-name-hit-0", "field Traders").press(ENTER);
        robot.type("Emplo").press(ENTER).sees("several-0-sentence", "Employee");
        robot.click("several-1-name").type("john").press(ENTER);
        robot.type("Friend").press(ENTER).sees("several", "Connect 2");
        robot.press(CONTROL, ENTER).seesNot("several");

        assertThat(fixture.of(jane))
                .extracting(one -> one.record2().role().map(Role::name).orElse(""))
                .containsExactlyInAnyOrder("Employer", "Friend");
    }

    @Test
    void connectsToTheSameRecordInAnotherRole() {
        act("record-several");
        robot.type("lark").press(ENTER);
        robot.type("Emplo").press(ENTER);

        robot.click("several-0-another");
        robot.type("several-2-role", "Client").press(ENTER).press(CONTROL, ENTER);

        robot.seesNot("several");
        assertThat(fixture.of(larkfield)).hasSize(2);
    }

    @Test
    void connectsToThoseOfAPastedListAndMakesTheOthers() {
        act("record-paste");
        robot.sees("paste", "from Jane Doe · Contact");

        var text = robot.node("paste-text", TextArea.class);
        Fx.run(() -> text.setText("larkfield traders\nAnna Kim"));
        robot.sees("paste-counts", "1 new · 1 left out")
                .sees("paste-lines", "No record has this name");
        robot.click("paste-choose-1").click("paste-create-contact");
        robot.sees("paste-counts", "2 new · 0 left out").press(CONTROL, ENTER).seesNot("paste");

        assertThat(fixture.of(jane))
                .extracting(one -> one.record2().record().orElseThrow().name())
                .containsExactlyInAnyOrder("Larkfield Traders", "Anna Kim");
    }

    @Test
    void makesARecordInPlaceFromItsName() {
        Fx.run(() -> fixture.connections.connect(page(), jane));
        robot.type("Anna Kim").sees("connect-name-create-contact", "Create “Anna Kim” as Contact");

        robot.press(DOWN).press(DOWN).press(ENTER);
        robot.sees(
                "connect", "A new record of the table Contact is made along with the connection");
        robot.type("connect-role", "Friend").press(ENTER);
        robot.sees("connect-sentences", "Anna Kim").press(CONTROL, ENTER);

        robot.seesNot("connect");
        var anna = fixture.of(jane).getFirst().record2().record().orElseThrow();
        assertEquals("Anna Kim", anna.name());
        assertThat(fixture.of(anna)).hasSize(1);
    }

    @Test
    void theOnlyHitIsTakenByWhoGoesIntoTheListFirst() {
        Fx.run(() -> fixture.connections.connect(page(), jane));
        robot.type("lark").sees("connect-name-hit-0", "field Traders");

        robot.press(DOWN).press(ENTER);
        robot.type("connect-role", "Employer").press(ENTER);
        robot.press(CONTROL, ENTER).seesNot("connect");

        assertEquals(
                larkfield.uuid(),
                fixture.of(jane).getFirst().record2().record().orElseThrow().uuid());
    }

    @Test
    void aRecordMadeInPlaceIsNotThereWhenItWasGivenUp() {
        Fx.run(() -> fixture.connections.connect(page(), jane));
        robot.type("Anna Kim").sees("connect-name-create-contact", "Anna Kim");
        robot.press(DOWN).press(ENTER);

        robot.press(ESCAPE).click("unsaved-destructive").seesNot("connect");

        assertThat(fixture.parts.records().named(fixture.admin(), List.of(), List.of("Anna Kim")))
                .isEmpty();
    }

    private void selected(List<RecordId> records) {
        var dialogues =
                new Dialogues(
                        fixture.admin(),
                        fixture.parts,
                        Words.of(ConnectionsFixture.LOCALE, fixture.parts.clock()));
        Fx.run(() -> new ManyDialogues(dialogues).selected(page(), records));
        robot.sees("selected", "Connect to");
    }

    private void act(String id) {
        Fx.run(
                () ->
                        fixture
                                .connections
                                .actions("record", "contact", this::page, then -> then.accept(jane))
                                .stream()
                                .filter(each -> each.id().equals(id))
                                .forEach(each -> each.run()));
    }

    private Node page() {
        return fixture.frame.getCenter();
    }
}
