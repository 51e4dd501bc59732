package org.ligature.roles;

import org.ligature.connections.RoleDraft;
import org.ligature.connections.RoleId;
import org.ligature.connections.RoleService;
import org.ligature.schema.Schema;

import java.util.Optional;

/// Which roles may stand on which records and beside which others: as it is, or as it would be.
interface Fit {

    boolean applies(RoleId role, int table);

    boolean match(RoleId one, RoleId other);

    /// As the roles are now.
    static Fit now(RoleService roles, Schema schema) {
        return new Fit() {
            @Override
            public boolean applies(RoleId role, int table) {
                return roles.require(role).fits(schema.require(table).name());
            }

            @Override
            public boolean match(RoleId one, RoleId other) {
                return roles.require(one).goesWith(roles.require(other));
            }
        };
    }

    /// The same once this role is as the draft says.
    default Fit with(RoleId changed, RoleDraft draft, Schema schema) {
        var now = this;
        return new Fit() {
            @Override
            public boolean applies(RoleId role, int table) {
                return role.equals(changed)
                        ? draft.tables().isEmpty()
                                || draft.tables().contains(schema.require(table).name())
                        : now.applies(role, table);
            }

            @Override
            public boolean match(RoleId one, RoleId other) {
                if (one.equals(changed)) {
                    return draft.matches().contains(other);
                }
                return other.equals(changed)
                        ? draft.matches().contains(one)
                        : now.match(one, other);
            }
        };
    }

    /// The same once another role stands wherever this one did.
    default Fit replacing(RoleId role, RoleId by) {
        var now = this;
        return new Fit() {
            @Override
            public boolean applies(RoleId one, int table) {
                return now.applies(then(one), table);
            }

            @Override
            public boolean match(RoleId one, RoleId other) {
                return now.match(then(one), then(other));
            }

            private RoleId then(RoleId one) {
                return one.equals(role) ? by : one;
            }
        };
    }

    /// What connections of this kind offend against; nothing where they fit.
    default Optional<Offence> offence(Usage.Kind kind) {
        if (!applies(kind.end1()) || !applies(kind.end2())) {
            return Optional.of(Offence.TABLE);
        }
        var role1 = kind.end1().role();
        var role2 = kind.end2().role();
        return role1 == null || role2 == null || match(role1, role2)
                ? Optional.empty()
                : Optional.of(Offence.MATCH);
    }

    private boolean applies(Usage.End end) {
        return end.role() == null || end.table() == null || applies(end.role(), end.table());
    }
}
