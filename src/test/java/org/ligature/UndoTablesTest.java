package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ligature.audit.AuditTransaction;
import org.ligature.audit.Kept;
import org.ligature.audit.UndoOutcome;
import org.ligature.audit.UndoService;
import org.ligature.design.ChoiceChange;
import org.ligature.design.ColumnSpec.OptionSpec;
import org.ligature.design.SpecReader;
import org.ligature.design.TableChange;
import org.ligature.design.TableService;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// What was done to tables, columns, choices and forms goes back and forth like anything else.
final class UndoTablesTest {

    private static final String BOAT =
            """
            {"name": "boat", "displayname": "Boat", "connections": true, "columns": [
              {"name": "length", "displayname": "Length", "type": "decimal", "scale": 1},
              {"name": "yard", "displayname": "Yard", "type": "lookup", "tables": ["account"]}]}\
            """;
    private static final String MOTTO =
            """
            {"name": "motto", "displayname": "Motto", "type": "text", "length": 50}\
            """;

    @TempDir private Path folder;

    private OpenStore store;

    @BeforeEach
    void open() {
        store = new OpenStore(Commands.create(folder).store(), TestDb.CLOCK);
        run("record", "create", "account", "name=Larkfield");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aNewTableGoesAndComesBack() {
        goesBackAndForth(this::boat);
    }

    @Test
    void aDeletedTableComesBackWithItsRecordsAndConnections() {
        boat(tables());
        albatros();
        run("connection", "create", "--from", "new_boat:Albatros", "--to", "account:Larkfield");

        goesBackAndForth(tables -> tables.deleteTable(store.own, "new_boat", true));
    }

    @Test
    void aRestoredTableGoesAgain() {
        boat(tables());
        albatros();
        tables().deleteTable(store.own, "new_boat", true);

        goesBackAndForth(tables -> tables.restoreTable(store.own, "new_boat"));
    }

    @Test
    void aTableThatIsUsedSinceStays() {
        boat(tables());
        var made = newest();
        albatros();

        var kept = kept(made);

        assertEquals(Kept.Reason.USED, kept.reason());
        assertThat(kept.detail()).isEqualTo("a record");
        assertThat(store.wiring.schema().schema().table("new_boat")).isPresent();
    }

    @Test
    void namesOfATableItsFormAndItsSwitchesGoBack() {
        goesBackAndForth(
                tables ->
                        tables.changeTable(
                                store.own,
                                "account",
                                new TableChange(
                                        "Client", "Clients", "box", "red", null, null, null,
                                        null)));
        var layout =
                """
                {"header": ["ownerid"], "subtitle": [], "tabs": [{"title": "All", "sections": [
                  {"title": "", "column": 1, "rows": [["name"]]}]}]}\
                """;
        goesBackAndForth(
                tables -> tables.changeTable(store.own, "account", TableChange.layout(layout)));
        goesBackAndForth(tables -> tables.standardLayout(store.own, "account"));
    }

    @Test
    void connectionsAreSwitchedOffAgainUnlessSomebodyConnected() {
        tables().createTable(store.own, SpecReader.table(BOAT.replace("true", "false")));
        goesBackAndForth(
                tables -> tables.changeTable(store.own, "new_boat", TableChange.connectable()));
        var switched = newest();
        albatros();
        run("connection", "create", "--from", "new_boat:Albatros", "--to", "account:Larkfield");

        assertEquals(Kept.Reason.USED, kept(switched).reason());
    }

    @Test
    void aNewColumnGoesAndComesBack() {
        goesBackAndForth(this::motto);
    }

    @Test
    void aDeletedColumnComesBackWithItsValues() {
        motto(tables());
        run("record", "set", "account", "Larkfield", "new_motto=Slow and steady");

        goesBackAndForth(tables -> tables.deleteColumn(store.own, "account", "new_motto"));
    }

    @Test
    void aColumnThatIsFilledSinceStays() {
        motto(tables());
        var made = newest();
        run("record", "set", "account", "Larkfield", "new_motto=Slow and steady");

        assertEquals(Kept.Reason.USED, kept(made).reason());
    }

    @Test
    void aChangedColumnIsAsBefore() {
        motto(tables());

        goesBackAndForth(tables -> change(tables, Map.of("length", "80", "displayname", "Device")));
        goesBackAndForth(tables -> change(tables, Map.of("sortable", "true")));
        goesBackAndForth(tables -> change(tables, Map.of("sortable", "false")));
    }

    @Test
    void aColumnThatHoldsMoreSinceStays() {
        motto(tables());
        change(tables(), Map.of("length", "80"));
        var widened = newest();
        run("record", "set", "account", "Larkfield", "new_motto=" + "A".repeat(60));

        var kept = kept(widened);

        assertEquals(Kept.Reason.REFUSED, kept.reason());
        assertThat(kept.detail()).contains("longer text in Motto than 50");
    }

    @Test
    void whatIsRemovedForGoodIsSaidToBe() {
        boat(tables());
        var made = newest();
        tables().deleteTable(store.own, "new_boat", true);
        var deleted = newest();
        tables().compact(store.own);
        boat(tables());

        assertEquals(Kept.Reason.COMPACTED, kept(deleted).reason());
        assertEquals(Kept.Reason.COMPACTED, kept(made).reason());
        assertThat(store.wiring.schema().schema().table("new_boat")).isPresent();
    }

    @Test
    void sharedChoicesGoBackAndForth() {
        goesBackAndForth(
                tables ->
                        tables.createChoice(
                                store.own,
                                "hull",
                                "Hull",
                                List.of(
                                        new OptionSpec(1, "Wood: old", "red"),
                                        new OptionSpec(2, "Steel [new]; thick", ""))));
        goesBackAndForth(
                tables ->
                        tables.changeChoice(
                                store.own,
                                "new_hull",
                                new ChoiceChange.Call("Hulls"),
                                new ChoiceChange.Remove(2),
                                new ChoiceChange.Add(new OptionSpec(7, "Plastic", "blue"))));
        goesBackAndForth(tables -> tables.deleteChoice(store.own, "new_hull"));
    }

    @Test
    void anOptionThatIsUsedSinceStays() {
        var spec =
                """
                {"name": "kind", "displayname": "Kind", "type": "choice",
                 "options": [{"value": 1, "label": "Sail"}]}\
                """;
        tables().addColumn(store.own, "account", SpecReader.column(spec));
        tables().changeChoice(
                        store.own,
                        "account_new_kind",
                        new ChoiceChange.Add(new OptionSpec(2, "Motor", "")));
        var added = newest();
        run("record", "set", "account", "Larkfield", "new_kind=2");

        assertEquals(Kept.Reason.REFUSED, kept(added).reason());
    }

    private void goesBackAndForth(Consumer<TableService> deed) {
        var before = store.dump();
        deed.accept(tables());
        var after = store.dump();

        assertThat(after).isNotEqualTo(before);
        for (int i = 0; i < 2; i++) {
            isDone(store.undo().orElseThrow());
            same(before);
            isDone(store.redo().orElseThrow());
            same(after);
        }
    }

    private static void isDone(UndoOutcome outcome) {
        if (!(outcome instanceof UndoOutcome.Done(_, var kept)) || !kept.isEmpty()) {
            throw new AssertionError(outcome.toString());
        }
    }

    /// Only the lines that differ are told.
    private void same(String dump) {
        var then = dump.lines().toList();
        var now = store.dump().lines().toList();
        assertEquals(
                then.stream().filter(line -> !now.contains(line)).toList(),
                now.stream().filter(line -> !then.contains(line)).toList());
    }

    /// The action done last.
    private AuditTransaction newest() {
        return store.wiring.audits().transactions(Long.MAX_VALUE, 1).getFirst();
    }

    /// What stays of an action that is to be taken back.
    private Kept kept(AuditTransaction action) {
        var undo = store.wiring.undo();
        var outcome = undo.turn(store.own, undo.step(action), UndoService.Leftovers.ASK);
        if (outcome instanceof UndoOutcome.Changed(_, var kept, _)) {
            return kept.getFirst();
        }
        throw new AssertionError(outcome.toString());
    }

    private TableService tables() {
        return store.wiring.tables();
    }

    private void boat(TableService tables) {
        tables.createTable(store.own, SpecReader.table(BOAT));
    }

    private void motto(TableService tables) {
        tables.addColumn(store.own, "account", SpecReader.column(MOTTO));
    }

    private void change(TableService tables, Map<String, String> keys) {
        var wanted = SpecReader.column(tables.spec("account", "new_motto"), keys);
        tables.changeColumn(store.own, "account", wanted);
    }

    private void albatros() {
        run("record", "create", "new_boat", "new_name=Albatros", "new_length=12.5");
    }

    private void run(String... words) {
        store.run(words).orElseThrow();
    }
}
