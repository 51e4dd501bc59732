package org.ligature.connections.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ligature.Fx;
import org.ligature.Robot;
import org.ligature.Sample;
import org.ligature.connections.Role;
import org.ligature.kit.ui.Layers;
import org.ligature.records.RecordRef;
import org.ligature.schema.PartialDate;

final class SentenceJourneyTest {

    private static final String FIELD = "connections-sentence";

    private final ConnectionsFixture fixture =
            new ConnectionsFixture(new Sample(), ConnectionsFixture.onFx());
    private final RecordRef jane = fixture.contact("Jane", "Doe");
    private final RecordRef larkfield = fixture.account("Larkfield Traders");
    private final Robot robot = Robot.show(this::window, 1000, 700);

    @AfterEach
    void close() {
        robot.close();
    }

    @Test
    void aSentenceBecomesAConnection() {
        robot.type(FIELD, "Larkfield Traders is an Employer since 2020");
        robot.sees(FIELD + "-said", "Larkfield Traders is Jane Doe's Employer, since 2020");
        robot.press(ENTER);

        Fx.until("the connection", () -> fixture.of(jane).size() == 1);
        var made = fixture.of(jane).getFirst();
        assertEquals("Employer", made.record2().role().map(Role::name).orElseThrow());
        assertEquals("Employee", made.record1().role().map(Role::name).orElseThrow());
        assertEquals(new PartialDate(2020, 0, 0), made.period().starting());
        robot.sees("connections", "Larkfield Traders");
    }

    @Test
    void itCanBeginWithTheRecordOfThePage() {
        robot.type(FIELD, "Jane Doe is an Employee of Larkfield Traders");
        robot.sees(FIELD + "-said", "Jane Doe is Larkfield Traders' Employee").press(ENTER);

        Fx.until("the connection", () -> fixture.of(larkfield).size() == 1);
    }

    @Test
    void whatIsNotClearGoesOnInTheDialog() {
        robot.type(FIELD, "Larkfeld is an Employer since 2020");
        robot.sees(FIELD + "-said", "No record is called").press(ENTER);

        robot.sees("connect", "New connection").type("connect-name", "larkfield");
        robot.sees("connect-name-hit-0").press(ENTER).press(CONTROL, ENTER).seesNot("connect");
        var made = fixture.of(jane).getFirst();
        assertEquals(new PartialDate(2020, 0, 0), made.period().starting());
        assertEquals("Employer", made.record2().role().map(Role::name).orElseThrow());
    }

    @Test
    void whatMustBeFilledBesidesIsAskedForInTheDialog() {
        fixture.added("Strength", "whole number", "\"required\": true");
        fixture.write("connect.details", "true");
        robot.type(FIELD, "Larkfield Traders is an Employer since 2020");
        robot.sees(FIELD + "-said", "Jane Doe's Employer").press(ENTER);

        robot.sees("connect", "from Jane Doe").sees("connect-name", "Larkfield Traders");
        robot.type("field-new_strength", "3").press(CONTROL, ENTER).seesNot("connect");
        var made = fixture.of(jane).getFirst();
        assertEquals(new PartialDate(2020, 0, 0), made.period().starting());
        assertEquals("Employee", made.record1().role().map(Role::name).orElseThrow());
    }

    @Test
    void whatIsThereAlreadyIsSaidAndTheSentenceStays() {
        fixture.connected(jane, "Employer", larkfield);
        robot.type(FIELD, "Larkfield Traders is an Employer").press(ENTER);

        robot.sees(FIELD + "-refusal", "already connected");
        assertThat(fixture.of(jane)).hasSize(1);
        robot.press(ESCAPE).seesNot(FIELD + "-refusal");
    }

    @Test
    void aRoleThatNobodyKnowsIsSaid() {
        robot.type(FIELD, "Larkfield Traders is a Stranger");

        robot.sees(FIELD + "-said", "No role is called “Stranger”");
    }

    private Layers window() {
        var window = fixture.window();
        fixture.frame.setCenter(fixture.connections.list(jane));
        return window;
    }
}
