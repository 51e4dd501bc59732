package org.ligature.access;

import org.ligature.audit.Action;
import org.ligature.audit.Change;
import org.ligature.audit.Operation;
import org.ligature.audit.Subject;

import java.util.List;

/// Leaves the audit entries of the security roles of users: of each role whether the user has it.
final class GrantHistory {

    static final String TABLE = "user_security_role";

    private GrantHistory() {}

    /// @param granted whether the user has the roles from now on
    static void changed(Action action, Subject user, List<String> roles, boolean granted) {
        if (!roles.isEmpty()) {
            var subject = new Subject(TABLE, user.id(), user.uuid(), user.name());
            action.entry(
                    Operation.UPDATE,
                    subject,
                    roles.stream().map(role -> new Change(role, !granted, granted)).toList());
        }
    }
}
