package org.ligature.connections;

import org.ligature.access.Access;
import org.ligature.access.Privilege;
import org.ligature.audit.Action;
import org.ligature.audit.Actions;
import org.ligature.audit.Actor;
import org.ligature.kit.db.Db;
import org.ligature.kit.db.Tx;
import org.ligature.kit.id.Uuids;
import org.ligature.kit.task.Job;
import org.ligature.records.RecordService;
import org.ligature.schema.SchemaService;
import org.ligature.schema.Table;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Connects many at once, also to records that are made along with it. Every method blocks.
///
/// All of it is one action: it is taken back in one step, and where it is cancelled nothing of it
/// stays.
public final class BulkConnectService {

    private final Db db;
    private final Actions actions;
    private final Access access;
    private final SchemaService schema;
    private final RoleService roles;
    private final RecordService records;
    private final Uuids uuids;
    private final PairValues values;

    public BulkConnectService(
            Db db,
            Actions actions,
            Access access,
            SchemaService schema,
            RoleService roles,
            RecordService records,
            Uuids uuids) {
        this.db = db;
        this.actions = actions;
        this.access = access;
        this.schema = schema;
        this.roles = roles;
        this.records = records;
        this.uuids = uuids;
        this.values = new PairValues(schema::schema);
    }

    /// What would come of each if they were connected now. Of what is `Connected` nothing is
    /// written: its connection says what it would be.
    public List<ConnectOutcome> preview(Actor actor, NewConnections wanted) {
        var stubs = stubs(actor, wanted);
        return db.read(
                tx -> {
                    var judge =
                            new ConnectionJudge(
                                    reader(tx), actor, actions.today(), how(wanted, stubs));
                    return ConnectionBulk.chunks(wanted.wanted()).stream()
                            .flatMap(chunk -> judge.preview(chunk).stream())
                            .toList();
                });
    }

    /// Connects those that can be, and says of the others why not.
    ///
    /// @return what came of each, in their order; empty where it was cancelled, and nothing is
    ///     written then
    public Optional<List<ConnectOutcome>> connect(
            Actor actor, NewConnections wanted, Job.Progress progress) {
        var stubs = stubs(actor, wanted);
        var label = wanted.wanted().size() == 1 ? "connection.create" : "connection.many";
        try {
            return Optional.of(
                    actions.run(actor, label, action -> connect(action, wanted, stubs, progress)));
        } catch (CancellationException cancelled) {
            return Optional.empty();
        }
    }

    /// The same inside a larger action.
    List<ConnectOutcome> connect(Action action, NewConnections wanted) {
        return connect(action, wanted, stubs(action.actor(), wanted), Job.Progress.UNWATCHED);
    }

    private List<ConnectOutcome> connect(
            Action action, NewConnections wanted, Stubs stubs, Job.Progress progress) {
        access.require(action.tx(), action.actor(), Privilege.CREATE, ConnectionService.TABLE);
        return new ConnectionBatch(action, uuids, reader(action.tx()), how(wanted, stubs))
                .connect(wanted.wanted(), progress);
    }

    private ConnectionReader reader(Tx tx) {
        return new ConnectionReader(tx, schema.schema(), roles, values);
    }

    private static ConnectionJudge.How how(NewConnections wanted, Stubs stubs) {
        return new ConnectionJudge.How(stubs, wanted.filling(), true);
    }

    private Stubs stubs(Actor actor, NewConnections wanted) {
        return Stubs.of(actor, schema.schema(), records, wanted.stubs());
    }

    /// The tables of which a record can be made with nothing but its name; no users and no teams.
    public List<Table> stubTables(Actor actor) {
        return schema.schema().connectable().stream()
                .filter(table -> !ConnectionRules.OWNERS.contains(table.name()))
                .filter(table -> isNameEnough(actor, table))
                .toList();
    }

    private boolean isNameEnough(Actor actor, Table table) {
        var stub = Stub.of(0, table.name(), table.displayName());
        return Stubs.of(actor, schema.schema(), records, List.of(stub)).areFine();
    }
}
