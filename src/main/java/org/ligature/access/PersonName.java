package org.ligature.access;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Change;

import java.util.ArrayList;
import java.util.List;

/// What a person is called.
///
/// @param first null where only one name is known
record PersonName(@Nullable String first, String last) {

    private static final String UNKNOWN = "User";

    /// From the account of a computer: what stands after the last space is the last name.
    static PersonName of(String account) {
        var name = account.strip();
        if (name.isEmpty()) {
            return new PersonName(null, UNKNOWN);
        }
        var space = name.lastIndexOf(' ');
        return space < 0
                ? new PersonName(null, name)
                : new PersonName(name.substring(0, space).strip(), name.substring(space + 1));
    }

    String full() {
        return first == null ? last : first + " " + last;
    }

    List<Change> changes() {
        var changes = new ArrayList<Change>();
        if (first != null) {
            changes.add(new Change("firstname", null, first));
        }
        changes.add(new Change("lastname", null, last));
        changes.add(new Change("fullname", null, full()));
        return changes;
    }
}
