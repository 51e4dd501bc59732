package org.ligature;

import javafx.scene.Node;

import org.ligature.activities.ui.ActivitiesParts;
import org.ligature.activities.ui.ActivitiesUi;
import org.ligature.activities.ui.Files;
import org.ligature.audit.Actor;
import org.ligature.connections.Role;
import org.ligature.connections.ui.ConnectionsParts;
import org.ligature.connections.ui.ConnectionsUi;
import org.ligature.connections.ui.NewRole;
import org.ligature.forms.FormLayout;
import org.ligature.forms.RecordFinder;
import org.ligature.forms.ui.FormParts;
import org.ligature.forms.ui.FormsUi;
import org.ligature.forms.ui.RecordNavigation;
import org.ligature.forms.ui.RecordSlots;
import org.ligature.history.KeptWords;
import org.ligature.kit.task.Tasks;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.EmptyState;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Page;
import org.ligature.kit.ui.PageWhileThere;
import org.ligature.kit.ui.Suggestion;
import org.ligature.lists.BulkService;
import org.ligature.lists.ui.ListParts;
import org.ligature.lists.ui.ListSlots;
import org.ligature.lists.ui.ListsUi;
import org.ligature.merge.ui.MergeParts;
import org.ligature.merge.ui.MergeUi;
import org.ligature.pricing.ui.LinesParts;
import org.ligature.pricing.ui.LinesUi;
import org.ligature.query.ui.Carried;
import org.ligature.query.ui.Dropping;
import org.ligature.query.ui.GridParts;
import org.ligature.query.ui.GridPreferences;
import org.ligature.query.ui.GridUi;
import org.ligature.records.RecordRef;
import org.ligature.records.ValueFormat;
import org.ligature.records.Values;
import org.ligature.roles.ui.RolesNavigation;
import org.ligature.roles.ui.RolesParts;
import org.ligature.roles.ui.RolesUi;
import org.ligature.schema.Schema;
import org.ligature.settings.ui.SettingsNavigation;
import org.ligature.settings.ui.SettingsParts;
import org.ligature.settings.ui.SettingsUi;
import org.ligature.shell.Shell;
import org.ligature.verbs.ui.VerbsUi;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Where the pages of all features meet: which one leads to which.
final class Pages {

    private final FormsUi forms;
    private final ListsUi lists;
    private final ConnectionsUi connections;
    private final VerbsUi verbs;
    private final LinesUi lines;
    private final MergeUi merge;
    private final SettingsUi settings;
    private final RolesUi roles;
    private final ActivitiesUi activities;
    private final GridUi grids;
    private final Supplier<Schema> schema;
    private final Supplier<Shell> shell;
    private final Texts texts = Texts.of(Pages.class);

