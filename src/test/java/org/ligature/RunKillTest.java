package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// Kills programs at work and looks whether anything they acknowledged is lost.
final class RunKillTest {

    private static final int ROUNDS = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir private Path folder;

    @Test
    void losesNothingAcknowledgedWhenItIsKilledTwentyTimes() throws Exception {
        var commands = Commands.create(folder);
        var acknowledged = new HashSet<String>();
        for (var round = 0; round < ROUNDS; round++) {
            for (var line : KilledProgram.run(commands, lines(round), 2 + round % 5, round * 3L)) {
                assertEquals(0, line.get("exit").asInt(), line.toString());
                acknowledged.addAll(ids(line));
            }

            var found = commands.runWith("check\ndump\n", "run", "-");

            assertEquals(0, found.exit(), found.out());
            assertThat(found.err()).isEmpty();
            assertThat(kept(found)).containsAll(acknowledged);
        }
        assertThat(acknowledged).hasSizeGreaterThan(3 * ROUNDS);
    }

    private static String lines(int round) {
        var lines = new StringBuilder();
        lines.append("record create account name=House-%d%n".formatted(round));
        for (var i = 0; i < 100; i++) {
            var person = "Person-%d-%d".formatted(round, i);
            lines.append("record create contact lastname=%s%n".formatted(person));
            lines.append(
                    "connection create --from %s --to House-%d --role Employer%n"
                            .formatted(person, round));
        }
        return lines.toString();
    }

    private static Set<String> ids(JsonNode line) {
        var output = line.get("output");
        var ids = new HashSet<String>();
        ids.add(output.get("id").asText());
        if (output.has("relatedconnectionid")) {
            ids.add(output.get("relatedconnectionid").asText());
        }
        return ids;
    }

    private static Set<String> kept(Commands.Ran found) throws JsonProcessingException {
        var ids = new HashSet<String>();
        var dump = JSON.readTree(found.out().lines().toList().getLast()).get("output").asText();
        for (var line : dump.lines().toList()) {
            ids.add(JSON.readTree(line).path("id").asText());
        }
        return ids;
    }
}
