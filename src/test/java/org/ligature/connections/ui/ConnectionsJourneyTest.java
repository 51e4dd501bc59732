package org.ligature.connections.ui;

import static javafx.scene.input.KeyCode.ALT;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F2;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCode.TAB;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ligature.Fx;
import org.ligature.Robot;
import org.ligature.Sample;
import org.ligature.connections.NewConnection;
import org.ligature.connections.Period;
import org.ligature.kit.ui.Layers;
import org.ligature.records.RecordRef;
import org.ligature.records.Values;
import org.ligature.schema.PartialDate;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

final class ConnectionsJourneyTest {

    private final ConnectionsFixture fixture =
            new ConnectionsFixture(new Sample(), ConnectionsFixture.onFx());
    private final RecordRef jane = fixture.contact("Jane", "Doe");
    private final RecordRef larkfield = fixture.account("Larkfield Traders");
    private final AtomicInteger lists = new AtomicInteger();
    private Robot robot;

    @AfterEach
    void close() {
        robot.close();
    }

    @Test
    void thePanelOpensTheRecordAndTheConnection() {
        fixture.connected(jane, "Employer", larkfield);
        panel();
        robot.sees("panel-count", "1").sees("panel-list", "Employer");

        robot.clickText("Larkfield Traders");
        assertEquals(List.of(larkfield), fixture.opened);
        focusTheRow();
        robot.press(ALT, ENTER).sees("connect", "Connection");
    }

    @Test
    void thePanelFollowsWhatIsConnectedInIt() {
        panel();
        robot.sees("panel-empty-me").click("panel-connect").type("lark");
        robot.sees("connect-name-hit-0").press(ENTER).type("Employer").press(ENTER);
        robot.click("connect-primary").seesNot("connect");

        robot.sees("panel-list", "Larkfield Traders").sees("panel-count", "1");
    }

    @Test
    void thePanelDeactivatesAndFindsAndLeadsToTheList() {
        fixture.connected(jane, "Employer", larkfield);
        panel();
        robot.type("panel-find", "nothing").sees("connections-panel", "No connection matches");
        robot.type("panel-find", "lark").sees("panel-list", "Larkfield Traders");
        focusTheRow();
        var id = fixture.of(jane).getFirst().id().value();
        robot.click("connection-" + id + "-deactivate");

        robot.sees("panel-empty-me");
        assertThat(fixture.inactiveOf(jane)).hasSize(1);
        robot.click("panel-as-list");
        assertEquals(1, lists.get());
    }

    @Test
    void onTheRecordsPageMenuPanelAndTabAreOne() {
        robot = Robot.show(() -> window(fixture.page(jane).node()), 1000, 700);
        robot.click("record-connect").click("record-to-another").type("lark");
        robot.sees("connect-name-hit-0").press(ENTER).type("Employer").press(ENTER);
        robot.click("connect-primary").seesNot("connect");

        robot.sees("panel-list", "Larkfield Traders");
        robot.click("panel-as-list").sees("connections", "Larkfield Traders");
    }

    @Test
    void theHeaderOfTheRecordFollowsItsTabOfConnections() {
        fixture.connected(jane, "Employer", larkfield);
        robot = Robot.show(() -> window(fixture.page(jane).node()), 1000, 700);
        robot.sees("record-connections", "1").click("panel-as-list");
        select();

        robot.click("connections-deactivate");

        robot.sees("record-connections", "0");
    }

    @Test
    void whatIsOverIsOfferedWhereNothingElseIsThere() {
        var year = new PartialDate(2020, 0, 0);
        fixture.connected(
                NewConnection.between(jane.id(), larkfield.id()).during(new Period(null, year)));
        panel();
        robot.sees("connections-panel", "No current connections");

        robot.click("panel-show-ended").sees("panel-list", "Larkfield Traders");
    }

