package org.ligature.connections.ui;

import java.util.List;

/// One line of a pasted list: a name, and after a tab perhaps a role.
///
/// @param role empty where none is given
record Pasted(String name, String role) {

    /// Lines without a name are passed over.
    static List<Pasted> read(String text) {
        return text.lines().map(Pasted::line).filter(one -> !one.name().isEmpty()).toList();
    }

    /// As it could be pasted.
    String line() {
        return role.isEmpty() ? name : name + "\t" + role;
    }

    private static Pasted line(String line) {
        var cells = line.split("\t", -1);
        return new Pasted(cells[0].strip(), cells.length > 1 ? cells[1].strip() : "");
    }
}