    /// @param likes how the user likes his grids
    /// @param browse opens an address in the program the computer has for it
    /// @param shell the windows, once they are there
    Pages(
            Wiring wiring,
            Actor own,
            GridPreferences likes,
            Tasks tasks,
            Clock clock,
            Consumer<URI> browse,
            Supplier<Shell> shell) {
        this.shell = shell;
        schema = wiring.schema()::schema;
        var records = wiring.records();
        var queries = wiring.queries();
        var locale = Locale.getDefault();
        var format =
                new ValueFormat(locale, clock, wiring.schema().currency(), wiring.currencies()::of);
        grids = new GridUi(new GridParts(queries, schema, format, clock, tasks, likes, dropping()));
        connections =
                new ConnectionsUi(
                        own,
                        new ConnectionsParts(
                                wiring.connections(),
                                wiring.bulkConnect(),
                                wiring.successions(),
                                wiring.roles(),
                                records,
                                wiring.search(),
                                queries,
                                grids,
                                this::forms,
                                schema,
                                newRole(),
                                likes,
                                tasks,
                                clock,
                                format),
                        (_, record) -> navigation().open(record));
        lines =
                new LinesUi(
                        own, new LinesParts(grids, records, this::forms, schema, format, tasks));
        verbs = new VerbsUi(own, wiring.verbs(), this::forms, schema, tasks);
        activities =
                new ActivitiesUi(
                        own,
                        new ActivitiesParts(
                                wiring.timeline(),
                                wiring.notes(),
                                wiring.activities(),
                                grids,
                                this::forms,
                                schema,
                                format,
                                Files.ofTheComputer(),
                                likes,
                                tasks,
                                clock),
                        (_, record) -> navigation().open(record),
                        table -> navigation().create(table));
        merge =
                new MergeUi(
                        own,
                        new MergeParts(
                                records,
                                wiring.unmerging(),
                                this::forms,
                                schema,
                                format,
                                new KeptWords(schema, clock.getZone()),
                                tasks),
                        record -> navigation().open(record));
        var finder = RecordFinder.of(wiring.search());
        forms =
                new FormsUi(
                        own,
                        new FormParts(records, finder, schema, format, tasks, clock, browse),
                        connections
                                .recordSlots()
                                .section(
                                        LinesUi.SECTION,
                                        here -> lines.of(here, record -> navigation().open(record)))
                                .section(ActivitiesUi.SECTION, activities::timeline)
                                .section(FormLayout.GRID, this::related)
                                .related(this::pointing)
                                .section(FormLayout.CONNECTIONS, connections::section)
                                .with(
                                        here -> merge.ofRecord(here.record(), here.over()),
                                        here ->
                                                List.of(
                                                        merge.tombstone(
                                                                here.record(), here.readOnly()))),
                        verbs);
        var bulk = new BulkService(wiring.actions(), records, queries);
        lists =
                new ListsUi(
                        own,
                        new ListParts(
                                grids, forms, queries, bulk, records, schema, format, likes, clock,
                                tasks),
                        new ListSlots(this::connect, this::verbs, this::merge, this::preview));
        settings =
                new SettingsUi(
                        own,
                        new SettingsParts(
                                wiring.tables(),
                                wiring.views(),
                                queries,
                                wiring.expiry(),
                                forms,
                                wiring.notes(),
                                schema,
                                format,
                                wiring.store()::compactWhenClosed,
                                tasks),
                        settingsNavigation());
        roles =
                new RolesUi(
                        own,
                        new RolesParts(
                                wiring.roles(),
                                wiring.administration(),
                                wiring.packs(),
                                wiring.usage(),
                                schema,
                                tasks,
                                clock,
                                locale),
                        rolesNavigation());
        wiring.actions().afterCommit(settings::touched);
        wiring.actions().afterCommit(roles::touched);
        wiring.actions().afterCommit(grids::touched);
        wiring.actions().afterCommit(connections::touched);
        wiring.actions().afterCommit(activities::touched);
        wiring.actions().afterCommit(forms::touched);
        wiring.actions().afterCommit(lines::touched);
    }

    private FormsUi forms() {
        return forms;
    }

    /// Grids are there before connections are.
    private Dropping dropping() {
        return new Dropping() {
            @Override
            public Optional<String> refusal(Carried carried, Carried.Item on) {
                return connections.dropping().refusal(carried, on);
            }

            @Override
            public void drop(Node over, Carried carried, Carried.Item on) {
                connections.dropping().drop(over, carried, on);
            }
        };
    }

    /// What records of a list can do, for all that are selected.
    private List<Action> verbs(ListSlots.Context here) {
        return verbs.ofList(here.table(), here.selected(), here.many()::with, here.over());
    }

    /// Two records of a list become one.
    private List<Action> merge(ListSlots.Context here) {
        return merge.ofList(here.table(), here.selected(), here.many()::with, here.over());
    }

    /// The Connect menu of a list, for what is selected.
    private List<Action> connect(ListSlots.Context here) {
        return connections.actions(
                "list",
                here.table(),
                here.over(),
                here.one()::with,
                here.many()::with,
                here.selected());
    }

