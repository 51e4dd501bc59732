package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;

import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ligature.kit.db.DataFolder;
import org.ligature.shell.PreferencesFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Selling and helping in the window: what a record can do stands in its command bar.
final class VerbsJourneyTest {

    @TempDir private Path folder;
    private LigatureApp app;
    private Robot robot;
    private Commands commands;

    @BeforeEach
    void makeAStore() throws IOException {
        var config = Files.createDirectories(folder.resolve("config").resolve("ligature"));
        Files.writeString(config.resolve("window.properties"), "window.bounds=0 0 1000 700\n");
        var made = Commands.create(folder);
        var data = new DataFolder(folder.resolve("data"));
        Files.createDirectories(data.store().getParent());
        Files.move(made.store(), data.store());
        commands = new Commands(data.store());
    }

    @AfterEach
    void close() {
        robot.close();
        Fx.run(app::stop);
    }

    @Test
    void qualifiesALeadAndComesToItsOpportunity() {
        create("lead", "subject=Lamps for the hall", "lastname=Kern", "companyname=Kern Ltd");
        start();
        robot.click("navigation-lead").clickText("Kern");

        robot.click("record-verb-qualify").click("verb-primary");

        robot.sees("record-name", "Lamps for the hall");
        var lead = shown("lead", "Kern");
        assertEquals(1, lead.get("statecode").asInt());
        assertEquals("Kern Ltd", lead.get("parentaccountid@name").asText());
    }

    @Test
    void addsALineAndTakesTheQuoteToItsOrder() {
        create("account", "name=Kern Ltd");
        create(
                "transactioncurrency",
                "currencyname=Pound",
                "isocurrencycode=GBP",
                "currencysymbol=GBP",
                "currencyprecision=2",
                "exchangerate=1");
        create("pricelevel", "name=Retail", "transactioncurrencyid=Pound");
        create("quote", "name=Lamps", "customerid=Kern Ltd", "pricelevelid=Retail");
        start();
        robot.click("navigation-quote").clickText("Lamps");
        robot.sees("record-name", "Lamps").clickText("Lines");

        robot.click("lines-new").type("field-productdescription", "Mounting");
        robot.type("field-priceperunit", "33.335").click("line-primary").seesNot("line");
        robot.sees("lines", "Mounting");
        robot.click("record-verb-activate").sees("record-inactive", "Active, read only");
        robot.click("record-verb-win").click("verb-primary");

        robot.sees("field-ordernumber");
        var order = shown("salesorder", "Lamps");
        assertEquals(
                "33.34",
                order.get("totalamount").decimalValue().stripTrailingZeros().toPlainString());
        assertEquals("ORD-01000", order.get("ordernumber").asText());
        assertEquals(2, shown("quote", "Lamps").get("statecode").asInt());
    }

    @Test
    void solvesACaseAndSaysWhyItCannotBeCanceledThen() {
        create("incident", "title=Dark");
        start();
        robot.click("navigation-incident").clickText("Dark");

        robot.click("record-verb-resolve").sees("verb-primary");
        robot.press(KeyCode.TAB).type("New fuse").click("verb-primary");

        robot.sees("record-inactive", "Resolved, read only");
        robot.click("record-strip-activate").seesNot("record-inactive");
        var issue = shown("incident", "Dark");
        assertEquals(0, issue.get("statecode").asInt());
        assertThat(issue.get("resolution").asText()).isEqualTo("New fuse");
    }

    private void create(String table, String... values) {
        var words = new java.util.ArrayList<>(java.util.List.of("record", "create", table));
        words.addAll(java.util.List.of(values));
        commands.run(words.toArray(String[]::new)).done();
    }

    /// What the window still reads after a change is read first: a key that does nothing waits.
    private JsonNode shown(String table, String name) {
        robot.press(KeyCode.SHIFT).press(KeyCode.SHIFT).press(KeyCode.SHIFT);
        robot.close();
        Fx.run(app::stop);
        return commands.run("record", "show", table, name).done();
    }

    private void start() {
        var data = new DataFolder(folder.resolve("data"));
        var stores = new LocalStores(data, "robin.hale", Platform::isFxApplicationThread);
        var config = Map.of("XDG_CONFIG_HOME", folder.resolve("config").toString());
        var preferences = PreferencesFile.usual(config, "Linux", folder);
        app = new LigatureApp(stores, preferences, TestDb.CLOCK);
        robot =
                Robot.on(
                        Fx.call(
                                () -> {
                                    var stage = new Stage();
                                    app.start(stage);
                                    return stage;
                                }));
    }
}
