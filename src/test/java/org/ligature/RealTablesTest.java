package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ligature.exchange.CsvFile;
import org.w3c.dom.Element;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.xml.parsers.DocumentBuilderFactory;

/// Brings what others keep in tables of their own into a store, by commands alone: products and
/// their lines, and tables and columns made for the purpose.
final class RealTablesTest {

    private static final String SALES = "crm/maven-crm-sales-opportunities";
    private static final String PARTIES = "crm/dataverse-related-party";
    private static final String LITTLESIS = "relationships/littlesis";
    private static final int LINES = 8800;
    private static final int MISNAMED = 1480;

    /// Such as `Mucho Maas is husband of Oedipa`.
    private static final Pattern ROLE = Pattern.compile("(.+) is (?:an? )?(.+) of .+");

    @TempDir private Path folder;

    private Commands commands;

    @BeforeEach
    void makeStore() {
        commands = Commands.create(folder);
    }

    @Test
    void takesProductsWithTheirPricesAndALineForEachOpportunity() throws IOException {
        takeProducts();
        takeOpportunities();
        var lines = lines();

        var misnamed = run("opportunityproduct", lines, "--dry-run");
        assertEquals(5, misnamed.exit());
        assertEquals(LINES - MISNAMED, misnamed.json().get("created").asInt());
        assertEquals(MISNAMED, misnamed.json().get("rejected").asInt());
        assertThat(misnamed.json().findValuesAsText("reason"))
                .hasSize(MISNAMED)
                .allSatisfy(reason -> assertThat(reason).contains("GTXPro"));
        var mended = load("opportunityproduct", lines, "--values", "productid:GTXPro=GTX Pro");
        assertEquals(LINES, mended.get("created").asInt());

        checkLines();
        commands.run("check").done();
    }

