package org.ligature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.Connection;
import org.ligature.connections.ConnectionService;
import org.ligature.connections.NewConnection;
import org.ligature.connections.NewConnections;
import org.ligature.connections.Period;
import org.ligature.connections.Role;
import org.ligature.connections.RoleId;
import org.ligature.connections.Stub;
import org.ligature.kit.task.Job;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.schema.PartialDate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Does whatever one can do to connections, to their roles and to records that mean the same, in
/// any order.
final class RandomNetworker {

    private static final List<String> STATES = List.of("activate", "deactivate");
    private static final List<String> REMEDIES = List.of("forbid", "keep", "end", "delete");
    private static final List<String> PACKS = List.of("board", "legal", "family", "health");
    private static final List<String> MERGEABLE = List.of("account", "contact", "contact", "lead");
    private static final PartialDate END = PartialDate.of(LocalDate.of(2026, 1, 31));

    private final OpenStore store;
    private final RandomGenerator random;
    private final RandomPick pick;
    private final Supplier<String> name;
    private final List<Runnable> deeds =
            List.of(
                    this::connect,
                    this::connect,
                    this::connectMany,
                    this::connectMany,
                    this::change,
                    this::changeMany,
                    this::moveOn,
                    this::makeRole,
                    this::changeRole,
                    this::replaceRole,
                    this::pack,
                    this::category,
                    this::merge,
                    this::merge,
                    this::mergeAndUnmerge);

    /// @param name gives a name nobody has
    RandomNetworker(OpenStore store, RandomGenerator random, Supplier<String> name) {
        this.store = store;
        this.random = random;
        this.pick = new RandomPick(store, random);
        this.name = name;
    }

    /// Does one thing more; both rows of each pair say the same after it.
    void act() {
        deeds.get(random.nextInt(deeds.size())).run();
        if (store.run("check").isEmpty()) {
            throw new AssertionError("Not sound: " + store.wiring.check().all());
        }
    }

    private void connect() {
        run(
                "connection",
                "create",
                "--from",
                RandomPick.uuid(pick.any()),
                "--to",
                RandomPick.uuid(pick.any()),
                "--role",
                random.nextBoolean() ? role().map(Role::name).orElse("") : "",
                "--starting",
                random.nextBoolean() ? "2019-03" : "",
                "--duplicate");
    }

    /// Several rows to one target, some of them to somebody who is not there yet.
    private void connectMany() {
        var target = pick.any();
        if (target.isEmpty()) {
            return;
        }
        var stub = Stub.of(0, "contact", name.get());
        var wanted =
                Stream.concat(
                                Stream.generate(pick::any).limit(4).flatMap(Optional::stream),
                                Stream.of(stub.ref()))
                        .map(RecordRef::id)
                        .map(from -> wanted(from, target.get().id()))
                        .toList();
        store.wiring
                .bulkConnect()
                .connect(
                        store.own,
                        new NewConnections(wanted, List.of(stub), random.nextBoolean()),
                        Job.Progress.UNWATCHED);
    }

    private NewConnection wanted(RecordId from, RecordId to) {
        var wanted = NewConnection.between(from, to);
        return random.nextBoolean()
                ? role().map(role -> wanted.as(role.id())).orElse(wanted)
                : wanted;
    }

    private void change() {
        connection()
                .map(UUID::toString)
                .ifPresent(
                        id -> {
                            switch (random.nextInt(4)) {
                                case 0 ->
                                        run(
                                                "connection",
                                                "set",
                                                id,
                                                "--description",
                                                name.get(),
                                                "--ending",
                                                "2025-06");
                                case 1 ->
                                        run(
                                                "connection",
                                                "set",
                                                id,
                                                "--role",
                                                "",
                                                "--starting",
                                                "2020");
                                case 2 -> run("connection", pick.one(STATES), id);
                                default -> run("connection", "delete", id);
                            }
                        });
    }

    private void changeMany() {
        var ids =
                Stream.generate(this::connection)
                        .limit(3)
                        .flatMap(Optional::stream)
                        .flatMap(uuid -> connections().find(store.own, uuid).stream())
                        .distinct()
                        .toList();
        switch (random.nextInt(3)) {
            case 0 -> connections().setActive(store.own, ids, random.nextBoolean());
            case 1 ->
                    pick.any("systemuser")
                            .ifPresent(owner -> connections().assign(store.own, ids, owner.id()));
            default -> connections().delete(store.own, ids);
        }
    }

