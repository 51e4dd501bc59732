package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ligature.exchange.CsvFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Brings companies and committees as they really are into a store, by commands alone.
final class RealInputTest {

    private static final String CRM = "crm/maven-crm-sales-opportunities";
    private static final String CONGRESS = "relationships/congress";

    @TempDir private Path folder;

    private Commands commands;

    @BeforeEach
    void makeStore() {
        commands = Commands.create(folder);
    }

    @Test
    void takesASalesTeamWithItsAccountsAndOpportunitiesAndConnectsThem() throws IOException {
        takeTeam();
        takeAccounts();
        takeOpportunities();
        connectAgents();

        commands.run("check").done();
        var records = dump();
        assertThat(records.get("systemuser")).hasSize(41 + 1);
        assertThat(having(records.get("systemuser"), "parentsystemuserid")).hasSize(35);
        assertThat(records.get("account")).hasSize(85);
        assertThat(having(records.get("account"), "parentaccountid")).hasSize(15);
        assertThat(records.get("connection")).hasSize(2 * 875);
        checkOpportunities(records.get("opportunity"));
    }

    private void takeTeam() {
        var teams = RealData.file(CRM, "sales_teams.csv").toString();
        var managers = load("systemuser", teams, "--map", "fullname=manager", "--key", "fullname");
        assertEquals(6, managers.get("created").asInt());
        assertEquals(29, managers.get("unchanged").asInt());
        var agents =
                load(
                        "systemuser",
                        teams,
                        "--map",
                        "fullname=sales_agent",
                        "--map",
                        "parentsystemuserid=manager",
                        "--key",
                        "fullname");
        assertEquals(35, agents.get("created").asInt());
    }

    private void takeAccounts() {
        var accounts =
                load(
                        "account",
                        RealData.file(CRM, "accounts.csv").toString(),
                        "--map",
                        "name=account",
                        "parentaccountid=subsidiary_of",
                        "numberofemployees=employees",
                        "address1_country=office_location",
                        "description=sector");
        assertEquals(85, accounts.get("created").asInt());
        var misspelt = commands.run("record", "show", "account", "Acme Corporation").done();
        assertEquals("technolgy", misspelt.get("description").asText());
    }

    private void takeOpportunities() {
        var words =
                new String[] {
                    RealData.file(CRM, "sales_pipeline.csv").toString(),
                    "--map",
                    "name=opportunity_id",
                    "description=product",
                    "parentaccountid=account",
                    "ownerid=sales_agent",
                    "statecode=deal_stage",
                    "overriddencreatedon=engage_date",
                    "estimatedclosedate=close_date",
                    "estimatedvalue=close_value",
                    "--values",
                    "statecode:Engaging=Open",
                    "statecode:Prospecting=Open"
                };
        var before = commands.run("dump").out();
        var dry = Arrays.copyOf(words, words.length + 1);
        dry[words.length] = "--dry-run";
        assertEquals(8800, load("opportunity", dry).get("created").asInt());
        assertEquals(before, commands.run("dump").out());
        assertEquals(8800, load("opportunity", words).get("created").asInt());
    }

