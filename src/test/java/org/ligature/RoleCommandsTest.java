package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// Connection roles and their categories, as a script changes them.
final class RoleCommandsTest {

    @TempDir private Path folder;
    private Commands commands;

    @BeforeEach
    void create() {
        commands = Commands.create(folder);
    }

    @Test
    void makesAndShowsARoleWhole() {
        var made =
                done(
                        "role",
                        "create",
                        "Tutor",
                        "--category",
                        "Social",
                        "--table",
                        "contact",
                        "--match",
                        "Friend",
                        "--match",
                        "Colleague",
                        "--limit",
                        "2",
                        "--called",
                        "female=Tutoress",
                        "--called",
                        "de=Lehrkraft",
                        "--called",
                        "de/female=Lehrerin");

        assertEquals("[\"Friend\",\"Colleague\"]", made.get("matches").toString());
        assertEquals(2, made.get("recordlimit").asInt());
        assertEquals("Lehrerin", made.get("names").get("de/female").asText());
        assertEquals("Tutoress", made.get("names").get("female").asText());
        assertThat(done("role", "show", "Lehrkraft").get("name").asText()).isEqualTo("Tutor");
        assertThat(done("role", "show", "Friend").get("matches").toString()).contains("Tutor");

        var set = done("role", "set", "Tutor", "--all-tables", "--no-limit", "--not-called");

        assertEquals("[]", set.get("tables").toString());
        assertThat(set.has("recordlimit")).isFalse();
        assertThat(set.has("names")).isFalse();
        assertEquals("[\"Friend\",\"Colleague\"]", set.get("matches").toString());
    }

    @Test
    void countsConnections() {
        employ();

        assertEquals(1, done("role", "show", "Employer").get("connections").asInt());
        assertThat(done("role", "list", "--usage"))
                .anySatisfy(
                        role -> {
                            assertEquals("Employee", role.get("name").asText());
                            assertEquals(1, role.get("connections").asInt());
                        });
    }

    @Test
    void refusesWithTheCodeOfWhatWouldOffend() {
        employ();

        assertRefused(
                "ConnectionRoleNotValidForObjectType",
                "0x80048215",
                "role",
                "set",
                "Employer",
                "--table",
                "contact",
                "--offending",
                "forbid");
        assertRefused(
                "UnrelatedConnectionRoles",
                "0x80048216",
                "role",
                "unmatch",
                "Employer",
                "Employee",
                "--offending",
                "forbid");
        assertEquals("[\"Employee\"]", done("role", "show", "Employer").get("matches").toString());
    }

    @Test
    void keepsEndsOrDeletesWhatOffends() {
        var id = employ();

        assertEquals(1, done("role", "unmatch", "Employer", "Employee").get("offending").asInt());
        done("role", "match", "Employer", "Employee");
        done("role", "unmatch", "Employer", "Employee", "--offending", "end");
        assertThat(done("connection", "show", id).has("effectiveend")).isTrue();
        done("role", "match", "Employer", "Employee");
        done("role", "unmatch", "Employer", "Employee", "--offending", "delete");
        assertEquals(3, commands.run("connection", "show", id).exit());
        assertClean();
    }

    @Test
    void deletesARoleOrPutsAnotherInItsPlace() {
        var id = employ();
        done("role", "create", "Firm", "--table", "account", "--match", "Employee");

        var gone = done("role", "delete", "Employer", "--instead", "Firm");

        assertEquals(1, gone.get("connections").asInt());
        assertEquals("Firm", done("connection", "show", id).get("record2roleid@name").asText());

        assertEquals(1, done("role", "delete", "Firm").get("connections").asInt());

        assertThat(done("connection", "show", id).has("record2roleid")).isFalse();
        assertClean();
    }

    @Test
    void mergesTwoRoles() {
        var id = employ();
        done("role", "create", "Firm", "--table", "contact");

        var merged = done("role", "merge", "Employer", "Firm");

        assertEquals("[\"account\",\"contact\"]", merged.get("tables").toString());
        assertEquals("[\"Employee\"]", merged.get("matches").toString());
        assertEquals(1, merged.get("connections").asInt());
        assertEquals("Firm", done("connection", "show", id).get("record2roleid@name").asText());
        assertRefused("NoSuchRole", "", "role", "show", "Employer");
        assertClean();
    }

