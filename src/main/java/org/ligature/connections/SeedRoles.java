package org.ligature.connections;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.ligature.audit.Action;
import org.ligature.audit.Change;
import org.ligature.audit.Operation;
import org.ligature.audit.Subject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/// The roles a new store starts with. They are no migration, because a bare store has none: whoever
/// makes a store writes them, before anybody reads roles.
public final class SeedRoles {

    private static final String FILE = "seed-roles.json";

    private final List<Seed> seeds;

    public SeedRoles() {
        this.seeds = read();
    }

    /// Writes the roles with their tables and matches into a store that has none.
    ///
    /// @return how many roles there are now
    public int write(Action action) {
        var store = new SeedRoleStore(action);
        var ids = new HashMap<UUID, Long>();
        for (var seed : seeds) {
            var id = store.insert(seed);
            ids.put(seed.uuid(), id);
            action.entry(
                    Operation.CREATE,
                    new Subject("connectionrole", id, seed.uuid(), seed.name()),
                    changes(seed));
        }
        for (var seed : seeds) {
            var matches = seed.matches().stream().map(this::seed).toList();
            store.insertMatches(seed, matches, ids);
        }
        return seeds.size();
    }

    /// A role as the file has it; its matches are names, the first being the one filled in.
    record Seed(UUID uuid, String name, int category, List<String> tables, List<String> matches) {}

    private Seed seed(String name) {
        return seeds.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<Change> changes(Seed seed) {
        return List.of(
                new Change("name", null, seed.name()),
                new Change("category", null, seed.category()),
                new Change("statecode", null, SeedRoleStore.ACTIVE),
                new Change("statuscode", null, SeedRoleStore.ACTIVE_REASON));
    }

    private static List<Seed> read() {
        try (var stream = SeedRoles.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("The program has come without " + FILE);
            }
            return JsonMapper.builder().build().readValue(stream, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
