package org.ligature.connections;

import org.ligature.kit.problem.Problem;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Schema;

import java.util.Set;
import java.util.TreeSet;

/// What a role is to be called and to apply to, once nothing is wrong with it.
///
/// @param tables sorted by name; empty for every connectable one
record RoleDraft(String name, int category, String description, TreeSet<String> tables) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DESCRIPTION = 1000;

    static RoleDraft of(
            Schema schema, String name, int category, String description, Set<String> tables) {
        var stripped = name.strip();
        if (stripped.isEmpty()) {
            throw new Problem(RoleDraft.class, "role.name-missing");
        }
        if (stripped.length() > LONGEST_NAME) {
            throw new Problem(
                    RoleDraft.class, "role.name-too-long", stripped.length(), LONGEST_NAME);
        }
        if (description.length() > LONGEST_DESCRIPTION) {
            throw new Problem(
                    RoleDraft.class,
                    "role.description-too-long",
                    description.length(),
                    LONGEST_DESCRIPTION);
        }
        requireCategory(schema, category);
        tables.forEach(table -> requireConnectable(schema, table));
        return new RoleDraft(stripped, category, description, new TreeSet<>(tables));
    }

    private static void requireCategory(Schema schema, int category) {
        var type = schema.require(RoleService.TABLE).require("category").type();
        if (type instanceof ColumnType.ChoiceOf(var choice) && choice.option(category).isEmpty()) {
            throw new Problem(RoleDraft.class, "role.category-unknown", category);
        }
    }

    private static void requireConnectable(Schema schema, String name) {
        var table = schema.table(name);
        if (table.isEmpty()) {
            throw new Problem(RoleDraft.class, "role.table-unknown", name);
        }
        if (!table.get().connectable()) {
            throw new Problem(
                    RoleDraft.class, "role.table-not-connectable", table.get().displayName());
        }
    }
}
