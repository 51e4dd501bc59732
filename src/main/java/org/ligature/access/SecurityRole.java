package org.ligature.access;

import java.util.Set;
import java.util.UUID;

/// What a group of users may do.
///
/// @param users the UUIDs of those who have it
public record SecurityRole(UUID uuid, String name, Set<Privilege> privileges, Set<UUID> users) {

    public SecurityRole {
        privileges = Set.copyOf(privileges);
        users = Set.copyOf(users);
    }
}
