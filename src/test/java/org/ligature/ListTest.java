package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

final class ListTest {

    @TempDir private Path folder;

    private Commands commands;

    @BeforeEach
    void makeAccounts() {
        commands = Commands.create(folder);
        for (var name : List.of("Orion", "Alder", "Mercer")) {
            commands.run("record", "create", "account", "name=" + name).done();
        }
        commands.run("record", "deactivate", "account", "Mercer").done();
    }

    @Test
    void listsWhatIsActiveInTheOrderOfNames() {
        var rows = commands.run("list", "account").done();

        assertEquals(List.of("Alder", "Orion"), rows.findValuesAsText("name"));
        assertThat(rows.get(0).get("id").asText()).hasSize(36);
    }

    @Test
    void listsTheViewThatIsAskedForByItsTitleOrKey() {
        assertEquals(3, commands.run("list", "account", "--view", "All accounts").done().size());
        assertEquals(3, commands.run("list", "account", "--view", "ALL").done().size());
        assertEquals(1, commands.run("list", "account", "--view", "inactive").done().size());
    }

    @Test
    void stopsAtTheLimit() {
        var rows = commands.run("list", "account", "--view", "all", "--limit", "2").done();

        assertEquals(List.of("Alder", "Mercer"), rows.findValuesAsText("name"));
        assertEquals(0, commands.run("list", "account", "--limit", "0").done().size());
    }

    @Test
    void namesTheViewsThereAreWhereOneIsNot() {
        var refused = commands.run("list", "account", "--view", "Golden");

        assertEquals(3, refused.exit());
        assertEquals("NoSuchView", refused.error().get("name").asText());
        assertThat(refused.error().get("message").asText())
                .contains("Golden")
                .contains("Active accounts")
                .contains("My accounts");
    }

    @Test
    void writesForPeopleNamesInsteadOfNumbers() {
        var words = List.of("--store", commands.store().toString(), "list", "systemuser");

        var text = commands.runAsGiven("", words).out();

        assertThat(text).containsIgnoringCase("robin");
        assertThat(text.lines()).hasSize(2);
    }

    @Test
    void writesTheSameRowsAsCsv() {
        var words =
                List.of(
                        "--store",
                        commands.store().toString(),
                        "list",
                        "account",
                        "--format",
                        "csv");

        var csv = commands.runAsGiven("", words).out();

        assertThat(csv.lines().findFirst().orElseThrow()).startsWith("id,").contains("name");
        assertThat(csv).contains("Alder").contains("Orion").doesNotContain("Mercer");
    }

    @Test
    void listsConnectionsWithTheirSides() {
        commands.run("connection", "create", "--from", "Orion", "--to", "Alder").done();

        var rows = commands.run("list", "connection").done();

        assertThat(rows).isNotEmpty();
    }
}
