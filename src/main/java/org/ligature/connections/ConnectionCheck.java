package org.ligature.connections;

import org.ligature.kit.db.Db;
import org.ligature.schema.SchemaService;

import java.util.ArrayList;
import java.util.List;

/// Holds the connections in the store against what must be true of them: each has its sibling,
/// which says the same from the other side, and all that they point at is there.
public final class ConnectionCheck {

    private final Db db;
    private final SchemaService schema;
    private final RoleService roles;

    public ConnectionCheck(Db db, SchemaService schema, RoleService roles) {
        this.db = db;
        this.schema = schema;
        this.roles = roles;
    }

    /// What is wrong, by the number of the row. Blocks, and reads all connections some times.
    public List<Finding> findings() {
        return db.read(
                tx -> {
                    var known = schema.schema();
                    var added = known.require(ConnectionService.TABLE).ofCustomColumns().columns();
                    var store = new ConnectionCheckStore(tx, added);
                    var found = new ArrayList<>(store.faults());
                    found.addAll(store.remarks(roles, known));
                    return List.copyOf(found);
                });
    }
}
