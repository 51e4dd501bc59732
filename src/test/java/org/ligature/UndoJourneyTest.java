package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ligature.kit.db.DataFolder;
import org.ligature.records.Values;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Taking back what was done, through the whole application.
final class UndoJourneyTest {

    @TempDir private Path folder;
    private OwnWindow window;

    @BeforeEach
    void makeStore() throws IOException {
        window = new OwnWindow(folder, 1000, 700);
        window.create("account", "name=Larkfield Traders");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void whatWasMadeIsOfferedToBeUndoneAndComesBackByKeys() {
        var robot = window.start();
        robot.sees("navigation-account");
        robot.press(KeyCode.CONTROL, KeyCode.N);
        robot.type("field-name", "Orion Holdings");
        robot.press(KeyCode.CONTROL, KeyCode.S);
        robot.sees("toast", "Created Orion Holdings");

        robot.click("toast-offer");

        robot.sees("toast", "Undone: Create Orion Holdings");
        robot.click("toast-offer");
        robot.sees("toast", "Done again: Create Orion Holdings");
        assertThat(window.shown("account", "Orion Holdings").has("id")).isTrue();
    }

    @Test
    void ctrlZTakesBackWhatWasDoneBeforeTheProgramWasStarted() {
        window.run("record", "delete", "account", "Larkfield Traders");
        var robot = window.start();
        robot.sees("navigation-account");
        robot.sees("status-bar", "0 accounts");

        robot.press(KeyCode.CONTROL, KeyCode.Z);

        robot.sees("toast", "Undone: Delete Larkfield Traders");
        robot.sees("account-rows", "Larkfield Traders");
        assertThat(window.shoot("toast-undone")).isEmpty();
    }

    @Test
    void stepsGoBackAndForthByKeysAndTheMenuNamesThem() {
        window.create("account", "name=Orion Holdings");
        var robot = window.start();
        robot.sees("account-rows", "Orion Holdings");
        robot.click("me-menu").sees("history-undo", "Undo: Create Orion Holdings");
        assertThat(window.shoot("undo-menu")).isEmpty();
        robot.press(KeyCode.ESCAPE).seesNot("history-undo");

        robot.press(KeyCode.CONTROL, KeyCode.Z);
        robot.sees("toast", "Undone: Create Orion Holdings");
        robot.press(KeyCode.CONTROL, KeyCode.Z);
        robot.sees("toast", "Undone: Create Larkfield Traders").sees("status-bar", "0 accounts");
        robot.press(KeyCode.CONTROL, KeyCode.Y);
        robot.sees("toast", "Done again: Create Larkfield Traders");
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);

        robot.sees("toast", "Done again: Create Orion Holdings").sees("status-bar", "2 accounts");
    }

    @Test
    void theToastOfAPageOffersToUndo() {
        var robot = window.start();
        robot.sees("account-rows", "Larkfield Traders");
        Fx.run(robot.node("account-rows", Node.class)::requestFocus);
        robot.press(KeyCode.SPACE).press(KeyCode.CONTROL, KeyCode.D);
        robot.sees("toast", "Larkfield Traders is inactive now").sees("toast", "Undo");
        robot.sees("status-bar", "0 accounts");

        robot.click("toast-offer");

        robot.sees("toast", "Undone: Deactivate Larkfield Traders");
        robot.sees("account-rows", "Larkfield Traders");
    }

    @Test
    void recordsOnWhichNothingHangsGoUnaskedAndComeBackTogether() {
        window.create("account", "name=Orion Holdings");
        var robot = window.start();
        robot.sees("account-rows", "Orion Holdings");
        Fx.run(robot.node("account-rows", Node.class)::requestFocus);
        robot.press(KeyCode.CONTROL, KeyCode.A).press(KeyCode.DELETE);
        robot.sees("toast", "2 accounts deleted").sees("status-bar", "0 accounts");

        robot.press(KeyCode.CONTROL, KeyCode.Z);

        robot.sees("toast", "Undone: Delete 2 accounts").sees("status-bar", "2 accounts");
    }

