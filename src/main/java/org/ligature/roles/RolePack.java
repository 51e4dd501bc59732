package org.ligature.roles;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.Gender;
import org.ligature.connections.RoleDraft;
import org.ligature.connections.RoleName;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Roles for one walk of life that can be loaded as one: they come with the program.
public enum RolePack {
    BOARD,
    LEGAL,
    FAMILY,
    HEALTH;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// How it is written in commands, such as `health`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RolePack> of(String key) {
        return List.of(values()).stream()
                .filter(pack -> pack.key().equalsIgnoreCase(key.strip()))
                .findFirst();
    }

    /// The names of its roles.
    public List<String> names() {
        return roles().stream().map(Entry::name).toList();
    }

    List<Entry> roles() {
        var file = "packs/" + key() + ".json";
        try (var stream = RolePack.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The program has come without " + file);
            }
            return JSON.readValue(stream, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A role as the file has it.
    ///
    /// @param matches their names, the first being the one filled in
    record Entry(
            String name,
            int category,
            @Nullable String description,
            @Nullable Integer limit,
            Set<String> tables,
            List<String> matches,
            List<Name> names) {

        /// Without its matches, which may yet have to be made.
        RoleDraft draft() {
            return new RoleDraft(
                    name,
                    category,
                    Objects.requireNonNullElse(description, ""),
                    tables,
                    List.of(),
                    limit,
                    names.stream().map(Name::said).toList());
        }

        /// @param language none for that of the role's own name
        /// @param gender none for anybody
        record Name(@Nullable String language, @Nullable Gender gender, String name) {

            RoleName said() {
                return new RoleName(
                        Objects.requireNonNullElse(language, ""),
                        Objects.requireNonNullElse(gender, Gender.ANY),
                        name);
            }
        }
    }
}
