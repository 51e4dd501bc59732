package org.ligature.verbs;

import org.ligature.audit.Action;
import org.ligature.connections.ConnectionService;
import org.ligature.connections.NewConnection;
import org.ligature.connections.Role;
import org.ligature.connections.RoleService;
import org.ligature.records.RecordChange;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Makes the contact of an opportunity its stakeholder, once; nobody is taken away again.
public final class Stakeholders implements RecordChange.Listener {

    /// The category of roles of stakeholders, as Dataverse numbers it.
    public static final int CATEGORY = 1000;

    private final ConnectionService connections;
    private final RoleService roles;

    public Stakeholders(ConnectionService connections, RoleService roles) {
        this.connections = connections;
        this.roles = roles;
    }

    /// The opportunities of one action whose contact is new.
    private record Waiting(Map<RecordId, RecordId> contacts) {}

    @Override
    public void on(Action action, RecordChange change) {
        switch (change) {
            case RecordChange.Written written when written.ref().table().equals("opportunity") ->
                    written(action, written);
            case RecordChange.Deleting(var ref) when ref.table().equals("opportunity") ->
                    waiting(action).contacts().remove(ref.id());
            case RecordChange.Written _,
                    RecordChange.Deleting _,
                    RecordChange.Deleted _,
                    RecordChange.Unsettled _,
                    RecordChange.Merging _,
                    RecordChange.Renamed _ -> {}
        }
    }

    private void written(Action action, RecordChange.Written written) {
        if (written.changed("parentcontactid")) {
            written.after()
                    .get("parentcontactid", RecordRef.class)
                    .ifPresent(
                            contact ->
                                    waiting(action)
                                            .contacts()
                                            .put(written.ref().id(), contact.id()));
        }
    }

    private Waiting waiting(Action action) {
        return action.part(Waiting.class, () -> begun(action));
    }

    private Waiting begun(Action action) {
        var waiting = new Waiting(new LinkedHashMap<>());
        action.atEnd(() -> connect(action, waiting.contacts()));
        return waiting;
    }

    private void connect(Action action, Map<RecordId, RecordId> contacts) {
        var role = roles.usual("contact", CATEGORY);
        if (contacts.isEmpty() || role.isEmpty()) {
            return;
        }
        var known =
                connections.related(
                        action, contacts.keySet(), Set.copyOf(contacts.values()), CATEGORY);
        var wanted =
                contacts.entrySet().stream()
                        .filter(pair -> !known.contains(pair))
                        .map(pair -> wanted(pair.getKey(), pair.getValue(), role.get()))
                        .toList();
        connections.connectAlong(action, wanted);
    }

    private static NewConnection wanted(RecordId opportunity, RecordId contact, Role role) {
        return NewConnection.between(opportunity, contact).as(role.id());
    }
}
