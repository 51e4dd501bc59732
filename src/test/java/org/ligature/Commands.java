package org.ligature;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.ligature.cli.Cli;
import org.ligature.kit.db.DataFolder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command line against one store, as a script would use it.
public final class Commands {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path store;

    Commands(Path store) {
        this.store = store;
    }

    /// A new store of this content.
    public static Commands create(Path folder, String... content) {
        var commands = new Commands(folder.resolve("office"));
        if (content.length == 0) {
            commands.copyEmpty();
            return commands;
        }
        commands.make(content);
        return commands;
    }

    /// Making a store takes a second: an empty one is made once for all tests and copied.
    private void copyEmpty() {
        try {
            Files.write(store, Empty.BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The file of an empty store.
    private static final class Empty {

        private static final byte[] BYTES = bytes();

        private static byte[] bytes() {
            try {
                var folder = Files.createTempDirectory("ligature");
                var made = new Commands(folder.resolve("empty"));
                made.make();
                var bytes = Files.readAllBytes(made.store);
                Files.delete(made.store);
                Files.delete(folder);
                return bytes;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void make(String... content) {
        var words = new ArrayList<>(List.of("create", store.toString()));
        words.addAll(List.of(content));
        var made = runAsGiven("", words);
        if (made.exit != 0) {
            throw new IllegalStateException(made.err);
        }
    }

    public Path store() {
        return store;
    }

    /// Runs one command with its answer as JSON.
    public Ran run(String... words) {
        return runWith("", words);
    }

    /// The same with this on the standard input.
    public Ran runWith(String in, String... words) {
        var all = new ArrayList<>(List.of("--store", store.toString()));
        all.addAll(List.of("--format", "json", "--errors", "json", "--zone", "UTC"));
        all.addAll(List.of(words));
        return runAsGiven(in, all);
    }

    Ran runAsGiven(String in, List<String> words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var stores = new LocalStores(new DataFolder(store), "robin.hale", () -> false);
        var stream = new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
        var exit =
                new Cli(stores, stream, new PrintWriter(out), new PrintWriter(err))
                        .run(words.toArray(String[]::new));
        return new Ran(exit, out.toString(), err.toString());
    }

    /// What a command left behind.
    public record Ran(int exit, String out, String err) {

        public JsonNode json() {
            return parse(out);
        }

        public JsonNode error() {
            return parse(err);
        }

        /// The answer of a command that has to work.
        public JsonNode done() {
            if (exit != 0) {
                throw new AssertionError("exit " + exit + "\n" + err + out);
            }
            return json();
        }

        private static JsonNode parse(String text) {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new AssertionError(text, e);
            }
        }
    }
}
