package org.ligature.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.ligature.sql.Tables.CONNECTION;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ligature.records.RecordId;
import org.ligature.schema.ColumnType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Plays the scenarios that public samples and documents of Dataverse tell of connections. They lie
/// in the folder `ligature.data` names.
final class ConnectionScenariosTest {

    private final House house = new House();
    private final Map<String, RoleId> roles = new HashMap<>();
    private final Map<String, RecordId> records = new HashMap<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "role-categories",
                "role-matched-with-itself-connect",
                "role-with-two-record-types",
                "three-ways-to-use-roles",
                "two-roles-made-reciprocal",
                "update-role"
            })
    void comesOutAsTold(String name) throws IOException {
        var scenario = scenario(name);
        scenario.path("given").forEach(this::play);
        scenario.path("steps").forEach(this::play);
        scenario.path("expect").forEach(this::expect);
    }

    private static JsonNode scenario(String name) throws IOException {
        var data = System.getProperty("ligature.data");
        var file = data == null ? null : Path.of(data, "connections", name + ".json");
        var there = file != null && Files.exists(file);
        if (System.getProperty("ligature.data.required") != null) {
            assertThat(there).as("ligature.data names no folder with " + name).isTrue();
        }
        assumeTrue(there, "The scenarios are not here: set ligature.data to their folder");
        return new ObjectMapper().readTree(file.toFile());
    }

    private void play(JsonNode step) {
        var values = step.path("values");
        if (step.has("associate")) {
            step.path("related")
                    .forEach(
                            related ->
                                    house.roles.match(
                                            house.admin, role(step.path("target")), role(related)));
        } else if (step.has("update")) {
            write(role(step.path("update")), values, Set.of());
        } else {
            create(step.path("create").asText(), step.path("as").asText(), values);
        }
    }

    private void create(String table, String as, JsonNode values) {
        switch (table) {
            case "connectionrole" -> {
                var role =
                        house.roles.create(
                                house.admin,
                                values.path("name").asText(),
                                values.path("category").asInt(),
                                values.path("description").asText(),
                                Set.of());
                roles.put("@" + as, role.id());
            }
            case "connectionroleobjecttypecode" -> addTable(values);
            case "connection" ->
                    house.connected(
                            NewConnection.between(
                                            record(values.path("record1id")),
                                            record(values.path("record2id")))
                                    .withRoles(
                                            role(values.path("record1roleid")),
                                            role(values.path("record2roleid"))));
            default -> {
                var name = values.has("name") ? values.path("name") : values.path("lastname");
                records.put("@" + as, house.record(table, name.asText()));
            }
        }
    }

    private void addTable(JsonNode values) {
        var id = role(values.path("connectionroleid"));
        var role = house.roles.role(id).orElseThrow();
        var tables = new java.util.TreeSet<>(role.tables());
        tables.add(values.path("associatedobjecttypecode").asText());
        house.update(id, role.name(), role.category(), role.description(), tables);
    }

    private void write(RoleId id, JsonNode values, Set<String> tables) {
        house.update(
                id,
                values.path("name").asText(),
                values.path("category").asInt(),
                values.path("description").asText(),
                tables);
    }

    private void expect(JsonNode told) {
        var known = true;
        if (told.has("count") && told.path("count").isTextual()) {
            assertThat((Object) house.store.db().read(tx -> tx.sql().fetchCount(CONNECTION)))
                    .isEqualTo(told.path("is").asInt());
        } else if (told.has("query")) {
            expectOne(told);
        } else if (told.has("matching_roles_of")) {
            var role = house.roles.role(role(told.path("matching_roles_of"))).orElseThrow();
            assertThat(role.matches()).isEqualTo(ids(told.path("are")));
        } else if (told.has("roles_offered_for")) {
            expectOffered(told);
        } else if (told.has("row")) {
            expectRole(told);
        } else if (told.has("default_categories")) {
            expectCategories(told);
        } else {
            known = expectUse(told);
        }
        assertThat(known).as("expectation " + told).isTrue();
    }

    private void expectOne(JsonNode told) {
        var record = record(told.path("query").path("connection").path("record1id"));
        var found = house.connections.of(house.admin, record, true, 50);
        assertThat(found).hasSize(told.path("count").asInt());
        var row = told.path("row");
        var one = found.getFirst();
        assertThat(one.record2().record().map(ref -> ref.id()))
                .hasValue(record(row.path("record2id")));
        assertThat(one.record1().role().map(Role::id)).hasValue(role(row.path("record1roleid")));
        assertThat(one.record2().role().map(Role::id)).hasValue(role(row.path("record2roleid")));
    }

    private void expectOffered(JsonNode told) {
        var offered =
                house.roles.fitting(told.path("roles_offered_for").asText()).stream()
                        .map(Role::id)
                        .toList();
        assertThat(offered).containsAll(ids(told.path("include")));
        ids(told.path("exclude")).forEach(role -> assertThat(offered).doesNotContain(role));
    }

    private void expectRole(JsonNode told) {
        var role = house.roles.role(role(told.path("row"))).orElseThrow();
        var values = told.path("values");
        assertThat(role.name()).isEqualTo(values.path("name").asText());
        assertThat(role.category()).isEqualTo(values.path("category").asInt());
        assertThat(role.description()).isEqualTo(values.path("description").asText());
    }

    private void expectCategories(JsonNode told) {
        var column = house.schema.schema().require("connectionrole").require("category");
        var choice = ((ColumnType.ChoiceOf) column.type()).choice();
        var byLabel = new LinkedHashMap<String, Integer>();
        choice.options().forEach(option -> byLabel.put(option.label(), option.value()));
        assertThat(byLabel.keySet()).containsAll(texts(told.path("default_categories")));
        told.path("known_numbers")
                .properties()
                .forEach(
                        known ->
                                assertThat(byLabel.get(known.getKey()))
                                        .isEqualTo(known.getValue().asInt()));
    }

    /// The ways to use roles: each named role is made, used so, and seen so from both sides.
    private boolean expectUse(JsonNode told) {
        for (var name : texts(told.path("same_role_on_both_sides"))) {
            var role = house.role(name);
            house.roles.match(house.admin, role, role);
            assertUsed(role, role);
        }
        if (told.has("role_on_one_side_only")) {
            assertUsed(house.role("Test salesperson"), null);
        }
        for (var two : told.path("two_matching_roles")) {
            var one = house.role(two.path(0).asText());
            assertUsed(one, house.matched(two.path(1).asText(), one));
        }
        told.path("categories_named")
                .properties()
                .forEach(
                        category ->
                                texts(category.getValue())
                                        .forEach(name -> assertThat(house.role(name)).isNotNull()));
        return told.has("same_role_on_both_sides")
                || told.has("role_on_one_side_only")
                || told.has("two_matching_roles")
                || told.has("categories_named");
    }

    private void assertUsed(RoleId role, @Nullable RoleId opposite) {
        var jane = house.contact("Jane Doe");
        var joe = house.contact("Joe Roe");

        house.connected(NewConnection.between(jane, joe).as(role));

        var seen = house.connections.of(house.admin, joe, true, 50).getFirst();
        assertThat(seen.record1().role().map(Role::id)).hasValue(role);
        assertThat(seen.record2().role().map(Role::id).orElse(null)).isEqualTo(opposite);
    }

    private RoleId role(JsonNode name) {
        return roles.get(name.asText());
    }

    private RecordId record(JsonNode name) {
        return records.get(name.asText());
    }

    private List<RoleId> ids(JsonNode names) {
        return texts(names).stream().map(roles::get).toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toList());
    }
}
