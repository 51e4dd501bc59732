package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How sure a connection is and whence it is known, on the command line.
final class EvidenceTest {

    private static final String REGISTER = "https://www.example.com/register";

    @TempDir private Path folder;

    private Commands commands;
    private String id = "";

    @BeforeEach
    void connect() {
        commands = Commands.create(folder);
        for (var name : new String[] {"Doe", "Kim", "Kerr"}) {
            commands.run("record", "create", "contact", "lastname=" + name).done();
        }
        id =
                commands.run(
                                "connection",
                                "create",
                                "--from",
                                "contact:Doe",
                                "--to",
                                "contact:Kim",
                                "confidence=2",
                                "source=" + REGISTER,
                                "evidence=Seen at the fair")
                        .done()
                        .get("id")
                        .asText();
    }

    private String told(String column) {
        return commands.run("connection", "show", id).done().path(column).asText();
    }

    @Test
    void takesNoSourceThatIsNoPageOfTheWeb() {
        for (var address : new String[] {"file:///etc/passwd", "javascript:alert(1)"}) {
            assertEquals(3, commands.run("connection", "set", id, "source=" + address).exit());
        }
        assertEquals(REGISTER, told("source"));
    }

    @Test
    void comesFromAFileByItsLabel() throws IOException {
        var file = folder.resolve("known.csv");
        Files.writeString(
                file,
                """
                from_table,from,to_table,to,confidence,source
                contact,Doe,contact,Kerr,Doubtful,www.example.com/gossip
                """);

        commands.run("connect", file.toString()).done();

        assertThat(commands.run("dump").out()).contains("\"confidence\":4");
        commands.run("check").done();
    }

    @Test
    void goesAndComesBackWithItsConnection() {
        var before = commands.run("dump", "--stable").out();

        commands.run("connection", "delete", id).done();
        commands.run("undo").done();

        assertEquals("Seen at the fair", told("evidence"));
        assertEquals(before, commands.run("dump", "--stable").out());
    }

    @Test
    void movesWithItsConnectionWhereARecordIsMerged() {
        commands.run("record", "merge", "contact", "Kim", "--into", "Kerr").done();

        assertEquals("2", told("confidence"));
        assertEquals(REGISTER, told("source"));
        commands.run("check").done();
    }

    @Test
    void canBeTakenAwayByAnAdministrator() {
        commands.run("column", "delete", "connection", "source").done();
        commands.run("compact").done();

        assertFalse(commands.run("connection", "show", id).done().has("source"));
        commands.run("connection", "create", "--from", "contact:Kim", "--to", "contact:Kerr")
                .done();
        commands.run("connection", "set", id, "confidence=").done();
        commands.run("check").done();
    }
}
