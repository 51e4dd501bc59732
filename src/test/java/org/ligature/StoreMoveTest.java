package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ligature.activities.FileContent;
import org.ligature.activities.NoteText;
import org.ligature.design.ChoiceChange;
import org.ligature.design.TableChange;
import org.ligature.kit.db.DataFolder;
import org.ligature.kit.task.Job;
import org.ligature.query.OwnView;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A store that holds something of everything is moved into an empty one, table by table.
final class StoreMoveTest {

    private static final String BOAT =
            """
            {"name": "boat", "displayname": "Boat", "color": "teal", "connections": true,
             "activities": true, "notes": true, "objecttypecode": 10007, "columns": [
              {"name": "hull", "displayname": "Hull", "type": "choice", "default": 2, "options":
               [{"value": 2, "label": "Steel", "color": "blue"}, {"value": 1, "label": "Wood"}]},
              {"name": "rigs", "displayname": "Rigs", "type": "multi-choice", "options":
               [{"value": 1, "label": "Sloop"}, {"value": 2, "label": "Ketch"}]},
              {"name": "built", "displayname": "Built", "type": "partial date"},
              {"name": "price", "displayname": "Price", "type": "money", "scale": 4},
              {"name": "table", "displayname": "Table", "type": "text", "length": 30},
              {"name": "crew", "displayname": "Crew", "type": "party list", "role": 6,
               "many": true, "tables": ["contact"]},
              {"name": "yard", "displayname": "Yard", "type": "lookup", "tables": ["new_yard"],
               "ondelete": "restrict"}]}\
            """;

    private static final String YARD =
            "{\"name\": \"yard\", \"displayname\": \"Yard\", \"ownership\": \"organization\"}";

    private static final String PET =
            """
            {"name": "pet", "displayname": "Pet", "type": "choice",
             "options": [{"value": 5, "label": "Cat"}, {"value": 3, "label": "Dog"}]}\
            """;

    private static final String BOND =
            """
            {"name": "bond", "displayname": "Bond", "type": "choice", "required": true,
             "options": [{"value": 1, "label": "Loose"}, {"value": 2, "label": "Close"}]}\
            """;

    private static final String BROKER =
            """
            {"name": "broker", "displayname": "Broker", "type": "lookup", "tables": ["contact"],
             "ondelete": "cascade"}\
            """;

    /// A table that is deleted again: nothing of it is moved.
    private static final String GONE =
            "{\"name\": \"gone\", \"displayname\": \"Gone\", \"activity\": true, \"columns\":"
                    + " [{\"name\": \"kind\", \"displayname\": \"Kind\", \"type\": \"choice\","
                    + " \"options\": [{\"value\": 1, \"label\": \"A\"}]}]}";

    private static final Map<String, String> SPECS =
            Map.of(
                    "YARD", YARD, "BOAT", BOAT, "GONE", GONE, "PET", PET, "BOND", BOND, "BROKER",
                    BROKER);

    private static final List<String> LINES =
            List.of(
                    "table create YARD",
                    "table create BOAT",
                    "table create GONE",
                    "column add account PET",
                    "column add connection BOND",
                    "column add connection BROKER",
                    "record create account name=Quillworks new_pet=Dog",
                    "record create contact firstname=Zora lastname=Blum",
                    "record create contact firstname=Yuri lastname=Moor",
                    "record create new_yard new_name=Elbe",
                    "record create new_boat new_name=Albatros new_yard=Elbe new_crew='Zora"
                            + " Blum;Yuri Moor' new_built=1999-04 new_rigs='Sloop;Ketch'"
                            + " new_price=12.3456 new_table=oak",
                    "record create new_gone subject=Lost",
                    "record create email subject=Hello to='Yuri Moor;Zora Blum' cc=Quillworks"
                            + " regardingobjectid=new_boat:Albatros",
                    "record create task subject=Paint regardingobjectid=new_boat:Albatros",
                    "record do COMPLETE task Paint",
                    "record create task subject=Row scheduledend=2026-11-20T10:00:00Z statecode=1",
                    "record create pricelevel name=Retail transactioncurrencyid=Euro",
                    "record create quote name=Offer pricelevelid=Retail"
                            + " customerid=account:Quillworks",
                    "record create quotedetail quoteid=Offer productdescription=Paint"
                            + " isproductoverridden=true quantity=3 priceperunit=1.25",
                    "record create quotedetail quoteid=Offer productdescription=Brush"
                            + " isproductoverridden=true quantity=1 priceperunit=7",
                    "record create account name=Quilworks",
                    "record merge account Quilworks --into Quillworks",
                    "role create Skipper --category Business --table contact --limit 3 --called"
                            + " female=Skipperess --called de=Skipperin",
                    "role create Vessel --category Business --table new_boat",
                    "role match Skipper Vessel",
                    "role match Skipper Partner",
                    "connection create --from new_boat:Albatros --to 'contact:Zora Blum' --role"
                            + " Skipper --starting 2019-03 new_bond=Close new_broker='Yuri Moor'",
                    "table delete new_gone --yes");

