package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ligature.exchange.CsvFile;
import org.w3c.dom.Element;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.xml.parsers.DocumentBuilderFactory;

/// Brings what others keep in tables of their own into a store, by commands alone: products and
/// their lines, and tables and columns made for the purpose.
final class RealTablesTest {

    private static final String SALES = "crm/maven-crm-sales-opportunities";
    private static final String PARTIES = "crm/dataverse-related-party";
    private static final int LINES = 8800;
    private static final int MISNAMED = 1480;

    @TempDir private Path folder;

    private Commands commands;
    private Loading loading;

    @BeforeEach
    void makeStore() {
        commands = Commands.create(folder);
        loading = new Loading(commands, folder);
    }

    @Test
    void takesProductsWithTheirPricesAndALineForEachOpportunity() throws IOException {
        takeProducts();
        takeOpportunities();
        var lines = lines();

        var misnamed = loading.run("opportunityproduct", lines, "--dry-run");
        assertEquals(5, misnamed.exit());
        assertEquals(LINES - MISNAMED, misnamed.json().get("created").asInt());
        assertEquals(MISNAMED, misnamed.json().get("rejected").asInt());
        assertThat(misnamed.json().findValuesAsText("reason"))
                .hasSize(MISNAMED)
                .allSatisfy(reason -> assertThat(reason).contains("GTXPro"));
        var mended =
                loading.load("opportunityproduct", lines, "--values", "productid:GTXPro=GTX Pro");
        assertEquals(LINES, mended.get("created").asInt());

        checkLines();
        commands.run("check").done();
    }

    private void takeProducts() throws IOException {
        loading.create("uomschedule", "name=Catalogue", "baseuomname=Copy");
        loading.create("uom", "name=Copy", "uomscheduleid=Catalogue", "quantity=1");
        loading.create(
                "transactioncurrency",
                "currencyname=Dollar of the file",
                "isocurrencycode=USD",
                "currencysymbol=$",
                "currencyprecision=2",
                "exchangerate=1");
        loading.create("pricelevel", "name=Suggested", "transactioncurrencyid=Dollar of the file");
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
        assertEquals(7, loading.load("product", loading.write(rows)).get("created").asInt());
        assertEquals(
                7, loading.load("productpricelevel", loading.write(prices)).get("created").asInt());
    }

    private void takeOpportunities() {
        var accounts = RealData.file(SALES, "accounts.csv").toString();
        assertEquals(
                85,
                loading.load("account", accounts, "--map", "name=account").get("created").asInt());
        var file = RealData.file(SALES, "sales_pipeline.csv").toString();
        var done = loading.load("opportunity", file, "--map", "name=opportunity_id");
        assertEquals(LINES, done.get("created").asInt());
    }

    private String lines() throws IOException {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("opportunityid", "productid", "uomid", "quantity", "priceperunit"));
        for (var row : CsvFile.read(RealData.file(SALES, "sales_pipeline.csv")).rows()) {
            var fields = row.fields();
            lines.add(List.of(fields.get(0), fields.get(2), "Copy", "1", fields.get(7)));
        }
        return loading.write(lines);
    }

    private void checkLines() {
        var lines = loading.dump("opportunityproduct");
        assertThat(lines).hasSize(LINES);
        assertThat(lines)
                .extracting(line -> Loading.text(line, "opportunityid"))
                .doesNotHaveDuplicates();
        assertThat(lines)
                .filteredOn(line -> Loading.text(line, "productid@name").equals("GTX Pro"))
                .hasSize(MISNAMED);
        assertThat(lines)
                .extracting(
                        line -> new BigDecimal(Loading.text(line, "quantity")).stripTrailingZeros())
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
                        loading.spec(
                                """
                                {"name": "addresstype", "displayname": "Address 1: Type",
                                 "type": "choice", "choice": "addresstype", "options": [
                                   {"value": 1, "label": "Bill To"},
                                   {"value": 2, "label": "Ship To"}]}
                                """))
                .done();

        var done =
                loading.load(
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
                loading.dump("account").stream()
                        .filter(row -> row.has("parentaccountid"))
                        .collect(
                                Collectors.toMap(
                                        row -> Loading.text(row, "name"),
                                        row -> Loading.text(row, "parentaccountid@name")));
        assertEquals(
                Map.of(
                        "A. Datum Corporation",
                        "Adventure Works",
                        "City Power & Light",
                        "A. Datum Corporation",
                        "Fabrikam, Inc.",
                        "Adventure Works"),
                parents);
        assertThat(loading.dump("account"))
                .extracting(row -> row.get("new_addresstype").asInt())
                .containsExactlyInAnyOrder(1, 2, 1, 1, 2);
        commands.run("check").done();
    }

    @Test
    void takesTablesOfOthersWithTheirIds() throws IOException {
        loading.table("issuer", "Issuer", Loading.text("title"));
        loading.table(
                "proposal",
                "Proposal",
                Loading.text("number"),
                Loading.whole("agreementdurationamount"),
                Loading.choice("agreementdurationunits", 1, "Months", "Weeks"),
                Loading.text("alternateid"),
                Loading.lookup("approver", "issuer"),
                Loading.day("creationdate"),
                Loading.text("description"),
                Loading.lookup("issuer", "issuer"),
                Loading.day("lastupdatedate"),
                Loading.lookup("parent", "proposal"),
                Loading.choice("status", 747940000, "Draft", "Sent", "Signed"),
                Loading.text("statuschangereason"));
        loading.table(
                "relatedparty",
                "Related Party",
                Loading.text("number"),
                Loading.lookup("proposal", "proposal"),
                Loading.text("referredtype"),
                Loading.text("role"));

        takeParties();

        assertThat(loading.dump("new_issuer"))
                .extracting(row -> Loading.text(row, "id"))
                .contains("2695b393-839e-ee11-a568-6045bd017837");
        var proposals = loading.dump("new_proposal");
        assertThat(proposals).hasSize(8);
        assertThat(proposals)
                .filteredOn(row -> row.has("new_parent"))
                .extracting(row -> Loading.text(row, "new_parent@name"))
                .containsExactlyInAnyOrder("Proposal Name 1", "Proposal Name 2", "Proposal Name 1");
        assertThat(loading.dump("new_relatedparty"))
                .extracting(row -> Loading.text(row, "new_proposal@name"))
                .contains("Proposal Name 1", "Proposal Name 2", "Proposal Name 3");
        commands.run("check").done();
        for (var table : List.of("new_issuer", "new_proposal", "new_relatedparty")) {
            assertThat(commands.run("list", table).done()).isNotEmpty();
        }
    }

    private void takeParties() {
        var issuers = loading.load("new_issuer", file("Issuer"), "--map", "new_issuerid=Issuer");
        assertEquals(3, issuers.get("created").asInt());
        var proposals =
                loading.load(
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
                loading.load(
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
        loading.table(
                "sampleproduct",
                "Sample Product",
                Loading.text("code"),
                Loading.text("category"),
                Loading.text("make"));
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
        assertThat(loading.dump("new_sampleproduct"))
                .extracting(row -> Loading.text(row, "new_name"))
                .contains("Nam01Updated")
                .doesNotContain("Nam01");
    }

    private JsonNode upsert(List<List<String>> products) throws IOException {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("new_code", "new_name", "new_category", "new_make"));
        rows.addAll(products);
        return loading.load("new_sampleproduct", loading.write(rows), "--key", "new_code");
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
}
