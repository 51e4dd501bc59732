package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/// Selling something in the window, from the opportunity to the invoice that is paid.
final class SellingJourneyTest {

    private static final String ROWS = "lines-opportunityproduct-rows";
    private static final String CELL = "lines-opportunityproduct-cell";

    @TempDir private Path folder;
    private OwnWindow window;
    private Robot robot;

    @BeforeEach
    void makeAnOpportunity() throws IOException {
        window = new OwnWindow(folder, 1000, 900);
        window.create("account", "name=Kern Ltd");
        window.create(
                "transactioncurrency",
                "currencyname=Pound",
                "isocurrencycode=GBP",
                "currencysymbol=GBP",
                "currencyprecision=2",
                "exchangerate=1");
        window.create("pricelevel", "name=Retail", "transactioncurrencyid=Pound");
        window.create(
                "opportunity",
                "name=Lamps",
                "parentaccountid=Kern Ltd",
                "transactioncurrencyid=Pound",
                "pricelevelid=Retail");
        window.create(
                "opportunityproduct",
                "opportunityid=Lamps",
                "productdescription=Mounting",
                "isproductoverridden=true",
                "quantity=2",
                "priceperunit=10");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void writesInALineAndSeesTheTotal() {
        openLines();
        robot.sees("lines-totalamount", "20.00").press(KeyCode.F9);
        focusRows();

        robot.press(KeyCode.F2).type(CELL, "12.5").press(KeyCode.TAB);
        robot.sees("lines-totalamount", "25.00").type(CELL, "3").press(KeyCode.ENTER);
        robot.sees("lines-totalamount", "37.50").seesNot(CELL).type("many").press(KeyCode.ENTER);
        robot.sees(CELL + "-wrong");
        assertThat(Screens.shoot("lines-refused", robot.stage().getScene())).isEmpty();
        robot.press(KeyCode.ESCAPE).seesNot(CELL).type("4").press(KeyCode.ENTER);

        robot.sees("lines-totalamount", "50.00");
        assertThat(Screens.shoot("lines-written", robot.stage().getScene())).isEmpty();
        assertEquals("50", amount(window.shown("opportunity", "Lamps"), "totalamount"));
    }

    @Test
    void deletesAllLinesAtOnce() {
        openLines();
        focusRows();

        robot.press(KeyCode.CONTROL, KeyCode.A).click("lines-delete");

        robot.sees("lines-totalamount", "0.00").sees("lines", "No lines yet");
        assertEquals("0", amount(window.shown("opportunity", "Lamps"), "totalamount"));
    }

    @Test
    void showsTheAmountsOfLinesInTheCurrencyOfTheirRecord() {
        window.create(
                "transactioncurrency",
                "currencyname=Yen",
                "isocurrencycode=JPY",
                "currencysymbol=JPY",
                "currencyprecision=0",
                "exchangerate=1");
        window.create("opportunity", "name=Lanterns", "transactioncurrencyid=Yen");
        window.create(
                "opportunityproduct",
                "opportunityid=Lanterns",
                "productdescription=Paper lantern",
                "quantity=3",
                "priceperunit=333.5");
        robot = window.start();
        robot.click("navigation-opportunity").clickText("Lanterns");
        robot.sees("record-name", "Lanterns").click("tab-2").sees("lines", "Paper lantern");

        robot.sees("lines", "JPY1,001").sees("lines-totalamount", "JPY1,001").press(KeyCode.F9);
        assertThat(Screens.shoot("lines-yen", robot.stage().getScene())).isEmpty();
        robot.click("lines-new").sees("line", "JPY").press(KeyCode.ESCAPE);
        robot.clickText("Paper lantern").sees("record-name", "Paper lantern");
        robot.sees("fact-extendedamount", "JPY1,001");
        assertThat(Screens.shoot("line-yen", robot.stage().getScene())).isEmpty();
    }

    @Test
    void takesAnOpportunityToItsInvoice() {
        openLines();
        robot.click("record-verb-create-quote").sees("field-quotenumber");
        robot.click("record-verb-activate").sees("record-inactive", "Active, read only");
        robot.click("record-verb-win").click("verb-primary").sees("field-ordernumber");
        robot.click("record-verb-create-invoice").sees("field-invoicenumber");
        robot.click("record-verb-pay").sees("verb-primary");
        robot.press(KeyCode.CONTROL, KeyCode.ENTER);
        robot.sees("record-inactive", "Paid, read only");

        var invoice = window.shown("invoice", "Lamps");
        assertEquals("20", amount(invoice, "totalamount"));
        assertEquals("Kern Ltd", invoice.get("customerid@name").asText());
    }

    private void openLines() {
        robot = window.start();
        robot.click("navigation-opportunity").clickText("Lamps");
        robot.sees("record-name", "Lamps").click("tab-2").sees("lines", "Mounting");
    }

    private void focusRows() {
        Fx.run(robot.node(ROWS, Node.class)::requestFocus);
    }

    private static String amount(JsonNode record, String column) {
        return record.get(column).decimalValue().stripTrailingZeros().toPlainString();
    }
}
