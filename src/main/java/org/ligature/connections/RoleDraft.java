package org.ligature.connections;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.problem.Problem;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Schema;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a role is to be; see [Role] for its parts.
public record RoleDraft(
        String name,
        int category,
        String description,
        Set<String> tables,
        List<RoleId> matches,
        @Nullable Integer limit,
        List<RoleName> names) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DESCRIPTION = 1000;
    private static final int HIGHEST_LIMIT = 1_000_000;

    public RoleDraft {
        name = name.strip();
        tables = Set.copyOf(tables);
        matches = matches.stream().distinct().toList();
        names = List.copyOf(names);
    }

    /// A role for these tables that matches none and may be had any number of times.
    public RoleDraft(String name, int category, String description, Set<String> tables) {
        this(name, category, description, tables, List.of(), null, List.of());
    }

    /// The role as it stands.
    public static RoleDraft of(Role role) {
        return new RoleDraft(
                role.name(),
                role.category(),
                role.description(),
                role.tables(),
                role.matches(),
                role.limit(),
                role.names());
    }

    public RoleDraft matching(List<RoleId> others) {
        return new RoleDraft(name, category, description, tables, others, limit, names);
    }

    public RoleDraft on(Set<String> others) {
        return new RoleDraft(name, category, description, others, matches, limit, names);
    }

    /// Does nothing where a role can be so, and says why not where it cannot.
    void require(Schema schema) {
        requireName(name);
        if (description.length() > LONGEST_DESCRIPTION) {
            throw wrong("role.description-too-long", description.length(), LONGEST_DESCRIPTION);
        }
        requireCategory(schema);
        tables.forEach(table -> requireConnectable(schema, table));
        if (limit != null && (limit < 1 || limit > HIGHEST_LIMIT)) {
            throw wrong("role.limit-wrong", HIGHEST_LIMIT);
        }
        requireNames();
    }

    private static void requireName(String name) {
        if (name.isEmpty()) {
            throw wrong("role.name-missing");
        }
        if (name.length() > LONGEST_NAME) {
            throw wrong("role.name-too-long", name.length(), LONGEST_NAME);
        }
    }

    private void requireCategory(Schema schema) {
        var type = schema.require(RoleService.TABLE).require("category").type();
        if (type instanceof ColumnType.ChoiceOf(var choice) && choice.option(category).isEmpty()) {
            throw wrong("role.category-unknown", category);
        }
    }

    private static void requireConnectable(Schema schema, String name) {
        var table = schema.table(name).orElseThrow(() -> wrong("role.table-unknown", name));
        if (!table.connectable()) {
            throw wrong("role.table-not-connectable", table.displayName());
        }
    }

    private void requireNames() {
        var seen = new HashSet<RoleName>();
        for (var one : names) {
            requireName(one.name());
            if (!one.language().isEmpty() && !isLanguage(one.language())) {
                throw wrong("role.language-unknown", one.language());
            }
            if (!seen.add(new RoleName(one.language(), one.gender(), ""))) {
                throw wrong("role.names-twice", one.name());
            }
        }
    }

    private static boolean isLanguage(String code) {
        return List.of(Locale.getISOLanguages()).contains(code);
    }

    private static Problem wrong(String key, Object... arguments) {
        return new Problem(RoleDraft.class, key, arguments);
    }
}
