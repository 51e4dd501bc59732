package org.ligature.query;

import org.ligature.access.Access;
import org.ligature.access.Privilege;
import org.ligature.audit.Action;
import org.ligature.audit.Actions;
import org.ligature.audit.Actor;
import org.ligature.audit.Touched;
import org.ligature.audit.Undoer;
import org.ligature.kit.problem.Problem;
import org.ligature.schema.SchemaService;
import org.ligature.schema.Table;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Keeps the views people make of tables. Every writing method blocks, and needs the privilege to
/// customize; what was kept is there at once for every list that is opened.
public final class ViewService {

    private final Actions actions;
    private final Access access;
    private final SchemaService schema;
    private final QueryService queries;
    private final Supplier<UUID> uuids;

    public ViewService(
            Actions actions,
            Access access,
            SchemaService schema,
            QueryService queries,
            Supplier<UUID> uuids) {
        this.actions = actions;
        this.access = access;
        this.schema = schema;
        this.queries = queries;
        this.uuids = uuids;
        actions.afterCommit(this::touched);
    }

    /// A view is part of how its table is described: whoever follows that hears of it.
    private void touched(Touched touched) {
        if (!touched.in(ViewHistory.KIND).isEmpty()) {
            schema.reload();
        }
    }

    /// Takes back what actions did to views.
    public Undoer undoer() {
        return new ViewUndo(access);
    }

    /// A view that is not kept yet: all columns lists show anyway, by name.
    public OwnView blank(String table) {
        var described = schema.schema().require(table);
        var columns = BuiltInViews.columns(described);
        var name = BuiltInViews.shown(described.require(described.nameColumn()));
        return new OwnView(
                uuids.get(),
                "",
                columns.isEmpty() ? List.of(name) : columns,
                List.of(Order.up(described.nameColumn())),
                List.of(),
                false);
    }

    /// The views of a table that are kept, in their order. From memory: any thread may ask.
    public List<OwnView> of(String table) {
        return queries.ownViews(schema.schema().require(table));
    }

    /// Keeps a view, whether it is new or known by its UUID.
    ///
    /// @throws Problem where another one has its name already
    public void save(Actor actor, String table, OwnView view) {
        var described = schema.schema().require(table);
        requireName(described, view);
        run(
                actor,
                "view.save",
                described,
                action -> {
                    if (view.first()) {
                        others(described, view)
                                .forEach(one -> write(action, described, one.first(false)));
                    }
                    write(action, described, view);
                });
    }

    /// Makes lists of the table begin with this view.
    public void first(Actor actor, String table, UUID view) {
        for (var one : of(table)) {
            if (one.uuid().equals(view)) {
                save(actor, table, one.first(true));
            }
        }
    }

    /// Makes lists of the table begin with the first of its usual views.
    public void usualFirst(Actor actor, String table) {
        var described = schema.schema().require(table);
        run(
                actor,
                "view.save",
                described,
                action ->
                        of(table).stream()
                                .filter(OwnView::first)
                                .forEach(one -> write(action, described, one.first(false))));
    }

    public void delete(Actor actor, String table, UUID view) {
        var described = schema.schema().require(table);
        run(
                actor,
                "view.delete",
                described,
                action ->
                        new ViewStore(action.tx())
                                .find(view)
                                .ifPresent(
                                        row -> {
                                            new ViewStore(action.tx()).delete(row.id());
                                            ViewHistory.deleted(action, row);
                                        }));
    }

    private void run(Actor actor, String label, Table table, Consumer<Action> work) {
        actions.run(
                actor,
                label,
                action -> {
                    access.require(action.tx(), actor, Privilege.CUSTOMIZE, table.name());
                    work.accept(action);
                    return label;
                });
    }

    private List<OwnView> others(Table table, OwnView view) {
        return queries.ownViews(table).stream()
                .filter(one -> one.first() && !one.uuid().equals(view.uuid()))
                .toList();
    }

    private void requireName(Table table, OwnView view) {
        if (view.name().isBlank()) {
            throw new Problem(ViewService.class, "view.no-name");
        }
        var taken =
                queries.views(table.name()).stream()
                        .filter(one -> !one.key().equals(view.key()))
                        .anyMatch(one -> one.title().equalsIgnoreCase(view.name()));
        if (taken) {
            throw new Problem(
                    ViewService.class, "view.name-taken", view.name(), table.pluralName());
        }
    }

    private static void write(Action action, Table table, OwnView view) {
        var store = new ViewStore(action.tx());
        var content = new ViewJson(table).write(view);
        var user = action.actor().userId();
        var before = store.find(view.uuid());
        if (before.isPresent()) {
            store.update(before.get().with(view.name(), content), action.now(), user);
            ViewHistory.changed(action, before.get(), store.find(view.uuid()).orElseThrow());
        } else {
            store.insert(table.id(), view, content, action.now(), user);
            ViewHistory.created(action, store.find(view.uuid()).orElseThrow());
        }
    }
}
