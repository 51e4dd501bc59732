package org.ligature.cli;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.Role;
import org.ligature.connections.RoleDraft;
import org.ligature.kit.task.Job.Progress;
import org.ligature.roles.Remedy;
import org.ligature.roles.RoleOutcome;
import org.ligature.roles.RolePack;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// `role`: connection roles, what they apply to, and which of them match.
@Command(name = "role")
record RoleCommands(Session session) {

    @Command
    int list(@Option(names = "--usage") boolean usage) {
        var objects = new RoleObject(session);
        var counted = usage ? session.store().usage().count() : null;
        session.answer()
                .rows(
                        session.store().roles().all().stream()
                                .map(
                                        role -> {
                                            var object = objects.of(role);
                                            if (counted != null) {
                                                object.put("connections", counted.of(role.id()));
                                            }
                                            return object;
                                        })
                                .toList());
        return 0;
    }

    @Command
    int show(@Parameters(paramLabel = "ROLE") String role) {
        var found = role(role);
        var object = new RoleObject(session).of(found);
        object.put("connections", session.store().usage().count().of(found.id()));
        session.answer().object(object);
        return 0;
    }

    @Command
    int create(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--category", defaultValue = "1") String category,
            @Option(names = "--description", defaultValue = "") String description,
            @Mixin RoleOptions options) {
        var bare = new RoleDraft(name, category(category), description, Set.of());
        var draft = options.applied(session, bare);
        return print(session.store().administration().create(session.actor(), draft));
    }

    @Command
    int set(
            @Parameters(paramLabel = "ROLE") String role,
            @Option(names = "--name") @Nullable String name,
            @Option(names = "--category") @Nullable String category,
            @Option(names = "--description") @Nullable String description,
            @Mixin RoleOptions options,
            @Option(names = "--offending", defaultValue = "keep") Remedy offending) {
        var before = role(role);
        var said =
                new RoleDraft(
                        name == null ? before.name() : name,
                        category == null ? before.category() : category(category),
                        description == null ? before.description() : description,
                        before.tables(),
                        before.matches(),
                        before.limit(),
                        before.names());
        return save(before, options.applied(session, said), offending);
    }

    @Command
    int match(
            @Parameters(paramLabel = "ROLE") String role,
            @Parameters(paramLabel = "ROLE") String other) {
        session.store().roles().match(session.actor(), role(role).id(), role(other).id());
        return print(role(role));
    }

    @Command
    int unmatch(
            @Parameters(paramLabel = "ROLE") String role,
            @Parameters(paramLabel = "ROLE") String other,
            @Option(names = "--offending", defaultValue = "keep") Remedy offending) {
        var before = role(role);
        var matches = new ArrayList<>(before.matches());
        matches.remove(role(other).id());
        return save(before, RoleDraft.of(before).matching(matches), offending);
    }

    private int save(Role before, RoleDraft draft, Remedy offending) {
        return print(
                session.store()
                        .administration()
                        .save(
                                session.actor(),
                                before.id(),
                                before.version(),
                                draft,
                                offending,
                                Progress.UNWATCHED));
    }

    @Command
    int merge(
            @Parameters(paramLabel = "ROLE") String role,
            @Parameters(paramLabel = "ROLE") String into,
            @Option(names = "--offending", defaultValue = "keep") Remedy offending) {
        return print(
                session.store()
                        .administration()
                        .merge(
                                session.actor(),
                                role(role).id(),
                                role(into).id(),
                                offending,
                                Progress.UNWATCHED));
    }

    @Command
    int activate(@Parameters(paramLabel = "ROLE") String role) {
        return setActive(role(role), true);
    }

    @Command
    int deactivate(@Parameters(paramLabel = "ROLE") String role) {
        return setActive(role(role), false);
    }

    private int setActive(Role role, boolean active) {
        session.store().roles().setActive(session.actor(), role.id(), active);
        return print(session.store().roles().require(role.id()));
    }

    @Command
    int delete(
            @Parameters(paramLabel = "ROLE") String role,
            @Option(names = "--instead") @Nullable String instead,
            @Option(names = "--offending", defaultValue = "keep") Remedy offending) {
        return print(
                session.store()
                        .administration()
                        .delete(
                                session.actor(),
                                role(role).id(),
                                instead == null ? null : role(instead).id(),
                                offending,
                                Progress.UNWATCHED));
    }

    @Command
    int pack(@Parameters(paramLabel = "PACK", arity = "0..1") @Nullable String name) {
        if (name == null) {
            session.answer()
                    .rows(Arrays.stream(RolePack.values()).map(RoleCommands::object).toList());
            return 0;
        }
        var pack =
                RolePack.of(name)
                        .orElseThrow(
                                () ->
                                        new Failed(
                                                "NoSuchPack",
                                                session.texts().get("role.no-pack", name)));
        var loaded = session.store().packs().load(session.actor(), pack);
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("pack", pack.key());
        object.put("added", loaded.added().stream().map(Role::name).toList());
        object.put("kept", loaded.kept().stream().map(Role::name).toList());
        session.answer().object(object);
        return 0;
    }

    private static Map<String, Object> object(RolePack pack) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("pack", pack.key());
        object.put("roles", pack.names());
        return object;
    }

    private Role role(String name) {
        return new Outcomes(session).role(name);
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

    private int print(RoleOutcome outcome) {
        return new RoleAnswers(session).print(outcome);
    }

    private int print(Role role) {
        session.answer().object(new RoleObject(session).of(role));
        return 0;
    }
}
