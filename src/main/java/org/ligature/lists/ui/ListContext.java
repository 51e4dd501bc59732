package org.ligature.lists.ui;

import org.ligature.access.Privilege;
import org.ligature.audit.Actor;
import org.ligature.forms.ui.RecordNavigation;
import org.ligature.kit.text.Texts;
import org.ligature.query.Path;
import org.ligature.query.Query;
import org.ligature.query.ui.GridColumn;
import org.ligature.query.ui.NamedView;
import org.ligature.records.RecordRef;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// What the parts of one list share: whose it is, of which table, and how that table is listed.
record ListContext(
        Actor actor,
        Table table,
        ListParts parts,
        ListSlots slots,
        List<NamedView> views,
        RecordNavigation navigation,
        Texts texts) {

    private static final String OWNER = "ownerid";

    /// "1 contact", "12 contacts".
    String things(long count) {
        var name = count == 1 ? table.displayName() : table.pluralName();
        return texts.get("things", count, name.toLowerCase(texts.locale()));
    }

    String thing() {
        return table.displayName().toLowerCase(texts.locale());
    }

    String plural() {
        return table.pluralName().toLowerCase(texts.locale());
    }

    /// Whether the user may do this to records at all.
    boolean may(Privilege privilege) {
        return parts.records().may(actor, privilege);
    }

    boolean isOwned() {
        return table.ownership() == Table.Ownership.USER && table.column(OWNER).isPresent();
    }

    void open(RecordRef record) {
        navigation.open(record);
    }

    Query base() {
        return Query.of(table.name());
    }

    List<GridColumn> columns() {
        return table.columns().stream()
                .filter(ListContext::isListed)
                .map(column -> GridColumn.of(table, column.name()))
                .toList();
    }

    private static boolean isListed(Column column) {
        return column.type().isInRow() && !(column.type() instanceof ColumnType.BigNumber);
    }

    /// The columns a list shows at first, in their order.
    List<Path> usual() {
        var usual =
                table.columns().stream()
                        .filter(column -> column.listPosition() != null)
                        .sorted(Comparator.comparing(c -> Objects.requireNonNull(c.listPosition())))
                        .map(column -> Path.of(column.name()))
                        .toList();
        return usual.isEmpty() ? List.of(Path.of(table.nameColumn())) : usual;
    }

    /// The columns the quick filter looks into, the name first.
    List<Path> searched() {
        var paths = new ArrayList<Path>();
        paths.add(Path.of(table.nameColumn()));
        table.columns().stream()
                .filter(Column::searchable)
                .filter(column -> isText(column.type()))
                .map(column -> Path.of(column.name()))
                .filter(path -> !paths.contains(path))
                .forEach(paths::add);
        return paths;
    }

    private static boolean isText(ColumnType type) {
        return type instanceof ColumnType.Text
                || type instanceof ColumnType.Computed
                || type instanceof ColumnType.Lookup;
    }
}
