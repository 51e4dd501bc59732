package org.ligature;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program of its own that is killed at work.
final class KilledProgram {

    private static final ObjectMapper JSON = new ObjectMapper();

    private KilledProgram() {}

    /// Runs many commands and kills the program within one of them.
    ///
    /// @param lines more commands than it comes to
    /// @param told after how many answers it is killed
    /// @param millis how much longer it may work
    /// @return all answers it gave
    static List<JsonNode> run(Commands commands, String lines, int told, long millis)
            throws IOException, InterruptedException {
        var child = start(commands);
        var answers = new ArrayList<JsonNode>();
        try (var out = child.inputReader(StandardCharsets.UTF_8)) {
            try (var in = child.outputWriter(StandardCharsets.UTF_8)) {
                in.write(lines);
            }
            while (answers.size() < told) {
                answers.add(JSON.readTree(out.readLine()));
            }
            child.waitFor(millis, TimeUnit.MILLISECONDS);
            child.toHandle().destroyForcibly();
            rest(out, answers);
        }
        if (child.waitFor() == 0) {
            throw new AssertionError("It came to the end of its commands");
        }
        return answers;
    }

    /// The last line may be cut off: then nobody was told.
    private static void rest(BufferedReader out, List<JsonNode> told) throws IOException {
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            try {
                told.add(JSON.readTree(line));
            } catch (JsonProcessingException _) {
                return;
            }
        }
    }

    private static Process start(Commands commands) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var words =
                List.of(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.ligature.Main",
                        "--store",
                        commands.store().toString(),
                        "run",
                        "-");
        return new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
