package org.ligature.forms.ui;

import org.ligature.kit.ui.Avatar;
import org.ligature.kit.ui.Icon;
import org.ligature.schema.Table;

import java.util.Set;

/// The sign a record wears: people in a circle, everything else in a rounded square.
final class Signs {

    /// The shape is a picture's matter, so the tables of people are named here and not in schema.
    private static final Set<String> PEOPLE = Set.of("contact", "lead", "systemuser");

    private Signs() {}

    static boolean isPerson(String table) {
        return PEOPLE.contains(table);
    }

    static Avatar of(Table table, String name, Avatar.Size size) {
        if (name.isBlank()) {
            return Avatar.icon(Icon.of(table.icon()), isPerson(table.name()), size);
        }
        return isPerson(table.name()) ? Avatar.person(name, size) : Avatar.thing(name, size);
    }
}