    /// The records that point at one, on its form.
    private Node related(RecordSlots.Context here, FormLayout.Section section) {
        return lists.related(here, section, navigation(), this::createFrom);
    }

    private List<RecordSlots.RelatedTab> pointing(RecordSlots.Context here) {
        return lists.related(here.record(), navigation(), this::createFrom);
    }

    private void createFrom(String table, Values given) {
        shell.get().open(create(table, given));
    }

    /// What a list shows of a record beneath its fields.
    private List<Node> preview(RecordRef record) {
        return connections.beside(record, () -> navigation().open(record));
    }

    ActivitiesUi activities() {
        return activities;
    }

    /// What a sentence typed into the palette may mean. Blocks.
    List<Suggestion> said(String sentence, OptionalLong page) {
        return connections.said(sentence, page);
    }

    Page allConnections() {
        return connections.allConnections();
    }

    Page settings() {
        return settings.tables();
    }

    /// Tables, columns, forms or views are described otherwise, and the pages that are open have
    /// followed: so does what stands in them.
    void described() {
        grids.described();
    }

    private SettingsNavigation settingsNavigation() {
        return new SettingsNavigation() {
            @Override
            public void open(Page page) {
                shell.get().open(page);
            }

            @Override
            public void open(String table, Page page) {
                shell.get().open(whileThere(table, page));
            }

            @Override
            public void roles() {
                shell.get().open(roles.roles());
            }

            @Override
            public void list(String table) {
                shell.get().open(listOrConnections(table));
            }

            @Override
            public void leave() {
                shell.get().closePage();
            }
        };
    }

    private NewRole newRole() {
        return new NewRole() {
            @Override
            public boolean isAllowed() {
                return roles.mayMake();
            }

            @Override
            public void make(Node over, String name, Consumer<Role> made) {
                roles.make(over, name, made);
            }
        };
    }

    private RolesNavigation rolesNavigation() {
        return new RolesNavigation() {
            @Override
            public void settings() {
                shell.get().open(Pages.this.settings());
            }

            @Override
            public void connections(Role role) {
                shell.get().open(connections.withRole(role));
            }

            @Override
            public void categories(Node over) {
                settings.choice(over, RolesUi.CATEGORIES);
            }
        };
    }

    /// The list of a table, which connections have in their own way.
    private Page listOrConnections(String table) {
        return schema.get().require(table).isPaired() ? allConnections() : list(table);
    }

    Page list(String table) {
        return whileThere(table, lists.open(table, navigation()));
    }

    Page blank(String table) {
        return create(table, Values.NONE);
    }

    private Page create(String table, Values given) {
        return whileThere(table, forms.create(table, given, navigation()));
    }

    /// A page that says so once its table is deleted.
    private Page whileThere(String table, Page page) {
        var name = schema.get().require(table).displayName();
        return new PageWhileThere(
                page, () -> schema.get().table(table).isPresent(), () -> gone(name));
    }

    private Node gone(String table) {
        return new EmptyState(
                Icon.DELETE,
                texts.get("gone.title", table),
                texts.get("gone.text"),
                Fields.primary(
                        Fields.button(
                                "gone-leave", texts.get("gone.leave"), shell.get()::closePage)),
                Fields.button(
                        "gone-settings",
                        texts.get("gone.settings"),
                        () -> shell.get().open(settings.deleted())));
    }

    private RecordNavigation navigation() {
        return new RecordNavigation() {
            @Override
            public void open(RecordRef record) {
                shell.get().open(whileThere(record.table(), forms.open(record, this)));
            }

            @Override
            public void list(String table) {
                shell.get().open(Pages.this.list(table));
            }

            @Override
            public void create(String table) {
                shell.get().open(blank(table));
            }

            @Override
            public void leave() {
                shell.get().closePage();
            }
        };
    }
}
