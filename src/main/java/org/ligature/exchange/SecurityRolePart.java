package org.ligature.exchange;

import org.ligature.access.Privilege;
import org.ligature.access.SecurityRole;
import org.ligature.access.UserService;
import org.ligature.audit.Action;
import org.ligature.audit.Actor;
import org.ligature.exchange.ImportPlan.Report;
import org.ligature.records.RecordService;
import org.ligature.schema.Schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The security roles, what they allow, and who has them.
record SecurityRolePart(UserService users, RecordService records, Supplier<Schema> schema)
        implements DumpPart {

    @Override
    public String name() {
        return "securityrole";
    }

    @Override
    public void tell(Actor actor, boolean stable, Consumer<Map<String, Object>> lines) {
        users.roles().forEach(role -> lines.accept(line(role)));
    }

    private static Map<String, Object> line(SecurityRole role) {
        var line = new LinkedHashMap<String, Object>();
        line.put("id", role.uuid().toString());
        line.put("name", role.name());
        line.put("privileges", role.privileges().stream().map(Enum::name).sorted().toList());
        line.put("users", role.users().stream().map(Object::toString).sorted().toList());
        return line;
    }

    @Override
    public Report take(Taking taking) {
        var report = taking.each(this::take);
        users.forget();
        return report;
    }

    private void take(Action action, PartLine line) {
        var role =
                new SecurityRole(
                        line.uuid("id"),
                        line.text("name"),
                        line.texts("privileges").stream()
                                .map(SecurityRolePart::privilege)
                                .collect(Collectors.toSet()),
                        line.texts("users").stream()
                                .map(SecurityRolePart::user)
                                .collect(Collectors.toSet()));
        users.take(action, role, role.users().stream().map(uuid -> place(action, uuid)).toList());
    }

    private static Privilege privilege(String name) {
        return Stream.of(Privilege.values())
                .filter(privilege -> privilege.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Unfit("part.no-privilege", name));
    }

    private static UUID user(String text) {
        return NameIndex.uuid(text).orElseThrow(() -> new Unfit("part.no-uuid", "users"));
    }

    /// A user who has yet to come is kept a place.
    private long place(Action action, UUID uuid) {
        return records.found(action, List.of(uuid)).stream()
                .findFirst()
                .orElseGet(() -> records.keep(action, schema.get().require("systemuser"), uuid))
                .id()
                .value();
    }
}