    @Test
    void rolesDatesAndDescriptionAreWrittenInTheListItself() {
        fixture.connected(jane, "Employer", larkfield);
        robot = Robot.show(() -> window(fixture.connections.list(jane)), 1240, 600);
        select();
        var cell = "connections-cell";

        robot.press(F2).type(cell, "Client").press(TAB);
        writes("My role");
        robot.press(TAB).type(cell, "2019").press(TAB);
        writes("Ending");
        robot.type(cell, "2001").press(ENTER).sees(cell + "-wrong", "before the starting");
        robot.press(ESCAPE).press(F2).press(TAB);
        writes("Description");
        robot.type(cell, "Framework").press(ENTER);

        Fx.until("it to be written", () -> !fixture.of(jane).getFirst().description().isEmpty());
        var made = fixture.of(jane).getFirst();
        assertEquals("Framework", made.description());
        assertEquals(new Period(new PartialDate(2019, 0, 0), null), made.period());
        assertEquals("Accountant", made.record1().role().orElseThrow().name());
    }

    @Test
    void anAddedColumnIsWrittenInTheListByTheLabelOfItsOption() {
        var options =
                "\"options\": [{\"value\": 1, \"label\": \"Weak\"}, {\"value\": 2, \"label\":"
                        + " \"Strong\"}]";
        fixture.added("Strength", "choice", "\"list\": 1, " + options);
        fixture.connected(jane, "Employer", larkfield);
        robot = Robot.show(() -> window(fixture.connections.list(jane)), 1240, 600);
        select();
        var cell = "connections-cell";

        robot.press(F2).press(TAB);
        writes("My role");
        robot.press(TAB).press(TAB);
        writes("Ending");
        robot.press(TAB);
        writes("Strength");
        robot.type(cell, "perhaps").press(ENTER).sees(cell + "-wrong", "Weak, Strong");
        robot.type(cell, "str").press(ENTER).sees("connections", "Strong");
    }

    @Test
    void theListHasAViewOfWhatHasASource() {
        var orion = fixture.account("Orion Bank");
        var sourced = Values.of("source", "https://www.example.com/register");
        fixture.connected(NewConnection.between(jane.id(), orion.id()).with(sourced));
        fixture.connected(jane, "Employer", larkfield);
        robot = Robot.show(() -> window(fixture.connections.list(jane)), 1000, 600);
        robot.sees("connections", "Larkfield Traders");

        robot.click("connections-views").clickText("With a source");

        Fx.until("only one", () -> table().getItems().size() == 1);
        robot.sees("connections", "Orion Bank");
    }

    @Test
    void aRoleThatNobodyKnowsIsNotWritten() {
        fixture.connected(jane, "Employer", larkfield);
        robot = Robot.show(() -> window(fixture.connections.list(jane)), 1240, 600);
        select();

        robot.press(F2).type("connections-cell", "Stranger").press(ENTER);

        robot.sees("connections-cell-wrong", "No role is called").press(ESCAPE);
        assertEquals("Employer", role());
    }

    private void writes(String column) {
        var root = robot.stage().getScene().getRoot();
        Fx.until(column, () -> column.equals(root.lookup("#connections-cell").getAccessibleText()));
    }

    private String role() {
        return fixture.of(jane).getFirst().record2().role().orElseThrow().name();
    }

    @Test
    void theListShowsWhoWasConnectedAsOfAYear() {
        during(larkfield, 2015, 2018);
        during(fixture.account("Orion Bank"), 2019, 2030);
        robot = Robot.show(() -> window(fixture.connections.list(jane)), 1000, 600);
        robot.sees("connections", "Larkfield Traders").sees("connections", "Orion Bank");

        robot.type("connections-as-of", "2016").press(ENTER);
        Fx.until("only one", () -> table().getItems().size() == 1);
        robot.sees("connections", "Larkfield Traders").sees("connections", "Current");

        robot.type("connections-as-of", "2001").press(ENTER);
        robot.sees("connections", "No connections at that time");
        robot.click("connections-as-of-clear");
        Fx.until("both again", () -> table().getItems().size() == 2);
    }