    @Test
    void everyChangeIsTakenBackInOneStep() {
        employ();
        done("role", "create", "Firm", "--table", "contact", "--called", "de=Firma");
        var before = roles();

        for (var change :
                List.of(
                        List.of("role", "merge", "Employer", "Firm"),
                        List.of("role", "delete", "Employer"),
                        List.of("role", "delete", "Employer", "--instead", "Firm"),
                        List.of("role", "unmatch", "Employer", "Employee", "--offending", "end"),
                        List.of("role", "set", "Employer", "--no-match", "--offending", "delete"),
                        List.of("role", "set", "Firm", "--limit", "2", "--not-called"),
                        List.of("role", "pack", "family"))) {
            done(change.toArray(String[]::new));
            assertThat(roles()).isNotEqualTo(before);

            done("undo");

            assertEquals(before, roles(), String.join(" ", change));
        }
        assertClean();
    }

    @Test
    void loadsAPackOnce() {
        assertThat(done("role", "pack"))
                .extracting(pack -> pack.get("pack").asText())
                .containsExactly("board", "legal", "family", "health");

        var loaded = done("role", "pack", "health");

        assertEquals(
                "[\"Doctor\",\"Patient\",\"Nurse\",\"Medical Assistant\"]",
                loaded.get("added").toString());
        assertEquals(
                "[\"Patient\",\"Nurse\",\"Medical Assistant\"]",
                done("role", "show", "Doctor").get("matches").toString());
        assertEquals(4, done("role", "pack", "health").get("kept").size());
        assertRefused("NoSuchPack", "", "role", "pack", "wealth");
    }

    @Test
    void changesCategories() {
        var made = done("category", "create", "Alumni", "--color", "service");
        assertEquals(1003, made.get("value").asInt());
        done("role", "create", "Alumna", "--category", "Alumni");

        assertRefused("ChoiceUsed", "", "category", "delete", "Alumni");
        assertRefused("InvalidValue", "", "category", "set", "Alumni", "--color", "pink");
        assertRefused("InvalidValue", "", "category", "create", "family");
        done("category", "set", "Alumni", "--label", "Graduates", "--color", "sales");
        var ordered = done("category", "order", "Graduates", "Service");

        assertThat(labels(ordered)).startsWith("Graduates", "Service", "Business");
        assertEquals(1, ordered.get(0).get("roles").asInt());
        assertEquals("sales", ordered.get(0).get("color").asText());
        done("role", "delete", "Alumna");
        done("category", "delete", "Graduates");
        assertThat(labels(done("category", "list"))).doesNotContain("Graduates").hasSize(8);
    }

    /// All that the store holds of roles and connections.
    private List<String> roles() {
        return commands.run("dump", "--stable")
                .out()
                .lines()
                .filter(line -> line.startsWith("{\"table\":\"connection"))
                .toList();
    }

    private static List<String> labels(JsonNode categories) {
        return categories.valueStream().map(one -> one.get("label").asText()).toList();
    }

    /// Jane Doe and her employer, and the number of their connection.
    private String employ() {
        done("record", "create", "contact", "firstname=Jane", "lastname=Doe");
        done("record", "create", "account", "name=Larkfield");
        return done(
                        "connection",
                        "create",
                        "--from",
                        "Jane Doe",
                        "--to",
                        "Larkfield",
                        "--role",
                        "Employer")
                .get("connectionid")
                .asText();
    }

    private JsonNode done(String... words) {
        return commands.run(words).done();
    }

    private void assertClean() {
        assertThat(done("check").get("clean").asBoolean()).isTrue();
    }

    private void assertRefused(String name, String code, String... words) {
        var ran = commands.run(words);
        assertEquals(3, ran.exit(), ran.out() + ran.err());
        assertEquals(name, ran.error().get("name").asText());
        assertEquals(code, ran.error().path("code").asText());
    }
}
