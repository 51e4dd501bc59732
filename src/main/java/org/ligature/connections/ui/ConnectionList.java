package org.ligature.connections.ui;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.Badge;
import org.ligature.connections.ConnectionId;
import org.ligature.connections.Period;
import org.ligature.connections.Role;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Avatar;
import org.ligature.kit.ui.Badges;
import org.ligature.kit.ui.EmptyState;
import org.ligature.kit.ui.Icon;
import org.ligature.query.Condition;
import org.ligature.query.Operator;
import org.ligature.query.Order;
import org.ligature.query.Path;
import org.ligature.query.Query;
import org.ligature.query.ui.CellContent;
import org.ligature.query.ui.GridColumn;
import org.ligature.query.ui.GridGestures;
import org.ligature.query.ui.GridRow;
import org.ligature.query.ui.GridSpec;
import org.ligature.query.ui.NamedView;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.schema.Column;
import org.ligature.schema.PartialDate;
import org.ligature.schema.Schema;
import org.ligature.schema.State;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a grid of connections shows: those of one record, or each pair once.
///
/// @param asOf as of when they are looked at
record ConnectionList(Schema schema, Words words, Categories categories, Leads leads, AsOf asOf) {

    static final String TABLE = "connection";

    /// Of the list of one record.
    static final String KEY = "connections";

    /// Where gestures lead.
    record Leads(Consumer<RecordRef> record, Consumer<ConnectionId> connection) {}

    /// The connections of a record, seen from its side.
    GridSpec of(RecordRef record, Supplier<Node> nothingYet) {
        var base = Query.of(TABLE).and(Condition.compare("record1id", Operator.EQ, record.id()));
        return spec(KEY, base, false, nothingYet);
    }

    /// The active connections of a record in one category, or to records of some tables, with the
    /// few columns that fit a form.
    GridSpec of(CategoryViewModel model, String title, Supplier<Node> nothingYet) {
        var category = model.category();
        var base =
                Query.of(TABLE)
                        .and(Condition.compare("record1id", Operator.EQ, model.record().id()))
                        .and(category == null ? to(model.tables()) : ConnectionViews.of(category))
                        .and(Condition.compare("statecode", Operator.EQ, State.ACTIVE));
        var shown = Stream.of("name", "record2roleid", "statecode").map(Path::of).toList();
        return new GridSpec(
                KEY + "-" + model.key(),
                base,
                columns(false),
                List.of(Path.of("record2id"), Path.of("record1id"), Path.of("statecode")),
                List.of(
                        new NamedView(
                                "all",
                                title,
                                Condition.EVERYTHING,
                                shown,
                                List.of(Order.up("name")))),
                List.of(Path.of("name"), Path.of("description")),
                new GridGestures(
                        this::openConnection,
                        this::openRecord,
                        leads.record(),
                        row -> Optional.ofNullable(record(row))),
                nothingYet);
    }

    /// Every pair once, from the side from which it was made.
    GridSpec all(Supplier<Node> nothingYet) {
        var base = Query.of(TABLE).and(Condition.compare("ismaster", Operator.EQ, true));
        return spec("all-connections", base, true, nothingYet);
    }

    /// Every pair once in which this role stands on either side, whatever its state.
    GridSpec with(Role role, Supplier<Node> nothingYet) {
        var id = new RecordId(role.id().value());
        var either =
                Condition.any(
                        List.of(
                                Condition.compare("record1roleid", Operator.EQ, id),
                                Condition.compare("record2roleid", Operator.EQ, id)));
        var all = all(nothingYet);
        var views = new ArrayList<>(all.views());
        views.sort(Comparator.comparing(view -> !view.key().equals(ConnectionViews.EVERY)));
        return new GridSpec(
                "role-connections",
                all.base().and(either),
                all.columns(),
                all.extras(),
                views,
                all.searched(),
                all.gestures(),
                all.nothingYet());
    }

    private GridSpec spec(String key, Query base, boolean both, Supplier<Node> nothingYet) {
        var columns = columns(both);
        return new GridSpec(
                key,
                base.and(asOf.condition()),
                columns,
                List.of(Path.of("record2id"), Path.of("record1id"), Path.of("statecode")),
                new ConnectionViews(words, table()).over(usual(columns, both)),
                searched(),
                new GridGestures(
                        this::openRecord,
                        this::openConnection,
                        leads.record(),
                        row -> Optional.ofNullable(record(row))),
                asOf.isNow() ? nothingYet : this::nothingThen);
    }

    private Node nothingThen() {
        return new EmptyState(Icon.CLOCK, texts().get("as-of.none"), "");
    }

