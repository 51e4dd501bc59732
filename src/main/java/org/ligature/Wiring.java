package org.ligature;

import org.ligature.access.Access;
import org.ligature.access.UserService;
import org.ligature.activities.ActivityService;
import org.ligature.activities.NoteCheck;
import org.ligature.activities.NoteFiles;
import org.ligature.activities.NoteService;
import org.ligature.activities.TimelineService;
import org.ligature.audit.Actions;
import org.ligature.audit.Actor;
import org.ligature.audit.AuditService;
import org.ligature.audit.Settings;
import org.ligature.audit.UndoService;
import org.ligature.audit.Undoer;
import org.ligature.cli.StoreCheck;
import org.ligature.connections.BulkConnectService;
import org.ligature.connections.ConnectionCheck;
import org.ligature.connections.ConnectionService;
import org.ligature.connections.ExpiryService;
import org.ligature.connections.RoleService;
import org.ligature.connections.SuccessionService;
import org.ligature.design.DescriptionService;
import org.ligature.design.StandardTables;
import org.ligature.design.TableService;
import org.ligature.exchange.Dump;
import org.ligature.exchange.DumpParts;
import org.ligature.exchange.VerbatimImport;
import org.ligature.kit.db.IndexCheck;
import org.ligature.kit.db.Store;
import org.ligature.kit.id.Uuids;
import org.ligature.merge.Unmerging;
import org.ligature.pricing.LineCurrencies;
import org.ligature.pricing.PricingService;
import org.ligature.pricing.SeedCatalog;
import org.ligature.query.QueryService;
import org.ligature.query.SearchService;
import org.ligature.query.ViewService;
import org.ligature.records.CurrencySigns;
import org.ligature.records.NameKey;
import org.ligature.records.RecordCheck;
import org.ligature.records.RecordService;
import org.ligature.roles.RoleAdministrationService;
import org.ligature.roles.RolePackService;
import org.ligature.roles.UsageService;
import org.ligature.sample.SampleService;
import org.ligature.schema.SchemaService;
import org.ligature.verbs.Numbers;
import org.ligature.verbs.Stakeholders;
import org.ligature.verbs.VerbService;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Where the services of one open store meet: the only place that makes them, and the reading order
/// of
/// the program. Knows no window.
public final class Wiring implements AutoCloseable {

    /// What the program does in a user's name without being asked.
    private static final Set<String> BY_ITSELF =
            Set.of("catalog.seed", "currency.create", "role.seed", "store.compact");

    private final Store store;
    private final SchemaService schema;
    private final Actions actions;
    private final AuditService audits;
    private final UndoService undo;
    private final Unmerging unmerging;
    private final Access access;
    private final UserService users;
    private final TableService tables;
    private final RecordService records;
    private final CurrencySigns currencies;
    private final QueryService queries;
    private final ViewService views;
    private final SearchService search;
    private final RoleService roles;
    private final ConnectionService connections;
    private final RoleAdministrationService administration;
    private final RolePackService packs;
    private final UsageService usage;
    private final BulkConnectService bulkConnect;
    private final SuccessionService successions;
    private final ExpiryService expiry;
    private final SeedCatalog catalog;
    private final PricingService pricing;
    private final VerbService verbs;
    private final NoteService notes;
    private final TimelineService timeline;
    private final ActivityService activities;
    private final SampleService sample;
    private final StoreCheck check;
    private final Dump dump;
    private final VerbatimImport verbatim;
    private final String account;

