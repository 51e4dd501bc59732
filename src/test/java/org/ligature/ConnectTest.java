package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Connections from the rows of a file.
final class ConnectTest {

    @TempDir private Path folder;

    private Commands commands;

    @BeforeEach
    void makeRecords() {
        commands = Commands.create(folder);
        for (var name : new String[] {"Doe", "Kim", "Twin", "Twin"}) {
            commands.run("record", "create", "contact", "lastname=" + name).done();
        }
        commands.run("record", "create", "account", "name=Orion").done();
    }

    @Test
    void connectsWithRolesPeriodAndDescription() throws IOException {
        var ran =
                connect(
                        """
                        from_table,from,from_role,to_table,to,role,description,starting,ending
                        contact,Doe,Employee,account,Orion,Employer,"met in ""Ashby\""",2019-03,2024
                        """);

        assertEquals(0, ran.exit(), ran.out());
        var rows = commands.run("dump", "--stable").out();
        assertThat(rows).contains("\"effectivestart\":\"2019-03\"").contains("Ashby");
        assertEquals(0, commands.run("check").exit());
    }

    @Test
    void rejectsTheRowsThatMakeNoConnectionAndTakesTheOthers() throws IOException {
        var ran =
                connect(
                        """
                        from_table,from,to_table,to,role,starting
                        contact,Doe,contact,Twin,,
                        contact,Doe,contact,Nobody,,
                        contact,Doe,boat,Kim,,
                        contact,Doe,contact,Kim,Admiral,
                        contact,Doe,contact,Kim,,31.31.2020
                        contact,Doe,contact,Doe,,
                        contact,Doe,contact,Kim,Friend,
                        contact,Doe,contact,Kim,Friend,
                        contact,Doe,account,Orion,Friend,
                        contact,Doe
                        """);

        assertEquals(5, ran.exit());
        assertEquals(1, ran.json().get("created").asInt());
        assertEquals(9, ran.json().get("rejected").asInt());
        var reasons = ran.json().findValuesAsText("reason");
        assertThat(reasons.get(0)).contains("2 records").contains("Twin");
        assertThat(reasons.get(1)).contains("Nobody");
        assertThat(reasons.get(2)).contains("boat");
        assertThat(reasons.get(3)).contains("Admiral");
        assertThat(reasons.get(4)).contains("31.31.2020");
        assertThat(reasons.get(6)).contains("already connected");
        assertEquals("9", ran.json().findValuesAsText("line").get(6));
        assertEquals(0, commands.run("check").exit());
    }

    @Test
    void namesTheConnectionThatIsThereAndAddsAnotherWhereThatIsWanted() throws IOException {
        var row = "from_table,from,to_table,to,role\ncontact,Doe,contact,Kim,Friend\n";
        connect(row);

        var again = connect(row).json().findValuesAsText("reason").getFirst();
        var file = folder.resolve("connections.csv").toString();
        var added = commands.run("connect", file, "--duplicate").done();

        var named = again.replaceAll(".*connection set ([0-9a-f-]{36}).*", "$1");
        var there = commands.run("connection", "show", named).done();
        assertEquals("Kim", there.get("record2id@name").asText());
        assertThat(again).contains("--duplicate");
        assertEquals(1, added.get("created").asInt());
    }

    @Test
    void connectsToSomebodyNotKnownYet() throws IOException {
        var ran =
                connect(
                        """
                        from_table,from,to_table,to,role
                        contact,Doe,account,,Employer
                        ,,contact,Kim,Friend
                        contact,,contact,,Friend
                        """);

        assertEquals(5, ran.exit(), ran.out());
        assertEquals(1, ran.json().get("created").asInt());
        assertEquals(List.of("3", "4"), ran.json().findValuesAsText("line"));
        assertEquals(0, commands.run("check").exit());
    }

    @Test
    void tellsWhichColumnsTheFileNeeds() throws IOException {
        var refused = connect("from,to\nDoe,Kim\n");

        assertEquals(3, refused.exit());
        assertThat(refused.error().get("message").asText()).contains("from_table");
    }

    private Commands.Ran connect(String text) throws IOException {
        var file = folder.resolve("connections.csv");
        Files.writeString(file, text);
        return commands.run("connect", file.toString());
    }
}
