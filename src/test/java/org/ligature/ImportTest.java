package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Files as people have them, taken in by `import`.
final class ImportTest {

    @TempDir private Path folder;

    private Commands commands;

    @BeforeEach
    void makeStore() {
        commands = Commands.create(folder);
    }

    @Test
    void findsOutTheEncoding() throws IOException {
        load("\uFEFFname\nÆrø\n", StandardCharsets.UTF_8);
        load("\uFEFFname\nŁódź\n", StandardCharsets.UTF_16LE);
        load("\uFEFFname\n北京\n", StandardCharsets.UTF_16BE);
        load("name\nMüller\n", StandardCharsets.ISO_8859_1);
        load("name\n“Quoted”\n", Charset.forName("windows-1252"));

        assertThat(names()).containsExactlyInAnyOrder("Ærø", "Łódź", "北京", "Müller", "“Quoted”");
    }

    @Test
    void findsOutTheSeparatorAndKeepsLineBreaksInQuotes() throws IOException {
        load("name;description\r\n\"Orion; Sons\";\"first\nsecond, \"\"third\"\"\"\r\n");
        load("\"name\"\tdescription\nAlder\ta,b;c\n");
        load("\"first, not\nthe only\";name\nx;Mercer\n");

        assertThat(names()).containsExactlyInAnyOrder("Orion; Sons", "Alder", "Mercer");
        assertEquals("first\nsecond, \"third\"", account("Orion; Sons", "description"));
        assertEquals("a,b;c", account("Alder", "description"));
    }

    @Test
    void takesTheRowsThatAreWholeAndTellsTheLinesOfTheOthers() throws IOException {
        var ran = run("name,fax\nOrion,1234\nAlder\nMercer,1234,more\nTern,1234\n");

        assertEquals(5, ran.exit());
        assertEquals(2, ran.json().get("created").asInt());
        assertEquals(2, ran.json().get("rejected").asInt());
        assertEquals(List.of("3", "4"), ran.json().findValuesAsText("line"));
        assertThat(ran.json().findValuesAsText("reason").getFirst()).contains("1").contains("2");
        assertThat(names()).containsExactlyInAnyOrder("Orion", "Tern");
    }

    @Test
    void tellsPeopleALineForEachRowThatWasRejected() throws IOException {
        var file = write("name,fax\nOrion,1234\nAlder\n", StandardCharsets.UTF_8);
        var store = commands.store().toString();

        var ran =
                commands.runAsGiven(
                        "", List.of("--store", store, "import", file, "--table", "account"));

        assertThat(ran.out().lines().toList()).contains("created: 1", "rejected: 1");
        assertThat(ran.out().lines().toList().getLast()).startsWith("Line 3: ");
    }

    @Test
    void refusesFilesThatAreNoTables() throws IOException {
        assertThat(refusal("")).contains("empty");
        assertThat(refusal("\n\n")).contains("empty");
        assertThat(refusal("name\nOri\0n\n")).contains("null bytes");
        assertThat(refusal("name,fax,name\nOrion,,Alder\n")).contains("name").contains("twice");
        assertThat(refusal("color,taste\nred,sweet\n")).contains("--map");
        var missing = commands.run("import", "nowhere.csv", "--table", "account");
        assertThat(missing.error().get("message").asText()).contains("nowhere.csv");
        assertEquals(3, missing.exit());
    }

    @Test
    void tellsColumnsAndHeadersThatAreNotThere() throws IOException {
        assertThat(refusal("name\nOrion\n", "--map", "nome=name")).contains("nome");
        assertThat(refusal("name\nOrion\n", "--map", "fax=Fax 2")).contains("Fax 2");
        assertThat(refusal("name\nOrion\n", "--key", "nome")).contains("nome");
        var done = run("name,taste\nOrion,sweet\n").done();
        assertEquals("taste", done.get("ignored").get(0).asText());
    }

