package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ligature.design.SpecReader;
import org.ligature.design.TableChange;
import org.ligature.query.OwnView;
import org.ligature.records.Values;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Tables, columns, forms and views change while windows are open: all of them follow at once.
final class DescribedJourneyTest {

    private static final String BOAT =
            """
            {"name": "boat", "displayname": "Boat", "pluralname": "Boats", "columns": [
              {"name": "length", "displayname": "Length", "type": "decimal", "list": 2},
              {"name": "yard", "displayname": "Yard", "type": "text", "list": 3}]}\
            """;

    @TempDir private Path folder;
    private OpenDesk desk;
    private Robot robot;

    @BeforeEach
    void open() throws IOException {
        desk = new OpenDesk(folder);
        robot = desk.robot();
        desk.services().tables().createTable(desk.actor(), SpecReader.table(BOAT));
        create("Albatros", "Larkfield");
        create("Beluga", "Rowan");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aFormTakesAColumnAndKeepsWhatIsTyped() {
        openAlbatros();
        robot.type("field-new_yard", "Elm");
        robot.type("field-new_length", "12 or so");

        addColumn("{\"name\": \"hull\", \"displayname\": \"Hull\", \"type\": \"text\"}");

        robot.sees("field-new_hull");
        robot.sees("field-new_yard", "Elm");
        robot.sees("field-new_length", "12 or so");
        robot.sees("record-unsaved", "2");
        robot.type("field-new_length", "12");
        robot.type("field-new_hull", "Steel");
        robot.press(KeyCode.CONTROL, KeyCode.S);
        robot.sees("status-bar", "Saved");
        robot.sees("field-new_yard", "Elm");
        robot.sees("field-new_hull", "Steel");
    }

    @Test
    void theKeyboardStaysWhereSomebodyTypes() {
        openAlbatros();
        robot.type("field-new_yard", "Elm");

        addColumn("{\"name\": \"hull\", \"displayname\": \"Hull\", \"type\": \"text\"}");

        robot.sees("field-new_hull");
        robot.type("stad");
        robot.sees("field-new_yard", "Elmstad");
    }

    @Test
    void whatWasTypedIntoADeletedColumnComesBackWithIt() {
        openAlbatros();
        robot.type("field-new_yard", "Elm");

        tables().deleteColumn(desk.actor(), "new_boat", "new_yard");
        robot.seesNot("field-new_yard");
        tables().restoreColumn(desk.actor(), "new_boat", "new_yard");

        robot.sees("field-new_yard", "Elm");
    }

    @Test
    void aFieldIsCalledAsItsColumnIsNow() {
        openAlbatros();
        robot.type("field-new_yard", "Elm");

        var yard = tables().spec("new_boat", "new_yard");
        tables().changeColumn(desk.actor(), "new_boat", yard.called("Built at"));

        robot.sees("record", "Built at");
        robot.sees("field-new_yard", "Elm");
    }

    @Test
    void aFormIsArrangedAsItsLayoutSaysNow() {
        openAlbatros();
        robot.type("field-new_yard", "Elm");

        tables().changeTable(
                        desk.actor(),
                        "new_boat",
                        TableChange.layout(
                                """
                                {"tabs": [
                                 {"title": "Yard", "sections": [{"rows": [["new_yard"]]}]},
                                 {"title": "Name", "sections": [{"rows": [["new_name"]]}]}]}\
                                """));

        robot.sees("tab-1", "Yard").sees("tab-2", "Name");
        robot.sees("field-new_yard", "Elm").seesNot("field-new_length");
    }

    @Test
    void aListLosesADeletedColumnAndGetsItBack() {
        robot.click("navigation-new_boat").sees("new_boat-rows", "Larkfield");

        tables().deleteColumn(desk.actor(), "new_boat", "new_yard");
        robot.seesNot("new_boat-column-new_yard").sees("new_boat-rows", "Albatros");
        tables().restoreColumn(desk.actor(), "new_boat", "new_yard");

        robot.sees("new_boat-rows", "Larkfield");
    }

    @Test
    void aListOffersAViewAsSoonAsItIsSaved() {
        robot.click("navigation-new_boat").sees("new_boat-rows", "Beluga");
        var views = desk.services().views();
        var blank = views.blank("new_boat");
        var ours =
                new OwnView(
                        blank.uuid(), "Ours", blank.columns(), blank.orders(), List.of(), false);

        views.save(desk.actor(), "new_boat", ours);

        robot.click("new_boat-views").clickText("Ours").sees("new_boat-views", "Ours");
    }

    @Test
    void aListIsCalledAsItsTableIsNow() {
        robot.click("navigation-new_boat").sees("new_boat-rows", "Beluga");

        var change = new TableChange("Ship", "Ships", null, null, null, null, null, null);
        tables().changeTable(desk.actor(), "new_boat", change);

        robot.sees("navigation-new_boat", "Ships").sees("status-bar", "2 ships");
        assertThat(Fx.call(robot.stage()::getTitle)).contains("Ships");
    }

    @Test
    void aDeletedTableSaysSoInItsListAndComesBack() {
        robot.click("navigation-new_boat").sees("new_boat-rows", "Beluga");

        tables().deleteTable(desk.actor(), "new_boat", true);
        robot.seesNot("new_boat-rows").sees("gone-settings").seesNot("navigation-new_boat");
        tables().restoreTable(desk.actor(), "new_boat");

        robot.sees("new_boat-rows", "Beluga").sees("navigation-new_boat");
    }

    @Test
    void aDeletedTableSaysSoOnItsFormsAndLeadsAway() {
        openAlbatros();
        robot.type("field-new_yard", "Elm");

        tables().deleteTable(desk.actor(), "new_boat", true);

        robot.sees("gone-leave").click("gone-leave").sees("gone-leave");
        robot.click("gone-settings").sees("deleted-rows", "Boat");
    }

    @Test
    void connectionsAreOfferedOnceTheyAreSwitchedOn() {
        openAlbatros();
        robot.type("field-new_yard", "Elm").seesNot("record-connect");

        tables().changeTable(desk.actor(), "new_boat", TableChange.connectable());

        robot.sees("record-connect").sees("field-new_yard", "Elm");
    }

    private org.ligature.design.TableService tables() {
        return desk.services().tables();
    }

    private void create(String name, String yard) {
        var values = Values.of("new_name", name).with("new_yard", yard);
        desk.services().records().create(desk.actor(), "new_boat", values);
    }

    private void addColumn(String spec) {
        tables().addColumn(desk.actor(), "new_boat", SpecReader.column(spec));
    }

    private void openAlbatros() {
        robot.click("navigation-new_boat").sees("new_boat-rows", "Albatros");
        robot.clickText("Albatros").sees("field-new_yard", "Larkfield");
    }
}
