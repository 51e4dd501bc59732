package org.ligature.cli;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.Role;
import org.ligature.connections.RoleDraft;
import org.ligature.connections.RoleId;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `role`: connection roles and which of them match.
@Command(name = "role")
record RoleCommands(Session session) {

    @Command
    int list() {
        session.answer().rows(session.store().roles().all().stream().map(this::object).toList());
        return 0;
    }

    @Command
    int create(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--category", defaultValue = "1") String category,
            @Option(names = "--description", defaultValue = "") String description,
            @Option(names = "--table") @Nullable List<String> tables) {
        var role =
                session.store()
                        .roles()
                        .create(
                                session.actor(),
                                name,
                                category(category),
                                description,
                                tables(tables));
        return print(role.id());
    }

    @Command
    int set(
            @Parameters(paramLabel = "ROLE") String role,
            @Option(names = "--name") @Nullable String name,
            @Option(names = "--category") @Nullable String category,
            @Option(names = "--description") @Nullable String description,
            @Option(names = "--table") @Nullable List<String> tables) {
        var before = role(role);
        var draft =
                new RoleDraft(
                        name == null ? before.name() : name,
                        category == null ? before.category() : category(category),
                        description == null ? before.description() : description,
                        tables == null ? before.tables() : tables(tables),
                        before.matches(),
                        before.limit(),
                        before.names());
        rewrite(before, draft);
        return print(before.id());
    }

    @Command
    int match(
            @Parameters(paramLabel = "ROLE") String role,
            @Parameters(paramLabel = "ROLE") String other) {
        session.store().roles().match(session.actor(), role(role).id(), role(other).id());
        return print(role(role).id());
    }

    @Command
    int unmatch(
            @Parameters(paramLabel = "ROLE") String role,
            @Parameters(paramLabel = "ROLE") String other) {
        var before = role(role);
        var matches = new ArrayList<>(before.matches());
        matches.remove(role(other).id());
        rewrite(before, RoleDraft.of(before).matching(matches));
        return print(role(role).id());
    }

    @Command
    int activate(@Parameters(paramLabel = "ROLE") String role) {
        session.store().roles().setActive(session.actor(), role(role).id(), true);
        return print(role(role).id());
    }

    @Command
    int deactivate(@Parameters(paramLabel = "ROLE") String role) {
        session.store().roles().setActive(session.actor(), role(role).id(), false);
        return print(role(role).id());
    }

    @Command
    int delete(@Parameters(paramLabel = "ROLE") String role) {
        var gone = role(role);
        session.store().roles().delete(session.actor(), gone.id());
        session.answer().object(object(gone));
        return 0;
    }

    private void rewrite(Role role, RoleDraft draft) {
        var roles = session.store().roles();
        roles.change(
                session.actor(),
                "role.update",
                action -> {
                    roles.rewrite(action, role.id(), draft);
                    return role;
                });
    }

    private Role role(String name) {
        return new Outcomes(session).role(name);
    }

    private Set<String> tables(@Nullable List<String> names) {
        if (names == null) {
            return Set.of();
        }
        names.forEach(session::table);
        return Set.copyOf(names);
    }

    private int category(String text) {
        var table = session.table("connectionrole");
        return (Integer)
                session.reader()
                        .read(table, table.require("category"), text)
                        .orElseThrow(
                                () ->
                                        new Failed(
                                                "InvalidValue",
                                                session.texts().get("no-category")));
    }

    private int print(RoleId id) {
        session.answer().object(object(session.store().roles().role(id).orElseThrow()));
        return 0;
    }

    private Map<String, Object> object(Role role) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", role.uuid().toString());
        object.put("name", role.name());
        var table = session.table("connectionrole");
        session.writer().put(object, table, table.require("category"), role.category());
        if (!role.description().isEmpty()) {
            object.put("description", role.description());
        }
        object.put("tables", role.tables().stream().sorted().toList());
        object.put(
                "matches",
                role.matches().stream()
                        .flatMap(id -> session.store().roles().role(id).stream())
                        .map(Role::name)
                        .toList());
        object.put("statecode", role.active() ? 0 : 1);
        return object;
    }
}