    @Test
    void rejectsTheRowOfANameThatIsTooLong() throws IOException {
        var ran = run("name\n" + "x".repeat(10_000) + "\nOrion\n");

        assertEquals(5, ran.exit());
        assertThat(ran.json().findValuesAsText("reason").getFirst()).contains("160");
        assertThat(names()).containsExactly("Orion");
    }

    @Test
    void keepsTextThatRunsFromRightToLeft() throws IOException {
        load("name,description\nشركة النور,\"עברית, and English 🙂\"\n");

        assertEquals("עברית, and English 🙂", account("شركة النور", "description"));
    }

    @Test
    void readsNumbersAndDatesAsALocaleWritesThem() throws IOException {
        var rows = "lastname,birthdate,creditlimit,overriddencreatedon\n";
        var file =
                write(
                        rows
                                + "Doe,21.11.1976,\"1.234,56\",1.2.2020 09:30\n"
                                + "Kim,1976-11-21,1234.56,2020-02-01\n"
                                + "Roe,11/21/1976,1,\n",
                        StandardCharsets.UTF_8);

        var ran = commands.run("--locale", "de-DE", "import", "--table", "contact", file);

        assertEquals(5, ran.exit());
        assertEquals("4", ran.json().findValuesAsText("line").getFirst());
        for (var name : List.of("Doe", "Kim")) {
            var contact = commands.run("record", "show", "contact", name).done();
            assertEquals("1976-11-21", contact.get("birthdate").asText());
            assertEquals(1234.56, contact.get("creditlimit").asDouble());
        }
        assertEquals(
                "2020-02-01T09:30:00Z",
                commands.run("record", "show", "contact", "Doe").done().get("createdon").asText());
    }

    @Test
    void pointsAtRecordsByNameOrUuidAndRejectsWhatIsAmbiguous() throws IOException {
        load("name\nOrion\nTwin\nTwin\n");
        var id = account("Orion", "id");
        var file =
                write(
                        "lastname,parentcustomerid\nA,orion\nB," + id + "\nC,Twin\nD,Nobody\nE,\n",
                        StandardCharsets.UTF_8);

        var ran = commands.run("import", "--table", "contact", file);

        assertEquals(5, ran.exit());
        assertEquals(3, ran.json().get("created").asInt());
        assertEquals(List.of("4", "5"), ran.json().findValuesAsText("line"));
        assertThat(ran.json().findValuesAsText("reason").getFirst()).contains("Twin").contains("2");
        for (var name : List.of("A", "B")) {
            var contact = commands.run("record", "show", "contact", name).done();
            assertEquals(id, contact.get("parentcustomerid").asText());
        }
    }

    @Test
    void pointsAtRowsOfTheSameFileThatComeLater() throws IOException {
        var ran = run("name,parentaccountid\nAlder,Orion\nOrion,\nTern,Nobody\nLost,Lost\n");

        assertEquals("Orion", account("Alder", "parentaccountid@name"));
        assertEquals(5, ran.exit());
        assertThat(ran.json().findValuesAsText("line")).contains("4", "5");
    }

    @Test
    void readsChoicesByLabelOrNumberAndWhatTextsStandFor() throws IOException {
        var file =
                write(
                        "lastname,gendercode,familystatuscode\n"
                                + "A,Female,1\nB,2,married\nC,w,\nD,blue,\n",
                        StandardCharsets.UTF_8);

        var ran =
                commands.run(
                        "import", "--table", "contact", "--values", "gendercode:w=Female", file);

        assertEquals(5, ran.exit());
        assertThat(ran.json().findValuesAsText("reason").getFirst())
                .contains("blue")
                .contains("Female");
        assertEquals(2, contact("A", "gendercode"));
        assertEquals(2, contact("B", "gendercode"));
        assertEquals(2, contact("C", "gendercode"));
        assertEquals(2, contact("B", "familystatuscode"));
    }

