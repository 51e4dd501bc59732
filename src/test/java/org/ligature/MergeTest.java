package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Two records that mean the same become one, on the command line.
final class MergeTest {

    @TempDir private Path folder;
    private Commands commands;

    @BeforeEach
    void makeStore() {
        commands = Commands.create(folder);
        made("contact", "lastname=Doe", "firstname=Jane", "jobtitle=Buyer");
        made("contact", "lastname=Doe", "firstname=J.", "telephone1=+44 1", "jobtitle=Purchaser");
    }

    @Test
    void whatHangsOnTheOneGoesOverToTheOther() {
        made("account", "name=Larkfield", "primarycontactid=J. Doe");
        made("task", "subject=Call back", "regardingobjectid=contact:J. Doe");
        made("email", "subject=Offer", "to=contact:J. Doe");
        connect("J. Doe", "account:Larkfield", "Employer");

        var merged = merge();

        assertEquals(1, merged.get("connections").asInt());
        assertEquals(2, merged.get("lookups").asInt());
        assertEquals(1, merged.get("parties").asInt());
        assertEquals("Jane Doe", shown("account", "Larkfield", "primarycontactid@name"));
        assertEquals("Jane Doe", shown("task", "Call back", "regardingobjectid@name"));
        var row = connections("Jane Doe");
        assertThat(row).hasSize(1);
        assertEquals("Larkfield", Loading.text(row.getFirst(), "record2id@name"));
        assertThat(connections("Larkfield"))
                .extracting(one -> Loading.text(one, "name"))
                .containsExactly("Jane Doe");
        assertClean();
    }

    @Test
    void valuesAreTakenFieldByField() {
        merge("--take", "telephone1", "--take", "jobtitle");

        assertEquals("+44 1", shown("contact", "Jane Doe", "telephone1"));
        assertEquals("Purchaser", shown("contact", "Jane Doe", "jobtitle"));
        assertEquals("Jane", shown("contact", "Jane Doe", "firstname"));
    }

    @Test
    void theOtherStaysAndIsGivenUp() {
        merge();

        assertEquals("1", shown("contact", "J. Doe", "statecode"));
        assertEquals("Jane Doe", shown("contact", "J. Doe", "mergedinto@name"));
        assertThat(commands.run("record", "activate", "contact", "J. Doe").error().toString())
                .contains("J. Doe was merged into Jane Doe and stays as it is.");
    }

    @Test
    void leadsNowhereOnceTheSurvivorIsDeleted() {
        merge();

        commands.run("record", "delete", "contact", "Jane Doe").done();

        assertThat(commands.run("record", "show", "contact", "J. Doe").done().has("mergedinto"))
                .isFalse();
        commands.run("record", "activate", "contact", "J. Doe").done();
    }

    @Test
    void connectionsBetweenTheTwoAndThoseTheSurvivorHasAreDropped() {
        made("account", "name=Larkfield");
        connect("J. Doe", "contact:Jane Doe", "Colleague");
        connect("J. Doe", "account:Larkfield", "Employer");
        connect("Jane Doe", "account:Larkfield", "Employer");
        connect("J. Doe", "account:Larkfield", "Former Employer");

        var merged = merge();

        assertEquals(1, merged.get("connections").asInt());
        assertThat(merged.get("dropped").findValuesAsText("reason"))
                .containsExactlyInAnyOrder("TO_ITSELF", "DUPLICATE");
        assertThat(connections("Jane Doe"))
                .extracting(row -> Loading.text(row, "record2roleid@name"))
                .containsExactlyInAnyOrder("Employer", "Former Employer");
        assertClean();
    }

    @Test
    void noRecordComesToStandAboveItself() {
        made("account", "name=Top");
        made("account", "name=Between", "parentaccountid=Top");
        made("account", "name=Below", "parentaccountid=Between");

        var merged = run("account", "Top", "--into", "Below");

        assertEquals(1, merged.get("lookups").asInt());
        assertThat(
                        commands.run("record", "show", "account", "Between")
                                .done()
                                .has("parentaccountid"))
                .isFalse();
    }