    @Test
    void whatGoesWithARecordAndWhatKeepsItIsNamed() {
        window.create("account", "name=Orion Holdings");
        window.create("contact", "lastname=Kern", "parentcustomerid=Larkfield Traders");
        window.create(
                "transactioncurrency",
                "currencyname=Pound",
                "isocurrencycode=GBP",
                "currencysymbol=GBP",
                "currencyprecision=2",
                "exchangerate=1");
        window.create("pricelevel", "name=Retail", "transactioncurrencyid=Pound");
        window.create("quote", "name=Boats", "customerid=Orion Holdings", "pricelevelid=Retail");
        var robot = window.start();
        robot.clickText("Larkfield Traders").sees("record-name", "Larkfield Traders");
        robot.click("record-delete").sees("delete-used-by", "Contact loses its Company Name");
        assertThat(window.shoot("delete-uses")).isEmpty();
        robot.press(KeyCode.ESCAPE).press(KeyCode.ALT, KeyCode.LEFT);

        robot.clickText("Orion Holdings").sees("record-name", "Orion Holdings");
        robot.click("record-delete").sees("delete-used-by", "Quote needs it as");

        robot.sees("delete", "Orion Holdings cannot be deleted").seesNot("delete-destructive");
        assertThat(window.shoot("delete-kept")).isEmpty();
    }

    @Test
    void theHistoryOfARecordTellsItsStepsAndTakesOneBack() {
        window.run("record", "set", "account", "Larkfield Traders", "fax=11");
        var robot = window.start();
        robot.clickText("Larkfield Traders").sees("record-name", "Larkfield Traders");
        robot.press(KeyCode.CONTROL, KeyCode.H);
        robot.sees("steps-rows", "Changed Larkfield Traders");
        robot.sees("steps-rows", "Created Larkfield Traders");
        assertThat(window.shoot("history")).isEmpty();

        robot.click("steps-turn").sees("toast", "Undone: Change Larkfield Traders");

        robot.press(KeyCode.CONTROL, KeyCode.H).sees("steps-rows", "Undone");
        robot.press(KeyCode.ESCAPE).seesNot("steps-rows");
        assertThat(window.shown("account", "Larkfield Traders").has("fax")).isFalse();
    }

    @Test
    void insideOfAFieldTheKeysTakeBackTyping() {
        var robot = window.start();
        robot.clickText("Larkfield Traders").sees("record-name", "Larkfield Traders");
        robot.type("field-name", "Larkfield").press(KeyCode.CONTROL, KeyCode.Z);

        assertThat(robot.node("field-name", TextInputControl.class).getText())
                .isEqualTo("Larkfield Traders");
        robot.sees("me-menu").seesNot("toast");
    }

    @Test
    void insideOfAFieldInWhichNothingWasTypedTheyTakeBackWhatWasDone() {
        var robot = window.start();
        robot.clickText("Larkfield Traders").sees("record-name", "Larkfield Traders");
        robot.click("field-name").press(KeyCode.CONTROL, KeyCode.D);
        robot.sees("record-inactive", "Inactive, read only");
        robot.click("field-name").press(KeyCode.CONTROL, KeyCode.Z);

        robot.seesNot("record-inactive");
    }

    @Test
    void whatSomebodyElseChangedSinceIsNamedBeforeTheRestGoesBack() {
        inStore(UndoJourneyTest::employTom);
        window.run("record", "set", "account", "Larkfield Traders", "fax=11", "telephone1=22");
        inStore(UndoJourneyTest::letTomSetTheFax);
        var robot = window.start();
        robot.sees("navigation-account");

        robot.press(KeyCode.CONTROL, KeyCode.Z);

        robot.sees("undo-kept", "Fax was changed by Tom Becker");
        assertThat(window.shoot("undo-kept")).isEqualTo(List.of());
        robot.clickText("Undo the rest");
        robot.sees("toast", "Undone in part: Change Larkfield Traders");
        var shown = window.shown("account", "Larkfield Traders");
        assertThat(shown.get("fax").asText()).isEqualTo("33");
        assertThat(shown.has("telephone1")).isFalse();
    }

    private static void employTom(OpenStore store) {
        store.run("record", "create", "systemuser", "firstname=Tom", "lastname=Becker");
        var users = store.wiring.users();
        users.grant(store.own, users.find("Tom Becker").userId(), "System Administrator");
    }

    private static void letTomSetTheFax(OpenStore store) {
        var tom = store.wiring.users().find("Tom Becker");
        var records = store.wiring.records();
        var ref = records.named(tom, List.of("account"), List.of("Larkfield Traders")).getFirst();
        records.update(tom, records.open(tom, ref.id()), Values.of("fax", "33"));
    }

    private void inStore(Consumer<OpenStore> work) {
        var file = new DataFolder(folder.resolve("data")).store();
        try (var store = new OpenStore(file, TestDb.CLOCK)) {
            work.accept(store);
        }
    }
}