    /// Somebody goes elsewhere, and is there what he was.
    private void moveOn() {
        var former =
                connection()
                        .flatMap(uuid -> connections().find(store.own, uuid))
                        .map(id -> connections().open(store.own, id));
        var elsewhere = pick.any("account");
        if (former.isPresent() && elsewhere.isPresent()) {
            moveOn(former.get(), elsewhere.get().id());
        }
    }

    private void moveOn(Connection former, RecordId elsewhere) {
        var mine = former.record1().record();
        var theirs = former.record2().record();
        if (mine.isEmpty() || theirs.isEmpty()) {
            return;
        }
        var same =
                NewConnection.between(mine.get().id(), theirs.get().id())
                        .withRoles(id(former.record1().role()), id(former.record2().role()));
        store.wiring
                .successions()
                .moveOn(
                        store.own,
                        former,
                        same.during(new Period(former.period().starting(), END)),
                        NewConnections.of(List.of(same.sides(mine.get().id(), elsewhere))));
    }

    private static @Nullable RoleId id(Optional<Role> role) {
        return role.map(Role::id).orElse(null);
    }

    private void makeRole() {
        run("role", "create", name.get(), "--category", "Business", "--table", "contact");
    }

    private void changeRole() {
        var role = roleUuid();
        switch (random.nextInt(6)) {
            case 0 ->
                    run(
                            "role",
                            "set",
                            role,
                            "--name",
                            name.get(),
                            "--category",
                            "Social",
                            "--table",
                            "contact",
                            "--offending",
                            pick.one(REMEDIES));
            case 1, 2 -> run("role", "match", role, roleUuid());
            case 3 -> run("role", "unmatch", role, roleUuid(), "--offending", pick.one(REMEDIES));
            case 4 -> run("role", pick.one(STATES), role);
            default -> run("role", "delete", role);
        }
    }

    private void replaceRole() {
        var remedy = pick.one(REMEDIES);
        if (random.nextBoolean()) {
            run("role", "merge", roleUuid(), roleUuid(), "--offending", remedy);
        } else {
            run("role", "delete", roleUuid(), "--instead", roleUuid(), "--offending", remedy);
        }
    }

    private void pack() {
        run("role", "pack", pick.one(PACKS));
    }

    private void category() {
        switch (random.nextInt(4)) {
            case 0 -> run("category", "create", name.get());
            case 1 -> run("category", "set", categoryLabel(), "--label", name.get());
            case 2 -> run("category", "order", categoryLabel());
            default -> run("category", "delete", categoryLabel());
        }
    }

    private void merge() {
        var table = pick.one(MERGEABLE);
        merged(table, RandomPick.uuid(pick.any(table)));
    }

    private boolean merged(String table, String loser) {
        return store.run(
                        "record",
                        "merge",
                        table,
                        loser,
                        "--into",
                        RandomPick.uuid(pick.any(table)),
                        "--take",
                        "description")
                .isPresent();
    }

    /// Merging by mistake leaves nothing behind.
    private void mergeAndUnmerge() {
        var table = pick.one(MERGEABLE);
        var loser = RandomPick.uuid(pick.any(table));
        var before = store.dump();
        if (merged(table, loser)) {
            run("record", "unmerge", table, loser);
            assertEquals(before, store.dump());
        }
    }

    private Optional<UUID> connection() {
        var ids = pick.ids("SELECT uuid FROM connection WHERE ismaster ORDER BY id");
        return ids.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(pick.one(ids)));
    }

    private Optional<Role> role() {
        var roles = store.wiring.roles().all();
        return roles.isEmpty() ? Optional.empty() : Optional.of(pick.one(roles));
    }

    private String roleUuid() {
        return role().map(role -> role.uuid().toString()).orElse("");
    }

    private String categoryLabel() {
        return role().map(role -> String.valueOf(role.category())).orElse("");
    }

    private ConnectionService connections() {
        return store.wiring.connections();
    }

    private void run(String... words) {
        store.run(words);
    }
}