    @Test
    void whatWasMergedEarlierLeadsToTheLastSurvivor() {
        made("contact", "lastname=Doe", "firstname=Jay");
        merge();

        run("contact", "Jane Doe", "--into", "Jay Doe");

        assertEquals("Jay Doe", shown("contact", "J. Doe", "mergedinto@name"));
        assertClean();
    }

    @Test
    void unmergingGivesBothBackAsTheyWere() {
        made("account", "name=Larkfield", "primarycontactid=J. Doe");
        made("task", "subject=Call back", "regardingobjectid=contact:J. Doe");
        made("email", "subject=Offer", "to=contact:J. Doe");
        connect("J. Doe", "contact:Jane Doe", "Colleague");
        connect("J. Doe", "account:Larkfield", "Employer");
        connect("Jane Doe", "account:Larkfield", "Employer");
        var before = dump();
        merge("--take", "telephone1", "--take", "jobtitle");
        var merged = dump();

        commands.run("record", "unmerge", "contact", "J. Doe").done();

        assertEquals(before, dump());
        commands.run("undo", "--redo").done();
        assertEquals(merged, dump());
        assertClean();
    }

    @Test
    void whatWasChangedSinceStaysWithTheSurvivor() {
        merge("--take", "telephone1");
        commands.run("record", "set", "contact", "Jane Doe", "telephone1=+44 2").done();

        var unmerged = commands.run("record", "unmerge", "contact", "J. Doe").done();

        assertThat(unmerged.get("kept").findValuesAsText("sentence"))
                .singleElement()
                .asString()
                .contains("Jane Doe")
                .contains("Business Phone");
        assertEquals("+44 2", shown("contact", "Jane Doe", "telephone1"));
        assertEquals("0", shown("contact", "J. Doe", "statecode"));
        assertEquals("+44 1", shown("contact", "J. Doe", "telephone1"));
    }

    private String dump() {
        return commands.run("dump", "--stable").out();
    }

    @Test
    void saysWhatCannotBeMerged() {
        made("account", "name=Larkfield");
        assertThat(message("contact", "J. Doe", "--into", "J. Doe"))
                .isEqualTo("J. Doe cannot be merged with itself. Choose another record.");
        assertThat(message("systemuser", "robin.hale", "--into", "robin.hale")).contains("cannot");
        assertThat(message("contact", "J. Doe", "--into", "Jane Doe", "--take", "createdon"))
                .contains("cannot be taken");
        merge();
        assertThat(message("contact", "J. Doe", "--into", "Jane Doe"))
                .isEqualTo("J. Doe is not active and cannot be merged. Activate it first.");
    }

    private JsonNode merge(String... words) {
        var all = new ArrayList<>(List.of("--into", "Jane Doe"));
        all.addAll(List.of(words));
        return run("contact", "J. Doe", all.toArray(String[]::new));
    }

    private JsonNode run(String table, String id, String... words) {
        return commands.run(all(table, id, words)).done();
    }

    private String message(String table, String id, String... words) {
        var ran = commands.run(all(table, id, words));
        assertEquals(3, ran.exit(), ran.out());
        return ran.error().get("message").asText();
    }

    private static String[] all(String table, String id, String... words) {
        var all = new ArrayList<>(List.of("record", "merge", table, id));
        all.addAll(List.of(words));
        return all.toArray(String[]::new);
    }

    private void made(String table, String... values) {
        var all = new ArrayList<>(List.of("record", "create", table));
        all.addAll(List.of(values));
        commands.run(all.toArray(String[]::new)).done();
    }

    private void connect(String from, String to, String role) {
        commands.run(
                        "connection",
                        "create",
                        "--from",
                        "contact:" + from,
                        "--to",
                        to,
                        "--role",
                        role)
                .done();
    }

    private String shown(String table, String name, String column) {
        return Loading.text(commands.run("record", "show", table, name).done(), column);
    }

    private List<JsonNode> connections(String name) {
        return new Loading(commands, folder)
                .dump("connection").stream()
                        .filter(row -> Loading.text(row, "record1id@name").equals(name))
                        .toList();
    }

    private void assertClean() {
        assertTrue(commands.run("check").done().get("clean").asBoolean());
    }
}
