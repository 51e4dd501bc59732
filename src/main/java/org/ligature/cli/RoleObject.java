package org.ligature.cli;

import org.ligature.connections.Gender;
import org.ligature.connections.Role;
import org.ligature.connections.RoleName;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A role as the command line writes and reads it.
record RoleObject(Session session) {

    Map<String, Object> of(Role role) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", role.uuid().toString());
        object.put("name", role.name());
        var table = session.table("connectionrole");
        session.writer().put(object, table, table.require("category"), role.category());
        if (!role.description().isEmpty()) {
            object.put("description", role.description());
        }
        object.put("tables", role.tables().stream().sorted().toList());
        object.put("matches", matches(role));
        if (role.limit() != null) {
            object.put("recordlimit", role.limit());
        }
        if (!role.names().isEmpty()) {
            var names = new LinkedHashMap<String, String>();
            role.names().forEach(name -> names.put(key(name), name.name()));
            object.put("names", names);
        }
        object.put("statecode", role.active() ? 0 : 1);
        return object;
    }

    private List<String> matches(Role role) {
        return role.matches().stream()
                .flatMap(id -> session.store().roles().role(id).stream())
                .map(Role::name)
                .toList();
    }

    /// `de` for anybody, `female` in the language of the role's own name, `de/female` for both.
    private static String key(RoleName name) {
        if (name.gender() == Gender.ANY) {
            return name.language();
        }
        var gender = name.gender().name().toLowerCase(Locale.ROOT);
        return name.language().isEmpty() ? gender : name.language() + "/" + gender;
    }

    List<RoleName> names(Map<String, String> called) {
        return called.entrySet().stream().map(one -> name(one.getKey(), one.getValue())).toList();
    }

    private RoleName name(String key, String name) {
        var slash = key.indexOf('/');
        var gender = gender(key.substring(slash + 1));
        var language = slash >= 0 ? key.substring(0, slash) : gender == Gender.ANY ? key : "";
        if (slash >= 0 && gender == Gender.ANY) {
            throw new Failed("InvalidValue", session.texts().get("role.no-gender", key));
        }
        return new RoleName(language, gender, name);
    }

    private static Gender gender(String word) {
        return switch (word) {
            case "female" -> Gender.FEMALE;
            case "male" -> Gender.MALE;
            default -> Gender.ANY;
        };
    }
}
