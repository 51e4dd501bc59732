package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/// Kills programs while they change tables, compact and import: what they were at is there whole or
/// not at all, and what they told is there.
final class TableKillTest {

    private static final int ROUNDS = 6;
    private static final int PEOPLE = 300;

    /// So many that a column is added by copying them in portions.
    private static final int BOATS = 20_500;

    @TempDir private Path folder;
    private Commands commands;
    private Path people;

    @BeforeEach
    void makeManyBoats() {
        commands = Commands.create(folder);
        commands.run("table", "create", file("boat.json", table("boat", ""))).done();
        commands.run("import", "--table", "new_boat", file("boats.csv", names("Name", BOATS)))
                .done();
        people = Path.of(file("people.csv", names("Last Name", PEOPLE)));
    }

    @Test
    void leavesEverythingAsBeforeOrAsAfter() throws Exception {
        var state = found();
        for (var round = 0; round < ROUNDS; round++) {
            var deeds = deeds(round);
            var lines = deeds.stream().map(Deed::line).collect(Collectors.joining("\n", "", "\n"));

            var answers = KilledProgram.run(commands, lines, round, 40L * (round % 4));

            assertThat(answers).allMatch(answer -> answer.get("exit").asInt() == 0);
            for (var deed : deeds.subList(0, answers.size())) {
                state = deed.after(state);
            }
            var now = found();
            assertThat(now).isIn(state, deeds.get(answers.size()).after(state));
            state = now;
        }
    }

    /// What can be seen of it.
    private record State(Set<String> tables, Set<String> columns, int people) {

        State {
            tables = Set.copyOf(tables);
            columns = Set.copyOf(columns);
        }
    }

    private State found() {
        assertThat(commands.run("check").done().get("clean").asBoolean()).isTrue();
        assertEquals(BOATS, size("new_boat"));
        var columns = commands.run("table", "show", "new_boat").done().get("columns");
        return new State(
                names(commands.run("table", "list").done()), names(columns), size("contact"));
    }

    private int size(String table) {
        return commands.run("list", table, "--limit", "100000").done().size();
    }

    private static Set<String> names(JsonNode objects) {
        return StreamSupport.stream(objects.spliterator(), false)
                .map(object -> object.get("name").asText())
                .filter(name -> name.startsWith("new_"))
                .collect(Collectors.toSet());
    }

    private interface Change {
        State after(State before);
    }

    /// A command and what comes of it.
    private record Deed(String line, Change change) {

        State after(State before) {
            return change.after(before);
        }
    }

    private List<Deed> deeds(int round) {
        var all = new ArrayList<Deed>();
        for (var i = 0; i < 4; i++) {
            var word = "r%dx%d".formatted(round, i);
            all.add(addColumn(word));
            all.add(makeTable(word));
            all.add(
                    new Deed(
                            "import --table contact " + people,
                            it -> new State(it.tables(), it.columns(), it.people() + PEOPLE)));
            all.add(
                    new Deed(
                            "column delete new_boat new_" + word,
                            it ->
                                    new State(
                                            it.tables(),
                                            without(it.columns(), word),
                                            it.people())));
            all.add(
                    new Deed(
                            "table delete new_" + word + " --yes",
                            it ->
                                    new State(
                                            without(it.tables(), word),
                                            it.columns(),
                                            it.people())));
            all.add(new Deed("compact", it -> it));
        }
        return all;
    }

    private Deed addColumn(String word) {
        var spec = "{\"name\": \"%s\", \"displayname\": \"%s\", \"type\": \"text\"}";
        var file = file(word + "-column.json", spec.formatted(word, word));
        return new Deed(
                "column add new_boat " + file,
                it -> new State(it.tables(), with(it.columns(), word), it.people()));
    }

    private Deed makeTable(String word) {
        var columns =
                IntStream.range(0, 20)
                        .mapToObj(
                                """
                                , {"name": "c%1$d", "displayname": "C %1$d", "type": "text"}\
                                """
                                        ::formatted)
                        .collect(Collectors.joining());
        var file = file(word + "-table.json", table(word, columns));
        return new Deed(
                "table create " + file,
                it -> new State(with(it.tables(), word), it.columns(), it.people()));
    }

    private static String table(String name, String columns) {
        return """
        {"name": "%1$s", "displayname": "%1$s", "columns": [
          {"name": "place", "displayname": "Place", "type": "text"}%2$s]}\
        """
                .formatted(name, columns);
    }

    private static String names(String header, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "N" + i)
                .collect(Collectors.joining("\n", header + "\n", "\n"));
    }

    private static Set<String> with(Set<String> names, String word) {
        var all = new TreeSet<>(names);
        all.add("new_" + word);
        return all;
    }

    private static Set<String> without(Set<String> names, String word) {
        var all = new TreeSet<>(names);
        all.remove("new_" + word);
        return all;
    }

    private String file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