    @Test
    void thePanelShowsWhoWasConnectedAsOfAYear() {
        during(larkfield, 2015, 2018);
        panel();
        robot.sees("connections-panel", "No current connections");

        robot.type("panel-as-of", "2016 - 2017").press(ENTER);
        robot.sees("panel-list", "Larkfield Traders");
        robot.type("panel-as-of", "2001").press(ENTER);
        robot.sees("connections-panel", "No connections at that time");
        robot.type("panel-as-of", "someday").press(ENTER).sees("toast", "someday");
    }

    private void during(RecordRef to, int from, int until) {
        var period = new Period(new PartialDate(from, 0, 0), new PartialDate(until, 0, 0));
        var wanted = NewConnection.between(jane.id(), to.id()).as(fixture.role("Employer").id());
        fixture.connected(wanted.during(period));
    }

    @Test
    void theListDeactivatesActivatesAndDeletes() {
        fixture.connected(jane, "Employer", larkfield);
        robot = Robot.show(() -> window(fixture.connections.list(jane)), 1000, 600);
        select();

        robot.click("connections-deactivate");
        Fx.until("it to be inactive", () -> fixture.inactiveOf(jane).size() == 1);
        view("inactive");
        select();
        robot.click("connections-activate");
        Fx.until("it to be active", () -> fixture.of(larkfield).size() == 1);
        view("active");
        select();
        robot.click("connections-delete");
        Fx.until("it to be gone", () -> fixture.of(larkfield).isEmpty());
        assertThat(fixture.of(jane)).isEmpty();
    }

    @Test
    void theListOpensTheConnectionToEditIt() {
        fixture.connected(jane, "Employer", larkfield);
        robot = Robot.show(() -> window(fixture.connections.list(jane)), 1000, 600);
        select();

        robot.click("connections-edit").sees("connect", "Connection");

        robot.type("connect-description", "Framework").click("connect-primary");
        robot.seesNot("connect");
        assertEquals("Framework", fixture.of(jane).getFirst().description());
    }

    @Test
    void theListOfTheOtherRecordShowsTheOtherRole() {
        fixture.connected(jane, "Employer", larkfield);
        robot = Robot.show(() -> window(fixture.connections.list(larkfield)), 1000, 600);

        robot.sees("connections", "Jane Doe").sees("connections", "Employee");
    }

    @Test
    void thePageOfAllAssignsToTheUser() {
        fixture.connected(jane, "Employer", larkfield);
        robot = Robot.show(() -> window(fixture.connections.allConnections().node()), 1000, 600);
        robot.sees("all-connections", "Larkfield Traders");
        select();

        robot.click("all-connections-assign").click("assign-me").seesNot("assign");
        assertEquals(fixture.me(), fixture.of(jane).getFirst().owner());
    }

    private static Layers window(Node node) {
        return new Layers(node);
    }

    private void panel() {
        robot =
                Robot.show(
                        () -> new Layers(fixture.connections.panel(jane, lists::incrementAndGet)),
                        760,
                        680);
    }

    /// Its commands stand where they are clicked only once they have been laid out.
    private void focusTheRow() {
        Fx.run(() -> robotList().getSelectionModel().select(1));
        Fx.run(() -> robotList().requestFocus());
        robot.press(SHIFT);
    }

    private ListView<?> robotList() {
        return (ListView<?>) robot.stage().getScene().getRoot().lookup("#panel-list");
    }

    private TableView<?> table() {
        return (TableView<?>) robot.stage().getScene().getRoot().lookup(".table-view");
    }

    /// The first row, by the keyboard.
    private void select() {
        Fx.until("a row", () -> table() != null && !table().getItems().isEmpty());
        Fx.run(() -> table().requestFocus());
        Fx.run(() -> table().getFocusModel().focus(0));
        robot.press(SPACE);
    }

    private ConnectionListView list() {
        return (ConnectionListView) robot.stage().getScene().getRoot().lookup("#connections");
    }

    private void view(String key) {
        Fx.run(() -> list().grid().showView(key));
    }
}
