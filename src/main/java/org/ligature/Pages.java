package org.ligature;

import org.ligature.audit.Actor;
import org.ligature.forms.RecordFinder;
import org.ligature.forms.ui.FormParts;
import org.ligature.forms.ui.FormsUi;
import org.ligature.forms.ui.RecordNavigation;
import org.ligature.forms.ui.RecordSlots;
import org.ligature.kit.task.Tasks;
import org.ligature.kit.ui.Page;
import org.ligature.lists.BulkService;
import org.ligature.lists.ui.ListParts;
import org.ligature.lists.ui.ListSlots;
import org.ligature.lists.ui.ListsUi;
import org.ligature.query.ui.GridParts;
import org.ligature.query.ui.GridPreferences;
import org.ligature.query.ui.GridUi;
import org.ligature.records.RecordRef;
import org.ligature.records.ValueFormat;
import org.ligature.records.Values;
import org.ligature.shell.Shell;

import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Where the pages of all features meet: which one leads to which.
final class Pages {

    private final FormsUi forms;
    private final ListsUi lists;
    private final Supplier<Shell> shell;

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
        var schema = wiring.schema();
        var format = new ValueFormat(Locale.getDefault(), clock, schema.currency());
        forms =
                new FormsUi(
                        own,
                        new FormParts(
                                wiring.records(),
                                finder(wiring),
                                schema::schema,
                                format,
                                tasks,
                                clock,
                                browse),
                        RecordSlots.NONE);
        var grids =
                new GridUi(
                        new GridParts(
                                wiring.queries(), schema::schema, format, clock, tasks, likes));
        wiring.actions().afterCommit(grids::touched);
        lists =
                new ListsUi(
                        own,
                        new ListParts(
                                grids,
                                forms,
                                wiring.queries(),
                                new BulkService(wiring.records(), wiring.queries()),
                                wiring.records(),
                                schema::schema,
                                format,
                                likes,
                                clock,
                                tasks),
                        ListSlots.NONE);
    }

    Page list(String table) {
        return lists.open(table, navigation());
    }

    Page blank(String table) {
        return forms.create(table, Values.NONE, navigation());
    }

    private static RecordFinder finder(Wiring wiring) {
        return (actor, tables, text, limit) ->
                wiring.search().find(actor, tables, text, limit).stream()
                        .map(hit -> new RecordFinder.Hit(hit.record(), hit.line()))
                        .toList();
    }

    private RecordNavigation navigation() {
        return new RecordNavigation() {
            @Override
            public void open(RecordRef record) {
                shell.get().open(forms.open(record, this));
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
