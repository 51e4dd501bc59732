package org.ligature.connections;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A connection role: what a record is to another, such as Employer.
///
/// @param category an option of the choice `connectionrole_category`
/// @param tables the tables on which it may be used; empty means every connectable one
/// @param matches the roles the other side may have, the first being the one filled in
/// @param limit how many active connections a record may have at once in which the other side has
///     the role; null for any number
/// @param names what it is called in other languages and of women or men
/// @param active whether it is still offered
public record Role(
        RoleId id,
        UUID uuid,
        String name,
        int category,
        String description,
        Set<String> tables,
        List<RoleId> matches,
        @Nullable Integer limit,
        List<RoleName> names,
        boolean active,
        long version) {

    public Role {
        tables = Set.copyOf(tables);
        matches = List.copyOf(matches);
        names = List.copyOf(names);
    }

    /// Whether a record of this table can have the role.
    public boolean fits(String table) {
        return tables.isEmpty() || tables.contains(table);
    }

    public boolean matches(RoleId other) {
        return matches.contains(other);
    }

    /// Whether the two may stand on both sides of a connection: a match holds in both directions
    /// even where only one of them was written down.
    public boolean goesWith(Role other) {
        return matches(other.id()) || other.matches(id);
    }

    /// How the role is said of a record of this gender in the language of `locale`: in that
    /// language and of that gender, else in that language, else of that gender, else by its name.
    public String name(Locale locale, Gender gender) {
        var language = locale.getLanguage();
        return named(language, gender)
                .or(() -> named(language, Gender.ANY))
                .or(() -> named("", gender))
                .orElse(name);
    }

    private Optional<String> named(String language, Gender gender) {
        return names.stream()
                .filter(one -> one.isFor(language, gender))
                .map(RoleName::name)
                .findFirst();
    }

    /// Whether it is called this, in whatever case, in any language and of anybody.
    boolean isCalled(String words) {
        return name.equalsIgnoreCase(words)
                || names.stream().anyMatch(one -> one.name().equalsIgnoreCase(words));
    }
}