    /// @param clock the time that stamps see
    /// @param account the name of the computer's account, after which the first user is named
    public Wiring(Store store, Clock clock, String account) {
        var db = store.db();
        var uuids = new Uuids(clock, new SecureRandom());
        this.store = store;
        new StandardTables(db, clock::instant, uuids::next).bringUp();
        schema = new SchemaService(db);
        new LineCurrencies(db, schema::schema).bringUp();
        actions = new Actions(db, clock, uuids);
        audits = new AuditService(db);
        access = new Access();
        tables = new TableService(db, actions, access, schema, clock::instant, uuids::next);
        users = new UserService(db, actions, access, uuids::next, NameKey::of);
        records = new RecordService(db, actions, access, schema::schema, uuids::next);
        currencies = new CurrencySigns(db, schema::schema);
        queries = new QueryService(db, access, schema::schema);
        views = new ViewService(actions, access, schema, queries, uuids::next);
        schema.onChange(queries::reloadViews);
        search = new SearchService(db, access, schema::schema, queries);
        roles = new RoleService(db, actions, access, schema, uuids);
        connections = new ConnectionService(db, actions, access, schema, roles, uuids);
        administration = new RoleAdministrationService(db, access, schema, roles, connections);
        packs = new RolePackService(roles);
        usage = new UsageService(db);
        bulkConnect = new BulkConnectService(db, actions, access, schema, roles, records, uuids);
        successions = new SuccessionService(actions, connections, bulkConnect);
        expiry =
                new ExpiryService(
                        db, actions, access, queries, audits, connections, clock.getZone());
        catalog = new SeedCatalog(db, actions, access, records, schema::currency);
        pricing = new PricingService(actions, records, schema::schema, schema::currency);
        verbs =
                new VerbService(
                        actions, access, records, schema::schema, pricing, connections, clock);
        notes = new NoteService(db, actions, access, schema::schema, uuids::next);
        timeline = new TimelineService(db, access, schema::schema);
        activities = new ActivityService(db, actions, records, verbs, schema::schema, clock);
        undo = new UndoService(db, actions, undoers(), BY_ITSELF);
        unmerging = new Unmerging(audits, undo);
        sample = new SampleService(db, actions, schema, records, connections, roles);
        check =
                new StoreCheck(
                        new RecordCheck(db, schema::schema),
                        new ConnectionCheck(db, schema, roles),
                        new NoteCheck(db),
                        audits,
                        new IndexCheck(db));
        var parts =
                new DumpParts(
                        db,
                        schema::schema,
                        new DescriptionService(db, actions, access, schema, clock::instant, tables),
                        records,
                        users,
                        new NoteFiles(db, access));
        dump = new Dump(schema::schema, queries, parts);
        verbatim = new VerbatimImport(actions, records, users, schema::schema, parts);
        this.account = account;
        actions.afterCommit(currencies::touched);
        actions.afterCommit(usage::touched);
        queries.onRead(connections.renamings());
        records.onChange(connections);
        records.onChange(notes);
        records.onImpact(connections::countOf);
        records.onWrite(pricing);
        records.onChange(pricing);
        records.onWrite(new Numbers());
        records.onChange(new Stakeholders(connections, roles));
        records.onImpact(notes);
        tables.onCompact(notes::compact);
    }

    public Store store() {
        return store;
    }

    public SchemaService schema() {
        return schema;
    }

    private List<Undoer> undoers() {
        var all = new ArrayList<>(tables.undoers());
        all.addAll(
                List.of(
                        records.undoer(),
                        records.merges().undoer(),
                        access.undoer(),
                        roles.undoer(),
                        connections.undoer(),
                        notes.undoer(),
                        views.undoer(),
                        Settings.undoer()));
        return all;
    }

    public Actions actions() {
        return actions;
    }

    public AuditService audits() {
        return audits;
    }

    /// What gives both records of a merge back.
    public Unmerging unmerging() {
        return unmerging;
    }

    /// Takes back what was done, and does it again.
    public UndoService undo() {
        return undo;
    }

    public TableService tables() {
        return tables;
    }

    public UserService users() {
        return users;
    }

    public RecordService records() {
        return records;
    }

    /// How amounts in the currencies of the store are written.
    public CurrencySigns currencies() {
        return currencies;
    }

    public QueryService queries() {
        return queries;
    }

    public ViewService views() {
        return views;
    }

    public SearchService search() {
        return search;
    }

    public RoleService roles() {
        return roles;
    }

    public ConnectionService connections() {
        return connections;
    }

    /// Changes roles together with the connections that have them.
    public RoleAdministrationService administration() {
        return administration;
    }

    public RolePackService packs() {
        return packs;
    }

    /// How often roles are used.
    public UsageService usage() {
        return usage;
    }

    public BulkConnectService bulkConnect() {
        return bulkConnect;
    }

    /// Ends connections and makes what comes after them.
    public SuccessionService successions() {
        return successions;
    }

    /// Deactivates connections that have ended.
    public ExpiryService expiry() {
        return expiry;
    }

    /// What records can do.
    public VerbService verbs() {
        return verbs;
    }

    public NoteService notes() {
        return notes;
    }

    public TimelineService timeline() {
        return timeline;
    }

    public ActivityService activities() {
        return activities;
    }

    public SampleService sample() {
        return sample;
    }

    /// What prices start with in this store.
    public SeedCatalog catalog() {
        return catalog;
    }

    /// The person the store belongs to, who is made a user by the first thing done in it. That also
    /// gives an older store what prices start with.
    public Actor own() {
        var own = users.ownOrCreated(account);
        catalog.bringUp(own);
        return own;
    }

    /// What looks whether everything in the store agrees.
    public StoreCheck check() {
        return check;
    }

    /// What writes out everything the store holds.
    public Dump dump() {
        return dump;
    }

    /// What takes in what another store holds.
    public VerbatimImport verbatim() {
        return verbatim;
    }

    @Override
    public void close() {
        store.close();
    }
}
