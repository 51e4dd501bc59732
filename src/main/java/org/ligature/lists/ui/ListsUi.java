package org.ligature.lists.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import org.ligature.audit.Actor;
import org.ligature.forms.FormLayout;
import org.ligature.forms.ui.RecordNavigation;
import org.ligature.forms.ui.RecordSlots;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Page;
import org.ligature.query.ui.NamedView;
import org.ligature.records.RecordRef;
import org.ligature.records.Values;
import org.ligature.schema.Table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// The door to lists: a page for the records of each table.
public final class ListsUi {

    private final Actor actor;
    private final ListParts parts;
    private final ListSlots slots;

    public ListsUi(Actor actor, ListParts parts, ListSlots slots) {
        this.actor = actor;
        this.parts = parts;
        this.slots = slots;
    }

    /// The list of a table, at its first view.
    ///
    /// @param table the logical name
    public Page open(String table, RecordNavigation navigation) {
        return new ListPage(() -> list(table, navigation), () -> open(table, navigation));
    }

    /// The list as its table is described now; empty where that is gone.
    private Optional<ListContext> list(String table, RecordNavigation navigation) {
        return parts.schema()
                .get()
                .table(table)
                .map(described -> context(described, views(table), navigation));
    }

    private List<NamedView> views(String table) {
        var today = LocalDate.now(parts.clock());
        return parts.queries().views(table, today).stream().map(NamedView::of).toList();
    }

    private ListContext context(Table table, List<NamedView> views, RecordNavigation navigation) {
        return new ListContext(
                actor, table, parts, slots, views, navigation, Texts.of(ListsUi.class));
    }

    /// What the Related menu of a record offers: for each way in which records of a table point at
    /// it, those that do. Activities stand in its timeline.
    ///
    /// @param create makes another record of a table, which starts with these values
    public List<RecordSlots.RelatedTab> related(
            RecordRef record, RecordNavigation navigation, BiConsumer<String, Values> create) {
        var texts = Texts.of(ListsUi.class);
        return PointingTable.at(record.table(), parts.schema().get(), texts).stream()
                .map(pointing -> tab(pointing, navigation, create))
                .toList();
    }

    private RecordSlots.RelatedTab tab(
            PointingTable pointing,
            RecordNavigation navigation,
            BiConsumer<String, Values> create) {
        var tables = List.of(pointing.table().name());
        return new RecordSlots.RelatedTab(
                pointing.key(),
                pointing.title(),
                (record, here) ->
                        rows(record, tables, pointing.lookup().name(), navigation, create)
                                .map(rows -> rows.page(pointing.title(), here.readOnly()))
                                .orElseGet(Region::new));
    }

    /// The records that point at the record on a form, as a section of it; nothing where what the
    /// layout names is not there.
    ///
    /// @param create makes another record of a table, which starts with these values
    public Node related(
            RecordSlots.Context here,
            FormLayout.Section section,
            RecordNavigation navigation,
            BiConsumer<String, Values> create) {
        return rows(here.record(), section.tables(), section.lookup(), navigation, create)
                .map(rows -> section(rows, section.title(), here.readOnly()))
                .orElseGet(Region::new);
    }

    private Optional<RelatedRows> rows(
            RecordRef record,
            List<String> tables,
            String lookup,
            RecordNavigation navigation,
            BiConsumer<String, Values> create) {
        Supplier<Optional<ListContext>> described = () -> pointing(tables, lookup, navigation);
        return described
                .get()
                .map(
                        context ->
                                new RelatedRows(
                                        context,
                                        described,
                                        record,
                                        lookup,
                                        given -> create.accept(context.table().name(), given)));
    }

    private Optional<ListContext> pointing(
            List<String> tables, String lookup, RecordNavigation navigation) {
        return tables.stream()
                .flatMap(name -> parts.schema().get().table(name).stream())
                .filter(table -> table.column(lookup).isPresent())
                .findFirst()
                .map(table -> context(table, List.of(), navigation));
    }

    /// Records whose table only says which belong together are added and taken away in place.
    private static Node section(RelatedRows rows, String title, ObservableValue<Boolean> closed) {
        return SidesViewModel.of(rows.context(), rows.record(), rows.lookup())
                .map(model -> new SideRows(model, rows.described(), title, closed).node())
                .orElseGet(() -> rows.section(title, closed));
    }
}