    @Test
    void recognisesRecordsByTheirKeys() throws IOException {
        load("name,accountnumber,fax\nOrion,17,111111\nAlder,18,\n");

        var ran =
                run(
                        "name,accountnumber,fax\nORION,17,222222\nAlder,18,\nTern,19,\n,20,1\n",
                        "--key",
                        "name",
                        "--key",
                        "accountnumber");

        assertEquals(5, ran.exit());
        assertEquals(1, ran.json().get("created").asInt());
        assertEquals(1, ran.json().get("updated").asInt());
        assertEquals(1, ran.json().get("unchanged").asInt());
        assertEquals(1, ran.json().get("rejected").asInt());
        assertEquals("222222", account("ORION", "fax"));
    }

    @Test
    void keepsNothingOfADryRun() throws IOException {
        load("name\nOrion\n");
        var before = commands.run("dump").out();

        var dry = run("name,fax\nOrion,222222\nAlder,\n", "--key", "name", "--dry-run").done();

        assertEquals(1, dry.get("created").asInt());
        assertEquals(1, dry.get("updated").asInt());
        assertEquals(before, commands.run("dump").out());
    }

    @Test
    void takesAllOfAFileInOneUserAction() throws IOException {
        var before = commands.run("audit").done().size();
        load("name\nOrion\nAlder\nTern\n");

        var actions = commands.run("audit").done();

        assertEquals(before + 1, actions.size());
        assertEquals(3, actions.get(0).get("entries").asInt());
    }

    @Test
    void takesNothingOfAFileThatIsBrokenNearItsEnd() throws IOException {
        var rows = new StringBuilder("name\n");
        for (int i = 0; i < 6_000; i++) {
            rows.append("Account ").append(i).append('\n');
        }
        rows.append("nul\0l\n");

        assertThat(refusal(rows.toString())).contains("null bytes");

        assertThat(names()).noneMatch(name -> name.startsWith("Account "));
    }

    @Test
    void takesFilesThatTormentReaders() {
        assertEquals(1, torture("dummy.csv"));
        assertEquals(2, torture("test_utf8_bom.csv", "name=baz"));
        assertEquals(2, torture("test_utf16_little.csv"));
        assertEquals(2, torture("mac_newlines.csv"));
        assertEquals(1, torture("test_header_newline.csv", "name=c"));
        var nulls = tormented("null_byte.csv", "name=c");
        assertThat(nulls.error().get("message").asText()).contains("null bytes");
        var bad = tormented("bad.csv", "name=column_b");
        assertEquals(5, bad.exit());
        assertEquals(1, bad.json().get("created").asInt());
    }

    private int torture(String name, String... map) {
        return tormented(name, map.length == 0 ? "name=c" : map[0]).done().get("created").asInt();
    }

    private Commands.Ran tormented(String name, String map) {
        var file = RealData.file("csv-torture/csvkit", name).toString();
        return commands.run("import", file, "--table", "account", "--map", map);
    }

    private void load(String text) throws IOException {
        load(text, StandardCharsets.UTF_8);
    }

    private void load(String text, Charset charset) throws IOException {
        commands.run("import", write(text, charset), "--table", "account").done();
    }

    private Commands.Ran run(String text, String... more) throws IOException {
        var words =
                new ArrayList<>(
                        List.of(
                                "import",
                                write(text, StandardCharsets.UTF_8),
                                "--table",
                                "account"));
        words.addAll(List.of(more));
        return commands.run(words.toArray(String[]::new));
    }

    private String refusal(String text, String... more) throws IOException {
        var ran = run(text, more);
        assertEquals(3, ran.exit(), ran.out() + ran.err());
        return ran.error().get("message").asText();
    }

    private String write(String text, Charset charset) throws IOException {
        var file = folder.resolve("rows.csv");
        Files.write(file, text.getBytes(charset));
        return file.toString();
    }

    private List<String> names() {
        return commands.run("list", "account", "--view", "all").done().findValuesAsText("name");
    }

    private String account(String name, String column) {
        return commands.run("record", "show", "account", name).done().get(column).asText();
    }

    private int contact(String name, String column) {
        JsonNode shown = commands.run("record", "show", "contact", name).done();
        return shown.get(column).asInt();
    }
}
