package org.ligature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What tests of real input do by commands: making tables from a few words, loading files, reading
/// back what a store holds.
record Loading(Commands commands, Path folder) {

    void table(String name, String label, String... columns) throws IOException {
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

    static String column(String name, String rest) {
        return "{\"name\": \"%s\", \"displayname\": \"%s\", %s}".formatted(name, name, rest);
    }

    static String text(String name) {
        return column(name, "\"type\": \"text\", \"length\": 100");
    }

    static String whole(String name) {
        return column(name, "\"type\": \"whole number\", \"minimum\": 0, \"maximum\": 1000");
    }

    static String day(String name) {
        return column(name, "\"type\": \"date\"");
    }

    static String lookup(String name, String table) {
        return column(name, "\"type\": \"lookup\", \"tables\": [\"new_%s\"]".formatted(table));
    }

    static String choice(String name, int first, String... labels) {
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

    String spec(String json) throws IOException {
        var file = folder.resolve("spec.json");
        Files.writeString(file, json);
        return file.toString();
    }

    void create(String table, String... values) {
        var words = new ArrayList<>(List.of("record", "create", table));
        words.addAll(List.of(values));
        commands.run(words.toArray(String[]::new)).done();
    }

    JsonNode load(String table, String file, String... more) {
        return run(table, file, more).done();
    }

    Commands.Ran run(String table, String file, String... more) {
        var words = new ArrayList<>(List.of("import", "--table", table, file));
        words.addAll(List.of(more));
        return commands.run(words.toArray(String[]::new));
    }

    String write(List<List<String>> lines) throws IOException {
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

    List<JsonNode> dump(String table) {
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

    static String text(JsonNode row, String key) {
        return row.path(key).asText();
    }
}
