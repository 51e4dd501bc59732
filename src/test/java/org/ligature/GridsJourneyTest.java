package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Records and connections that stand as grids on a form.
final class GridsJourneyTest {

    @TempDir private Path folder;
    private OwnWindow window;
    private Robot robot;

    @BeforeEach
    void makeAStore() throws IOException {
        window = new OwnWindow(folder, 1360, 900);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void addsAStakeholderWhomTheContactShowsToo() {
        window.create("contact", "firstname=Ada", "lastname=Kern");
        window.create("opportunity", "name=Lamps for the hall");
        robot = window.start();
        robot.click("navigation-opportunity").clickText("Lamps for the hall");
        robot.sees("connections-1000", "No stakeholders yet");

        robot.click("connections-1000-new").type("field-connect-1000", "Kern");
        robot.sees("field-connect-1000-list").press(KeyCode.ENTER);
        robot.sees("connections-1000", "Ada Kern").sees("connections-1000", "Stakeholder");
        robot.type("field-connect-1000", "Kern").sees("field-connect-1000-list");
        robot.press(KeyCode.ENTER);
        robot.sees("connections-1000-refusal", "Ada Kern");
        Screens.shoot("grids-stakeholder", robot.stage().getScene());

        robot.click("navigation-contact").clickText("Ada Kern");
        robot.sees("connections-panel", "Lamps for the hall");
    }

    @Test
    void connectsACompetitorThatKnowsWhatItCompetesFor() {
        window.create("competitor", "name=Rival Ltd");
        window.create("opportunity", "name=Lamps for the hall");
        robot = window.start();
        robot.click("navigation-opportunity").clickText("Lamps for the hall");
        robot.sees("connections-competitor", "No competitors yet");

        robot.click("connections-competitor-new").type("field-connect-competitor", "Rival");
        robot.sees("field-connect-competitor-list").press(KeyCode.ENTER);
        robot.sees("connections-competitor", "Rival Ltd")
                .sees("toast", "Rival Ltd is connected to Lamps for the hall")
                .press(KeyCode.ESCAPE);
        robot.seesNot("field-connect-competitor");
        Screens.shoot("grids-competitor", robot.stage().getScene());

        robot.click("navigation-competitor").clickText("Rival Ltd");
        robot.sees("record-name", "Rival Ltd").click("tab-2");
        robot.sees("connections-opportunity", "Lamps for the hall");
        robot.sees("connections-lead", "No leads yet");
        robot.sees("related-opportunity-competitorid", "No opportunities yet");
    }

    @Test
    void addsAndRemovesTheMembersOfATeam() {
        window.create("team", "name=Big Deals");
        window.create("systemuser", "firstname=Ada", "lastname=Moss");
        robot = window.start();
        robot.click("navigation-team").clickText("Big Deals");
        robot.sees("related-teammembership-teamid", "No members yet");

        robot.click("related-teammembership-teamid-add").type("field-add-systemuserid", "Moss");
        robot.sees("field-add-systemuserid-list").press(KeyCode.ENTER);
        robot.sees("related-teammembership-teamid", "Ada Moss");
        robot.type("field-add-systemuserid", "Moss").sees("field-add-systemuserid-list");
        robot.press(KeyCode.ENTER);
        robot.sees("related-teammembership-teamid-refusal", "belongs to Big Deals already");
        assertThat(Screens.shoot("grids-members", robot.stage().getScene())).isEmpty();

        robot.press(KeyCode.ESCAPE).press(KeyCode.ESCAPE).seesNot("field-add-systemuserid");
        robot.clickText("Ada Moss");
        robot.sees("record-name", "Ada Moss");
        robot.sees("related-teammembership-systemuserid", "Big Deals");
        assertThat(Screens.shoot("grids-teams", robot.stage().getScene())).isEmpty();
        var rows = robot.node("related-teammembership-systemuserid-rows", Node.class);
        Fx.run(rows::requestFocus);
        robot.press(KeyCode.CONTROL, KeyCode.A).press(KeyCode.DELETE);

        robot.sees("related-teammembership-systemuserid", "No teams yet");
        assertEquals("Big Deals", window.shown("team", "Big Deals").get("name").asText());
    }

    @Test
    void makesAContactOfAnAccountFromItsForm() {
        window.create("account", "name=Kern Ltd");
        robot = window.start();
        robot.click("navigation-account").clickText("Kern Ltd");
        robot.sees("related-contact-parentcustomerid", "No contacts yet");

        robot.click("related-contact-parentcustomerid-new").type("field-lastname", "Moss");
        robot.press(KeyCode.CONTROL, KeyCode.S).sees("record-name", "Moss");
        robot.click("navigation-account").clickText("Kern Ltd");
        robot.sees("related-contact-parentcustomerid", "Moss");
        Screens.shoot("grids-contacts", robot.stage().getScene());

        var contact = window.shown("contact", "Moss");
        assertEquals("Kern Ltd", contact.get("parentcustomerid@name").asText());
    }

    @Test
    void aBarBeneathTheRowsCoversNone() {
        window.create("account", "name=Kern Ltd");
        for (var name : List.of("Moss", "Reed", "Fern")) {
            window.create("contact", "lastname=" + name, "parentcustomerid=Kern Ltd");
        }
        robot = window.start();
        robot.click("navigation-account").clickText("Kern Ltd");
        robot.sees("related-contact-parentcustomerid", "Reed");

        assertThat(window.shoot("grids-wide")).isEmpty();
        var rows = robot.node("related-contact-parentcustomerid-rows", Node.class);
        var last = Fx.call(() -> bottom(rows, ".table-row-cell:filled"));
        assertThat(Fx.call(() -> top(rows, ".scroll-bar:horizontal"))).isGreaterThan(last - 1);
    }

    private static double bottom(Node rows, String what) {
        return bounds(rows, what).mapToDouble(Bounds::getMaxY).max().orElseThrow();
    }

    private static double top(Node rows, String what) {
        return bounds(rows, what).mapToDouble(Bounds::getMinY).max().orElseThrow();
    }

    private static Stream<Bounds> bounds(Node rows, String what) {
        return rows.lookupAll(what).stream()
                .filter(Node::isVisible)
                .map(node -> node.localToScene(node.getBoundsInLocal()));
    }

    @Test
    void showsWhatPointsAtARecordInItsRelatedMenu() {
        window.create("account", "name=Kern Ltd");
        window.create("lead", "subject=Lamps", "lastname=Moss", "parentaccountid=Kern Ltd");
        robot = window.start();
        robot.click("navigation-account").clickText("Kern Ltd").sees("record-name", "Kern Ltd");

        robot.click("tabs-more").click("tabs-more-lead-parentaccountid");
        robot.sees("related-lead-parentaccountid-page", "Moss");
        Screens.shoot("grids-related-tab", robot.stage().getScene());
        robot.click("related-lead-parentaccountid-page-new");

        robot.sees("record-name", "New Lead").sees("field-parentaccountid", "Kern Ltd");
    }

    @Test
    void saysWhyATabIsEmptyBeforeTheRecordIsSaved() {
        robot = window.start();
        robot.click("navigation-product").press(KeyCode.CONTROL, KeyCode.N);
        robot.sees("record-name", "New Product").click("tab-2");

        robot.sees("record", "This is here once the record is saved.");
    }

    @Test
    void shedsConnectionsWhereATableHasNone() {
        window.create(
                "transactioncurrency",
                "currencyname=Pound",
                "isocurrencycode=GBP",
                "currencysymbol=GBP",
                "currencyprecision=2",
                "exchangerate=1");
        robot = window.start();
        robot.click("navigation-transactioncurrency").clickText("Pound");

        robot.sees("record-name", "Pound").sees("tabs-more");
        robot.seesNot("connections-panel").seesNot("record-side-button");
        robot.click("tabs-more").sees("tabs-more-quote-transactioncurrencyid");
        robot.seesNot("tabs-more-connections");
    }

    @Test
    void givesLinesTheWholeWidthAndListsTheirPlaceBeneathTheField() {
        window.create("opportunity", "name=Lamps");
        robot = window.start();
        robot.click("navigation-opportunity").clickText("Lamps");
        robot.sees("record-name", "Lamps").click("tab-2").sees("lines", "No lines yet");
        Screens.shoot("grids-no-lines", robot.stage().getScene());

        var lines = robot.node("lines", Node.class);
        var field = robot.node("field-pricelevelid", Node.class);
        assertTrue(width(lines) > 1.9 * width(field));
        robot.type("field-pricelevelid", "Std").sees("field-pricelevelid-list");
        var card = robot.node("field-pricelevelid-list", Node.class).getParent();
        assertEquals(left(field), left(card), 2);
    }

    private static double width(Node node) {
        return Fx.call(() -> node.getLayoutBounds().getWidth());
    }

    private static double left(Node node) {
        return Fx.call(() -> node.localToScreen(node.getLayoutBounds()).getMinX());
    }

    @Test
    void addsNothingToAClosedRecordButConnectsIt() {
        window.create("contact", "lastname=Kern");
        window.create("opportunity", "name=Lamps");
        robot = window.start();
        robot.click("navigation-opportunity").clickText("Lamps");
        robot.click("record-verb-lose").click("verb-primary").sees("record-inactive");

        robot.click("connections-1000-new").type("field-connect-1000", "Kern");
        robot.sees("field-connect-1000-list").press(KeyCode.ENTER);

        robot.sees("connections-1000", "Kern").click("tab-3");
        robot.sees("related-quote-opportunityid", "No quotes yet");
        assertEquals(
                true,
                Fx.call(robot.node("related-quote-opportunityid-new", Node.class)::isDisabled));
    }
}
