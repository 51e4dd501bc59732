package org.ligature.roles;

import org.ligature.audit.Action;
import org.ligature.audit.Actor;
import org.ligature.connections.Role;
import org.ligature.connections.RoleDraft;
import org.ligature.connections.RoleId;
import org.ligature.connections.RoleService;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Loads packs of roles. A role that is there under the same name is kept as it is, but for new
/// roles of the pack that match it.
public final class RolePackService {

    private final RoleService roles;

    public RolePackService(RoleService roles) {
        this.roles = roles;
    }

    /// What a pack brought.
    ///
    /// @param kept those that were there already
    public record Loaded(List<Role> added, List<Role> kept) {}

    /// Loads a pack as one action. Blocks.
    public Loaded load(Actor actor, RolePack pack) {
        var there = there(pack);
        var made = roles.change(actor, "role.pack", action -> make(action, pack, there));
        return new Loaded(
                made.stream().map(roles::require).toList(),
                there.values().stream().map(role -> roles.require(role.id())).toList());
    }

    private Map<String, Role> there(RolePack pack) {
        var there = new LinkedHashMap<String, Role>();
        pack.names().forEach(name -> roles.named(name).ifPresent(role -> there.put(name, role)));
        return there;
    }

    private List<RoleId> make(Action action, RolePack pack, Map<String, Role> there) {
        var ids = new HashMap<String, RoleId>();
        there.forEach((name, role) -> ids.put(name, role.id()));
        var made = new ArrayList<RoleId>();
        for (var entry : pack.roles()) {
            if (!there.containsKey(entry.name())) {
                var id = roles.insert(action, draft(entry, ids));
                ids.put(entry.name(), id);
                made.add(id);
                if (entry.matches().contains(entry.name())) {
                    roles.match(action, id, id);
                }
            }
        }
        return made;
    }

    /// Those of its matches that come later in the pack make the match when they come.
    private static RoleDraft draft(RolePack.Entry entry, Map<String, RoleId> ids) {
        var matches =
                entry.matches().stream()
                        .flatMap(name -> Optional.ofNullable(ids.get(name)).stream())
                        .toList();
        return entry.draft().matching(matches);
    }
}