    private static void checkOpportunities(List<JsonNode> opportunities) {
        assertThat(opportunities).hasSize(8800);
        assertThat(having(opportunities, "parentaccountid")).hasSize(8800 - 1425);
        assertThat(having(opportunities, "estimatedclosedate")).hasSize(6711);
        assertEquals(
                Map.of(0, 2089L, 1, 4238L, 2, 2473L),
                opportunities.stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.get("statecode").asInt(),
                                        Collectors.counting())));
        assertEquals(
                10_005_534,
                having(opportunities, "estimatedvalue").stream()
                        .mapToLong(one -> one.get("estimatedvalue").asLong())
                        .sum());
        assertThat(opportunities)
                .filteredOn(one -> one.get("description").asText().equals("GTXPro"))
                .hasSize(1480);
        var won =
                opportunities.stream()
                        .filter(one -> one.get("name").asText().equals("1C1I7A6R"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("Moses Frase", won.get("ownerid@name").asText());
        assertEquals("Cancity", won.get("parentaccountid@name").asText());
        assertEquals("2017-03-01", won.get("estimatedclosedate").asText());
        assertEquals("2016-10-20T00:00:00Z", won.get("createdon").asText());
        assertEquals(3, won.get("statuscode").asInt());
    }

    /// Every agent becomes the account manager of those they have won something from.
    private void connectAgents() throws IOException {
        var pipeline = CsvFile.read(RealData.file(CRM, "sales_pipeline.csv"));
        var sold = new LinkedHashSet<List<String>>();
        for (var row : pipeline.rows()) {
            if (row.fields().get(4).equals("Won")) {
                sold.add(
                        List.of("account", row.fields().get(3), "systemuser", row.fields().get(1)));
            }
        }
        assertThat(sold.stream().map(List::getLast).distinct()).hasSize(30);
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("from_table", "from", "to_table", "to", "role"));
        sold.forEach(row -> lines.add(with(row, "Account Manager")));
        var connected = commands.run("connect", write(lines)).done();
        assertEquals(875, connected.get("created").asInt());
    }

    @Test
    void takesTheSenateWithItsCommitteesAndConnectsTheirMembers() throws IOException {
        takeSenators();
        var memberships = RealData.file(CONGRESS, "committee-membership-senate.csv");
        var committees =
                load(
                        "account",
                        memberships.toString(),
                        "--map",
                        "name=committee_name",
                        "accountnumber=committee_id",
                        "--key",
                        "name");
        assertEquals(21, committees.get("created").asInt());
        assertEquals(392, committees.get("unchanged").asInt());
        for (var title :
                List.of("Chairman", "Ranking Member", "Vice Chairman", "Ex Officio", "Member")) {
            commands.run("role", "create", title, "--category", "Other", "--table", "contact")
                    .done();
        }

        var connected = commands.run("connect", memberships(memberships)).done();

        assertEquals(413, connected.get("created").asInt());
        commands.run("check").done();
        checkSenate(dump());
    }

    private void takeSenators() {
        var senators =
                load(
                        "contact",
                        RealData.file(CONGRESS, "senators-current.csv").toString(),
                        "--map",
                        "fullname=full_name",
                        "birthdate=birthday",
                        "telephone1=phone",
                        "address1_line1=address",
                        "--values",
                        "gendercode:F=Female",
                        "gendercode:M=Male");
        assertEquals(100, senators.get("created").asInt());
    }

    private String memberships(Path file) throws IOException {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("from_table", "from", "to_table", "to", "role"));
        for (var row : CsvFile.read(file).rows()) {
            var title = row.fields().get(7).isEmpty() ? "Member" : row.fields().get(7);
            lines.add(
                    List.of("account", row.fields().get(4), "contact", row.fields().get(1), title));
        }
        return write(lines);
    }

    private static void checkSenate(Map<String, List<JsonNode>> records) {
        assertThat(records.get("contact"))
                .hasSize(100)
                .anySatisfy(
                        contact -> assertEquals("Ben Ray Luján", contact.get("fullname").asText()))
                .anySatisfy(
                        contact ->
                                assertEquals(
                                        "Angus S. King, Jr.", contact.get("fullname").asText()));
        assertThat(records.get("account")).hasSize(21);
        var connections = records.get("connection");
        assertThat(connections).hasSize(2 * 413);
        assertEquals(
                Map.of(
                        "Chairman",
                        22L,
                        "Ranking Member",
                        17L,
                        "Vice Chairman",
                        3L,
                        "Ex Officio",
                        4L,
                        "Member",
                        367L),
                having(connections, "record2roleid@name").stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.get("record2roleid@name").asText(),
                                        Collectors.counting())));
    }

    private JsonNode load(String table, String... words) {
        var all = new ArrayList<>(List.of("import", "--table", table));
        all.addAll(List.of(words));
        return commands.run(all.toArray(String[]::new)).done();
    }

    private String write(List<List<String>> lines) throws IOException {
        var file = folder.resolve("connections.csv");
        Files.writeString(
                file,
                lines.stream()
                        .map(
                                line ->
                                        line.stream()
                                                .map(field -> '"' + field + '"')
                                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n")));
        return file.toString();
    }

    private Map<String, List<JsonNode>> dump() throws IOException {
        var json = new ObjectMapper();
        Map<String, List<JsonNode>> records = new HashMap<>();
        for (var line : commands.run("dump").out().lines().toList()) {
            var record = json.readTree(line);
            records.computeIfAbsent(record.get("table").asText(), _ -> new ArrayList<>())
                    .add(record);
        }
        return records;
    }

    private static List<JsonNode> having(List<JsonNode> records, String column) {
        return records.stream().filter(record -> record.has(column)).toList();
    }

    private static List<String> with(List<String> row, String last) {
        var all = new ArrayList<>(row);
        all.add(last);
        return all;
    }
}