    private List<GridColumn> columns(boolean both) {
        var columns = new ArrayList<GridColumn>();
        if (both) {
            columns.add(
                    column("record1id", "column.from", 170, 150)
                            .shownBy(row -> side(row, "record1id")));
        }
        columns.add(
                column("name", "column.to", 190, 150)
                        .asName()
                        .shownBy(row -> side(row, "record2id")));
        columns.add(column("record2objecttypecode", "column.type", 104, 98).shownBy(this::type));
        columns.add(column("record2roleid", "column.role", 140, 108).shownBy(row -> role(row, 2)));
        columns.add(column("category", "column.category", 120, 114).shownBy(this::category));
        columns.add(
                column("record1roleid", both ? "column.role.from" : "column.role.mine", 140, 108)
                        .shownBy(row -> role(row, 1)));
        columns.add(column("effectivestart", "column.starting", 114, 104));
        columns.add(column("effectiveend", "column.ending", 114, 104));
        columns.add(column("description", "column.description", 160, 72));
        columns.add(column("statecode", "column.status", 96, 88).shownBy(this::status));
        columns.add(column("ownerid", "column.owner", 110, 90));
        added().map(column -> GridColumn.of(table(), column.name())).forEach(columns::add);
        return columns;
    }

    private Stream<Column> added() {
        return table().columns().stream().filter(Column::custom);
    }

    private List<Path> searched() {
        var added = added().filter(Column::searchable).map(Column::name);
        return Stream.concat(Stream.of("name", "description"), added).map(Path::of).toList();
    }

    private GridColumn column(String name, String title, int width, int least) {
        return GridColumn.of(table(), name).titled(texts().get(title)).wide(width).atLeast(least);
    }

    private Table table() {
        return schema.require(TABLE);
    }

    private Texts texts() {
        return words.texts();
    }

    private CellContent side(GridRow row, String column) {
        if (!(row.get(column) instanceof RecordRef record)) {
            return CellContent.of(texts().get("nobody"));
        }
        var sign = Signs.of(record, schema, Avatar.Size.ROW);
        return CellContent.of(sign, record.name()).opening(() -> leads.record().accept(record));
    }

    private CellContent type(GridRow row) {
        var name = row.get("record2objecttypecode") instanceof String table ? table : "";
        return CellContent.of(schema.table(name).map(Table::displayName).orElse(""));
    }

    /// A role is no record one could open.
    private static CellContent role(GridRow row, int side) {
        var role = row.get(side == 1 ? "record1roleid" : "record2roleid");
        return CellContent.of(role instanceof RecordRef ref ? ref.name() : "");
    }

    private CellContent category(GridRow row) {
        var category = row.get("category") instanceof Integer number ? number : null;
        return category == null
                ? CellContent.of("")
                : CellContent.of(categories.dot(category), categories.word(category));
    }

    private CellContent status(GridRow row) {
        var period = new Period(date(row, "effectivestart"), date(row, "effectiveend"));
        var badge = Badge.of(isActive(row), period, asOf.day(words.today()));
        var word = words.badge(badge);
        return CellContent.alone(Badges.of(Words.tone(badge), word), word);
    }

    private static @Nullable PartialDate date(GridRow row, String column) {
        return row.get(column) instanceof PartialDate date ? date : null;
    }

    static boolean isActive(GridRow row) {
        return Integer.valueOf(State.ACTIVE).equals(row.get("statecode"));
    }

    private static @Nullable RecordRef record(GridRow row) {
        return row.get("record2id") instanceof RecordRef record ? record : null;
    }

    private void openRecord(GridRow row) {
        var record = record(row);
        if (record == null) {
            openConnection(row);
        } else {
            leads.record().accept(record);
        }
    }

    private void openConnection(GridRow row) {
        leads.connection().accept(new ConnectionId(row.id()));
    }

    /// What is shown before anybody chose: of the columns that were added those that say so. They
    /// leave no room for the description, nor do two names.
    private List<Path> usual(List<GridColumn> columns, boolean both) {
        var hidden =
                added().filter(column -> column.listPosition() == null)
                        .map(Column::name)
                        .collect(Collectors.toSet());
        if (both || added().count() > hidden.size()) {
            hidden.add("description");
        }
        return columns.stream()
                .map(GridColumn::path)
                .filter(path -> !hidden.contains(path.column()))
                .toList();
    }

    private static Condition to(List<String> tables) {
        return Condition.compare("record2objecttypecode", Operator.IN, tables.toArray());
    }
}
