package org.ligature.connections;

import org.ligature.audit.Actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The service of connection roles. [#all] and the questions answer from memory; writes go to the
/// store.
public interface RoleService {

    /// All roles by name, inactive ones among them.
    List<Role> all();

    Optional<Role> role(RoleId id);

    Optional<Role> named(String name);

    /// The active roles that a record of this table can have.
    List<Role> fitting(String table);

    /// The role filled in for a record of `table` when the other side got `role`: the first match
    /// that is
    /// active and fits.
    Optional<Role> counterpart(Role role, String table);

    Role create(Actor actor, String name, int category, String description, Set<String> tables);

    Role update(
            Actor actor,
            RoleId id,
            String name,
            int category,
            String description,
            Set<String> tables);

    /// Makes the two each other's matching role, at the end of both lists; a role can be matched to
    /// itself.
    void match(Actor actor, RoleId role, RoleId other);

    void unmatch(Actor actor, RoleId role, RoleId other);

    void setActive(Actor actor, RoleId id, boolean active);

    /// Takes the role away; connections that had it keep their records and lose the role.
    void delete(Actor actor, RoleId id);
}