    @TempDir private Path folder;

    @TempDir private Path elsewhere;

    @Test
    void movesEverythingInWhateverOrder() throws IOException {
        var from = Commands.create(folder, "--sample");
        fill(from);
        var told = from.run("dump").out();
        var stable = from.run("dump", "--stable").out();
        assertThat(stable).contains("sha256").contains("Skipper").contains("\"Mine\"");
        var file = write("dump.jsonl", told);
        var tables = tables(told);

        for (var order : orders(tables)) {
            var to = Commands.create(Files.createTempDirectory(elsewhere, "to"), "--bare");
            take(to, order, file);

            assertSameLines(stable, to.run("dump", "--stable").out());
            assertSameLines(told, to.run("dump").out());
            to.run("check").done();
            assertEquals(
                    from.run("record", "show", "email", "Hello").done(),
                    to.run("record", "show", "email", "Hello").done());
        }
    }

    /// Names the first line that is otherwise, from where it is.
    private static void assertSameLines(String expected, String actual) {
        var ours = actual.lines().toList();
        var theirs = expected.lines().toList();
        for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
            int at = Arrays.mismatch(theirs.get(i).toCharArray(), ours.get(i).toCharArray());
            if (at >= 0) {
                assertEquals(part(theirs.get(i), at), part(ours.get(i), at));
            }
        }
        assertEquals(theirs.size(), ours.size());
    }

    private static String part(String line, int at) {
        return line.substring(0, Math.min(90, at))
                + " … "
                + line.substring(Math.max(0, at - 60), Math.min(line.length(), at + 60));
    }

    private static List<List<String>> orders(List<String> tables) {
        var reverse = new ArrayList<>(tables);
        Collections.reverse(reverse);
        var shuffled = new ArrayList<>(tables);
        Collections.shuffle(shuffled, new Random(7));
        return List.of(tables, reverse, shuffled);
    }

    /// The tables come before their rows, and the person whose store it is before anybody else.
    private static void take(Commands to, List<String> tables, String file) {
        var lines = new StringBuilder();
        for (var table : List.of("setting", "schema", "systemuser")) {
            lines.append("import %s --table %s --verbatim%n".formatted(file, table));
        }
        for (var table : tables) {
            lines.append("import %s --table %s --verbatim%n".formatted(file, table));
        }
        var ran = to.runWith(lines.toString(), "run", "-");
        assertEquals(0, ran.exit(), () -> ran.out().lines().toList().getLast());
    }

    private void fill(Commands commands) throws IOException {
        var lines = String.join("\n", LINES);
        for (var spec : SPECS.entrySet()) {
            var file = write(spec.getKey() + ".json", spec.getValue());
            lines = lines.replace(" " + spec.getKey() + "\n", " " + file + "\n");
        }
        var ran = commands.runWith(lines, "run", "-");
        assertEquals(0, ran.exit(), () -> ran.out().lines().toList().getLast());
        var stores = new LocalStores(new DataFolder(commands.store()), "robin.hale", () -> false);
        try (var wiring = stores.window(commands.store(), TestDb.CLOCK)) {
            fill(wiring);
        }
    }

    /// What only the window does.
    private void fill(Wiring wiring) throws IOException {
        var own = wiring.own();
        var boat = wiring.records().named(own, List.of("new_boat"), List.of("Albatros")).getFirst();
        var bytes = new byte[600_000];
        new Random(1).nextBytes(bytes);
        var file = Files.write(folder.resolve("plan.pdf"), bytes);
        var content = FileContent.read(file, bytes.length, Job.Progress.UNWATCHED);
        wiring.notes().attach(own, boat, new NoteText("Plan", ""), content);
        wiring.notes().add(own, boat, new NoteText("", "Two lines\nof words"));
        wiring.notes().chooseLimit(own, 2048);
        wiring.views().save(own, "new_boat", mine(wiring.views().blank("new_boat")));
        var tables = wiring.tables();
        var layout = "{\"header\":[\"new_hull\"],\"tabs\":[]}";
        tables.changeTable(own, "new_boat", TableChange.layout(layout));
        tables.changeTable(
                own,
                "account",
                new TableChange("Firm", "Firms", null, null, null, null, null, null));
        tables.changeColumn(own, "account", tables.spec("account", "fax").called("Telefax"));
        tables.changeChoice(
                own, "new_boat_new_hull", new ChoiceChange.Share(), new ChoiceChange.Call("Hulls"));
    }

    private static OwnView mine(OwnView blank) {
        return new OwnView(
                blank.uuid(), "Mine", blank.columns(), blank.orders(), blank.conditions(), true);
    }

    private static List<String> tables(String dump) {
        return List.copyOf(
                dump.lines()
                        .map(StoreMoveTest::table)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String table(String line) {
        try {
            return new ObjectMapper().readTree(line).get("table").asText();
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
