package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/// Selling and helping in the window: what a record can do stands in its command bar.
final class VerbsJourneyTest {

    @TempDir private Path folder;
    private OwnWindow window;
    private Robot robot;

    @BeforeEach
    void makeAStore() throws IOException {
        window = new OwnWindow(folder, 1000, 700);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void qualifiesALeadAndComesToItsOpportunity() {
        window.create(
                "lead", "subject=Lamps for the hall", "lastname=Kern", "companyname=Kern Ltd");
        robot = window.start();
        robot.click("navigation-lead").clickText("Kern");

        robot.click("record-verb-qualify").click("verb-primary");

        robot.sees("record-name", "Lamps for the hall");
        var lead = window.shown("lead", "Kern");
        assertEquals(1, lead.get("statecode").asInt());
        assertEquals("Kern Ltd", lead.get("parentaccountid@name").asText());
    }

    @Test
    void addsALineAndTakesTheQuoteToItsOrder() {
        window.create("account", "name=Kern Ltd");
        window.create(
                "transactioncurrency",
                "currencyname=Pound",
                "isocurrencycode=GBP",
                "currencysymbol=GBP",
                "currencyprecision=2",
                "exchangerate=1");
        window.create("pricelevel", "name=Retail", "transactioncurrencyid=Pound");
        window.create("quote", "name=Lamps", "customerid=Kern Ltd", "pricelevelid=Retail");
        robot = window.start();
        robot.click("navigation-quote").clickText("Lamps");
        robot.sees("record-name", "Lamps").clickText("Lines");

        robot.click("lines-new").type("field-productdescription", "Mounting");
        robot.type("field-priceperunit", "33.335").click("line-primary").seesNot("line");
        robot.sees("lines", "Mounting");
        robot.click("record-verb-activate").sees("record-inactive", "Active, read only");
        robot.click("record-verb-win").click("verb-primary");

        robot.sees("field-ordernumber");
        var order = window.shown("salesorder", "Lamps");
        assertEquals(
                "33.34",
                order.get("totalamount").decimalValue().stripTrailingZeros().toPlainString());
        assertEquals("ORD-01000", order.get("ordernumber").asText());
        assertEquals(2, window.shown("quote", "Lamps").get("statecode").asInt());
    }

    @Test
    void aNewRecordIsWrittenFromItsFirstFieldOn() {
        robot = window.start();
        robot.click("navigation-lead").sees("lead-rows");

        robot.press(KeyCode.CONTROL, KeyCode.N).sees("record-name", "New Lead");
        robot.seesFocus("field-subject").type("Lamps");

        robot.sees("field-subject", "Lamps");
    }

    @Test
    void theKeyboardStaysOnTheRecordAfterWhatItDid() {
        window.create("incident", "title=Dark");
        robot = window.start();
        robot.click("navigation-incident").clickText("Dark");

        robot.click("record-verb-cancel").click("verb-primary").sees("record-inactive");

        robot.seesFocus("record").click("record-strip-activate").seesNot("record-inactive");
        robot.seesFocus("field-title");
    }

    @Test
    void solvesACaseAndSaysWhyItCannotBeCanceledThen() {
        window.create("incident", "title=Dark");
        robot = window.start();
        robot.click("navigation-incident").clickText("Dark");
        robot.sees("field-title").seesNot("field-resolution");

        robot.click("record-verb-resolve").sees("verb-primary");
        robot.press(KeyCode.TAB).type("New fuse").click("verb-primary");

        robot.sees("record-inactive", "Resolved, read only");
        robot.sees("field-resolution", "New fuse").sees("field-resolvedon");
        robot.click("record-strip-activate").seesNot("record-inactive");
        robot.sees("field-resolution", "New fuse").seesNot("field-resolvedon");
        var issue = window.shown("incident", "Dark");
        assertEquals(0, issue.get("statecode").asInt());
        assertThat(issue.get("resolution").asText()).isEqualTo("New fuse");
    }

    @Test
    void severalLeadsAreQualifiedFromTheirList() {
        window.create("lead", "subject=Hall", "lastname=Kern", "companyname=Kern Ltd");
        window.create("lead", "subject=Barn", "lastname=Doe", "companyname=Doe Ltd");
        robot = window.start();
        robot.click("navigation-lead").sees("lead-rows", "Kern").sees("lead-rows", "Doe");
        focusRows("lead-rows");
        robot.press(KeyCode.CONTROL, KeyCode.A);
        assertThat(window.shoot("list-verbs")).isEmpty();
        robot.click("list-verb-qualify");
        robot.sees("verb", "What is left empty is taken from each record.");
        assertThat(window.shoot("list-verb")).isEmpty();

        robot.click("verb-primary").sees("toast", "2 records done with Qualify");

        assertEquals(1, window.shown("lead", "Kern").get("statecode").asInt());
    }

    @Test
    void aCaseIsResolvedFromItsList() {
        window.create("incident", "title=Dark");
        robot = window.start();
        robot.click("navigation-incident").sees("incident-rows", "Dark");
        focusRows("incident-rows");
        robot.press(KeyCode.CONTROL, KeyCode.A).click("list-verb-resolve");
        robot.click("verb-primary").sees("verb", "Resolution must be filled in.");

        robot.type("field-resolution", "New fuse").click("verb-primary");
        robot.sees("toast", "1 record done with Resolve case");

        assertEquals("New fuse", window.shown("incident", "Dark").get("resolution").asText());
    }

    private void focusRows(String id) {
        Fx.run(robot.node(id, Node.class)::requestFocus);
    }
}