    private void takeProducts() throws IOException {
        create("uomschedule", "name=Catalogue", "baseuomname=Copy");
        create("uom", "name=Copy", "uomscheduleid=Catalogue", "quantity=1");
        create(
                "transactioncurrency",
                "currencyname=Dollar of the file",
                "isocurrencycode=USD",
                "currencysymbol=$",
                "currencyprecision=2",
                "exchangerate=1");
        create("pricelevel", "name=Suggested", "transactioncurrencyid=Dollar of the file");
        var products = CsvFile.read(RealData.file(SALES, "products.csv")).rows();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("name", "defaultuomscheduleid", "defaultuomid", "quantitydecimal"));
        var prices = new ArrayList<List<String>>();
        prices.add(
                List.of(
                        "productid",
                        "amount",
                        "pricelevelid",
                        "uomid",
                        "pricingmethodcode",
                        "quantitysellingcode"));
        for (var product : products) {
            var name = product.fields().getFirst();
            rows.add(List.of(name, "Catalogue", "Copy", "0"));
            prices.add(List.of(name, product.fields().get(2), "Suggested", "Copy", "1", "1"));
        }
        assertEquals(7, load("product", write(rows)).get("created").asInt());
        assertEquals(7, load("productpricelevel", write(prices)).get("created").asInt());
    }

    private void takeOpportunities() {
        var accounts = RealData.file(SALES, "accounts.csv").toString();
        assertEquals(85, load("account", accounts, "--map", "name=account").get("created").asInt());
        var file = RealData.file(SALES, "sales_pipeline.csv").toString();
        var done = load("opportunity", file, "--map", "name=opportunity_id");
        assertEquals(LINES, done.get("created").asInt());
    }

    private String lines() throws IOException {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("opportunityid", "productid", "uomid", "quantity", "priceperunit"));
        for (var row : CsvFile.read(RealData.file(SALES, "sales_pipeline.csv")).rows()) {
            var fields = row.fields();
            lines.add(List.of(fields.get(0), fields.get(2), "Copy", "1", fields.get(7)));
        }
        return write(lines);
    }

    private void checkLines() {
        var lines = dump("opportunityproduct");
        assertThat(lines).hasSize(LINES);
        assertThat(lines).extracting(line -> text(line, "opportunityid")).doesNotHaveDuplicates();
        assertThat(lines)
                .filteredOn(line -> text(line, "productid@name").equals("GTX Pro"))
                .hasSize(MISNAMED);
        assertThat(lines)
                .extracting(line -> new BigDecimal(text(line, "quantity")).stripTrailingZeros())
                .containsOnly(BigDecimal.ONE);
        assertEquals(
                10_005_534,
                lines.stream()
                        .filter(line -> line.has("priceperunit"))
                        .mapToLong(line -> line.get("priceperunit").asLong())
                        .sum());
    }

    @Test
    void takesAccountsThatNameTheirParentsBeforeTheyCome() throws IOException {
        commands.run(
                        "column",
                        "add",
                        "account",
                        spec(
                                """
                                {"name": "addresstype", "displayname": "Address 1: Type",
                                 "type": "choice", "choice": "addresstype", "options": [
                                   {"value": 1, "label": "Bill To"},
                                   {"value": 2, "label": "Ship To"}]}
                                """))
                .done();

        var done =
                load(
                        "account",
                        RealData.file("crm/dataverse-import", "import accounts.csv").toString(),
                        "--map",
                        "name=src_name",
                        "parentaccountid=src_parent",
                        "new_addresstype=src_addresstype",
                        "--values",
                        "new_addresstype:bill=Bill To",
                        "new_addresstype:ship=Ship To");

        assertEquals(5, done.get("created").asInt());
        var parents =
                dump("account").stream()
                        .filter(row -> row.has("parentaccountid"))
                        .collect(
                                Collectors.toMap(
                                        row -> text(row, "name"),
                                        row -> text(row, "parentaccountid@name")));
        assertEquals(
                Map.of(
                        "A. Datum Corporation",
                        "Adventure Works",
                        "City Power & Light",
                        "A. Datum Corporation",
                        "Fabrikam, Inc.",
                        "Adventure Works"),
                parents);
        assertThat(dump("account"))
                .extracting(row -> row.get("new_addresstype").asInt())
                .containsExactlyInAnyOrder(1, 2, 1, 1, 2);
        commands.run("check").done();
    }

    @Test
    void takesTablesOfOthersWithTheirIds() throws IOException {
        table("issuer", "Issuer", text("title"));
        table(
                "proposal",
                "Proposal",
                text("number"),
                whole("agreementdurationamount"),
                choice("agreementdurationunits", 1, "Months", "Weeks"),
                text("alternateid"),
                lookup("approver", "issuer"),
                day("creationdate"),
                text("description"),
                lookup("issuer", "issuer"),
                day("lastupdatedate"),
                lookup("parent", "proposal"),
                choice("status", 747940000, "Draft", "Sent", "Signed"),
                text("statuschangereason"));
        table(
                "relatedparty",
                "Related Party",
                text("number"),
                lookup("proposal", "proposal"),
                text("referredtype"),
                text("role"));

        takeParties();

        assertThat(dump("new_issuer"))
                .extracting(row -> text(row, "id"))
                .contains("2695b393-839e-ee11-a568-6045bd017837");
        var proposals = dump("new_proposal");
        assertThat(proposals).hasSize(8);
        assertThat(proposals)
                .filteredOn(row -> row.has("new_parent"))
                .extracting(row -> text(row, "new_parent@name"))
                .containsExactlyInAnyOrder("Proposal Name 1", "Proposal Name 2", "Proposal Name 1");
        assertThat(dump("new_relatedparty"))
                .extracting(row -> text(row, "new_proposal@name"))
                .contains("Proposal Name 1", "Proposal Name 2", "Proposal Name 3");
        commands.run("check").done();
        for (var table : List.of("new_issuer", "new_proposal", "new_relatedparty")) {
            assertThat(commands.run("list", table).done()).isNotEmpty();
        }
    }

    private void takeParties() {
        var issuers = load("new_issuer", file("Issuer"), "--map", "new_issuerid=Issuer");
        assertEquals(3, issuers.get("created").asInt());
        var proposals =
                load(
                        "new_proposal",
                        file("Proposal"),
                        "--map",
                        "new_proposalid=Proposal",
                        "new_number=Id",
                        "new_agreementdurationamount=agreementDurationAmount",
                        "new_agreementdurationunits=agreementDurationUnits",
                        "new_alternateid=alternateId",
                        "new_creationdate=creationDate",
                        "new_lastupdatedate=lastUpdateDate",
                        "new_parent=Parent Proposal",
                        "new_statuschangereason=statusChangeReason");
        assertEquals(8, proposals.get("created").asInt());
        assertThat(proposals.has("ignored")).isFalse();
        var parties =
                load(
                        "new_relatedparty",
                        file("RelatedParty"),
                        "--map",
                        "new_relatedpartyid=Related Party",
                        "new_number=Id",
                        "new_referredtype=referredType");
        assertEquals(
                CsvFile.read(RealData.file(PARTIES, "RelatedParty.csv")).rows().size(),
                parties.get("created").asInt());
    }

    private static String file(String name) {
        return RealData.file(PARTIES, name + ".csv").toString();
    }

    @Test
    void changesProductsThatAreRecognisedByTheirCode() throws IOException {
        table("sampleproduct", "Sample Product", text("code"), text("category"), text("make"));
        var first = products("newsampleproduct.xml");
        var second = products("updatedsampleproduct.xml");
        var same = second.stream().filter(first::contains).count();
        var codes = first.stream().map(List::getFirst).toList();
        var changed =
                second.stream()
                        .filter(row -> codes.contains(row.getFirst()) && !first.contains(row))
                        .count();

        var created = upsert(first);
        var updated = upsert(second);

        assertEquals(first.size(), created.get("created").asInt());
        assertEquals(changed, updated.get("updated").asInt());
        assertEquals(same, updated.get("unchanged").asInt());
        assertEquals(second.size() - same - changed, updated.get("created").asInt());
        assertThat(changed).isPositive();
        assertThat(dump("new_sampleproduct"))
                .extracting(row -> text(row, "new_name"))
                .contains("Nam01Updated")
                .doesNotContain("Nam01");
    }

    private JsonNode upsert(List<List<String>> products) throws IOException {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("new_code", "new_name", "new_category", "new_make"));
        rows.addAll(products);
        return load("new_sampleproduct", write(rows), "--key", "new_code");
    }

    private static List<List<String>> products(String name) {
        try {
            var file = RealData.file("crm/dataverse-upsert", name).toFile();
            var xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file);
            var found = xml.getElementsByTagName("product");
            var products = new ArrayList<List<String>>();
            for (var i = 0; i < found.getLength(); i++) {
                var product = (Element) found.item(i);
                products.add(
                        List.of("Code", "Name", "Category", "Make").stream()
                                .map(part -> product.getElementsByTagName(part).item(0))
                                .map(part -> part.getTextContent().strip())
                                .toList());
            }
            return products;
        } catch (Exception e) {
            throw new AssertionError(name, e);
        }
    }

    @Test
    void takesPeopleAgenciesAndEmployersAndConnectsThem() throws IOException {
        table("agency", "Agency");
        var teams = RealData.file(LITTLESIS, "landing_teams.csv");
        counts(teams, "contact", "fullname", "name", 264);
        counts(teams, "account", "name", "employer", 217);
        counts(teams, "new_agency", "new_name", "agency", 40);
        connectTeams(CsvFile.read(teams).rows());
        connectEmployers(CsvFile.read(teams).rows());
        connectRelations();

        commands.run("check").done();
        assertThat(dump("contact")).hasSize(264 + 4);
        assertThat(dump("connection")).hasSize(2 * (282 + 264 + 3));
        checkRelations();
    }

    /// Each name once, whatever the number of rows that have it.
    private void counts(Path file, String table, String column, String header, int names) {
        var done = load(table, file.toString(), "--map", column + "=" + header, "--key", column);
        assertEquals(names, done.get("created").asInt());
        assertEquals(282 - names, done.get("unchanged").asInt());
    }

    private void connectTeams(List<CsvFile.Row> teams) throws IOException {
        role("Landing Team Of", "new_agency");
        for (var source : List.of("Volunteer", "Private", "Transition Entity")) {
            role(source, "contact");
            commands.run("role", "match", source, "Landing Team Of").done();
        }
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("from_table", "from", "to_table", "to", "role", "from_role"));
        for (var team : teams) {
            var fields = team.fields();
            lines.add(
                    List.of(
                            "new_agency",
                            fields.get(0),
                            "contact",
                            fields.get(1),
                            fields.get(3),
                            "Landing Team Of"));
        }
        var done = commands.run("connect", write(lines)).done();
        assertEquals(282, done.get("created").asInt());
    }

    /// Who is in the teams of several agencies is named with the same employer again.
    private void connectEmployers(List<CsvFile.Row> teams) throws IOException {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("from_table", "from", "to_table", "to", "role", "from_role"));
        for (var team : teams) {
            var fields = team.fields();
            lines.add(
                    List.of(
                            "contact",
                            fields.get(1),
                            "account",
                            fields.get(2),
                            "Employer",
                            "Employee"));
        }
        var ran = commands.run("connect", write(lines));
        assertEquals(5, ran.exit());
        assertEquals(264, ran.json().get("created").asInt());
        assertEquals(18, ran.json().get("rejected").asInt());
        assertThat(ran.json().findValuesAsText("reason"))
                .allSatisfy(reason -> assertThat(reason).contains("already connected"));
    }

    /// Each side of a relation says what it is to the other, for some years.
    private void connectRelations() throws IOException {
        var lines = new ArrayList<List<String>>();
        lines.add(
                List.of(
                        "from_table",
                        "from",
                        "from_role",
                        "to_table",
                        "to",
                        "role",
                        "starting",
                        "ending"));
        var people = new LinkedHashSet<String>();
        var roles = new LinkedHashSet<List<String>>();
        var file = RealData.file(LITTLESIS, "bulk_add_relationships_generic.csv");
        for (var row : CsvFile.read(file).rows()) {
            var fields = row.fields();
            var one = ROLE.matcher(fields.get(3));
            var other = ROLE.matcher(fields.get(4));
            assertThat(one.matches() && other.matches()).isTrue();
            people.add(one.group(1));
            people.add(fields.get(0));
            roles.add(List.of(one.group(2), other.group(2)));
            lines.add(
                    List.of(
                            "contact",
                            one.group(1),
                            one.group(2),
                            "contact",
                            fields.get(0),
                            other.group(2),
                            fields.get(5),
                            fields.get(6)));
        }
        takePeople(people);
        var known = commands.run("role", "list").done().findValuesAsText("name");
        roles.stream()
                .flatMap(List::stream)
                .distinct()
                .filter(role -> known.stream().noneMatch(role::equalsIgnoreCase))
                .forEach(role -> role(role, "contact"));
        roles.forEach(
                both -> commands.run("role", "match", both.getFirst(), both.getLast()).done());
        assertEquals(3, commands.run("connect", write(lines)).done().get("created").asInt());
    }

    private void takePeople(Iterable<String> people) throws IOException {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("fullname"));
        people.forEach(name -> rows.add(List.of(name)));
        assertEquals(4, load("contact", write(rows)).get("created").asInt());
    }

    private void checkRelations() {
        var connections = dump("connection");
        assertThat(connections)
                .filteredOn(row -> text(row, "record2roleid@name").equalsIgnoreCase("husband"))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(text(row, "record1roleid@name"))
                                    .isEqualToIgnoringCase("wife");
                            assertEquals("Mucho Maas", text(row, "record2id@name"));
                            assertEquals("1964", text(row, "effectivestart"));
                            assertEquals("1965", text(row, "effectiveend"));
                        });
        assertEquals(
                Map.of("Volunteer", 227L, "Private", 41L, "Transition Entity", 14L),
                connections.stream()
                        .filter(row -> text(row, "record1objecttypecode").equals("new_agency"))
                        .collect(
                                Collectors.groupingBy(
                                        row -> text(row, "record2roleid@name"),
                                        Collectors.counting())));
    }

    private void role(String name, String table) {
        commands.run("role", "create", name, "--category", "Other", "--table", table).done();
    }

    private void table(String name, String label, String... columns) throws IOException {
        var made =
                commands.run(
                                "table",
                                "create",
                                spec(
                                        """
                                        {"name": "%s", "displayname": "%s", "pluralname": "%ss",
                                         "ownership": "user", "connections": true, "columns": [%s]}
                                        """
                                                .formatted(
                                                        name,
                                                        label,
                                                        label,
                                                        String.join(", ", columns))))
                        .done();
        assertEquals("new_" + name, made.get("name").asText());
    }

    private static String column(String name, String rest) {
        return "{\"name\": \"%s\", \"displayname\": \"%s\", %s}".formatted(name, name, rest);
    }

    private static String text(String name) {
        return column(name, "\"type\": \"text\", \"length\": 100");
    }

    private static String whole(String name) {
        return column(name, "\"type\": \"whole number\", \"minimum\": 0, \"maximum\": 1000");
    }

    private static String day(String name) {
        return column(name, "\"type\": \"date\"");
    }

    private static String lookup(String name, String table) {
        return column(name, "\"type\": \"lookup\", \"tables\": [\"new_%s\"]".formatted(table));
    }

    private static String choice(String name, int first, String... labels) {
        var options = new ArrayList<String>();
        for (var label : labels) {
            options.add(
                    "{\"value\": %d, \"label\": \"%s\"}".formatted(first + options.size(), label));
        }
        return column(
                name,
                "\"type\": \"choice\", \"choice\": \"%s\", \"options\": [%s]"
                        .formatted(name, String.join(", ", options)));
    }

    private String spec(String json) throws IOException {
        var file = folder.resolve("spec.json");
        Files.writeString(file, json);
        return file.toString();
    }

    private void create(String table, String... values) {
        var words = new ArrayList<>(List.of("record", "create", table));
        words.addAll(List.of(values));
        commands.run(words.toArray(String[]::new)).done();
    }

    private JsonNode load(String table, String file, String... more) {
        return run(table, file, more).done();
    }

    private Commands.Ran run(String table, String file, String... more) {
        var words = new ArrayList<>(List.of("import", "--table", table, file));
        words.addAll(List.of(more));
        return commands.run(words.toArray(String[]::new));
    }

    private String write(List<List<String>> lines) throws IOException {
        var file = folder.resolve("rows.csv");
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

    private List<JsonNode> dump(String table) {
        var json = new ObjectMapper();
        return commands.run("dump")
                .out()
                .lines()
                .map(line -> read(json, line))
                .filter(row -> text(row, "table").equals(table))
                .toList();
    }

    private static JsonNode read(ObjectMapper json, String line) {
        try {
            return json.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }

    private static String text(JsonNode row, String key) {
        return row.path(key).asText();
    }
}
