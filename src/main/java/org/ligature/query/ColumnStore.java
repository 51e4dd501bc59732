package org.ligature.query;

import static org.ligature.sql.Tables.RECORD;

import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.schema.Choice;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.PartialDate;
import org.ligature.schema.Schema;
import org.ligature.schema.State;
import org.ligature.schema.Table;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// How the columns of each type stand in the database: what is read of them, what is joined for
/// that, and by what rows are sorted. All names come from the schema.
///
/// @param prefix before the names of the columns, where those of several tables stand together
record ColumnStore(Schema schema, Table table, String prefix) {

    ColumnStore(Schema schema, Table table) {
        this(schema, table, "");
    }

    /// Reads one value from a row, beginning at the column with this number.
    interface Read {
        @Nullable Object from(ResultSet row, int at) throws SQLException;
    }

    /// @param fields how many columns of the answer the value takes
    record Output(int fields, Read read) {}

    /// A column of the answer: what is selected, joined to what.
    record Selected(List<Field<?>> fields, List<Joined> joins, Output output) {}

    /// A table joined for its names; there is at most one row of it.
    record Joined(org.jooq.Table<?> table, Condition on) {}

    /// What rows are sorted by.
    record Key(Field<?> field, List<Joined> joins) {}

    static final String ID = "id";
    private static final String PRECISION = "_precision";

    static Field<Object> field(String alias, String name) {
        return DSL.field(DSL.name(alias, name));
    }

    static <T> Field<T> field(String alias, String name, DataType<T> type) {
        return DSL.field(DSL.name(alias, name), type);
    }

    static org.jooq.Table<?> named(Table table, String alias) {
        return DSL.table(DSL.name(table.name())).as(DSL.name(alias));
    }

    static DataType<?> type(ColumnType type) {
        return switch (type) {
            case ColumnType.Text _,
                    ColumnType.Memo _,
                    ColumnType.Computed _,
                    ColumnType.ChoicesOf _ ->
                    SQLDataType.VARCHAR;
            case ColumnType.WholeNumber _,
                    ColumnType.ChoiceOf _,
                    ColumnType.StateCode _,
                    ColumnType.StatusCode _,
                    ColumnType.TableName _ ->
                    SQLDataType.INTEGER;
            case ColumnType.BigNumber _, ColumnType.Lookup _, ColumnType.PartyList _ ->
                    SQLDataType.BIGINT;
            case ColumnType.DecimalNumber _, ColumnType.Money _ -> SQLDataType.NUMERIC(38, 10);
            case ColumnType.YesNo _ -> SQLDataType.BOOLEAN;
            case ColumnType.DateOnly _, ColumnType.PartialDay _ -> SQLDataType.LOCALDATE;
            case ColumnType.DateAndTime _ -> SQLDataType.LOCALDATETIME;
            case ColumnType.UniqueId _ -> SQLDataType.UUID;
        };
    }

    Field<?> of(Column column, String alias) {
        return field(alias, physical(column).getFirst(), type(column.type()));
    }

    /// The columns of the table itself that a value is made of.
    List<String> physical(Column column) {
        return switch (column.type()) {
            case ColumnType.UniqueId _ -> List.of(isRecord(column) ? ID : "uuid");
            case ColumnType.PartyList _ -> List.of(ID);
            case ColumnType.PartialDay _ -> List.of(column.name(), column.name() + PRECISION);
            default -> List.of(column.name());
        };
    }

    /// The columns a value is made of, with the types in which they are read and compared.
    List<Field<?>> stored(Column column, String alias) {
        return switch (column.type()) {
            case ColumnType.UniqueId _ when isRecord(column) ->
                    List.of(field(alias, ID, SQLDataType.BIGINT));
            case ColumnType.PartialDay _ ->
                    List.of(
                            of(column, alias),
                            field(alias, column.name() + PRECISION, SQLDataType.INTEGER));
            default -> List.of(of(column, alias));
        };
    }

    private boolean isRecord(Column column) {
        return table.isBusiness() && column.name().equals(table.idColumn());
    }

    /// @param number tells apart what is joined for different columns
    Selected select(Column column, String alias, int number) {
        return switch (column.type()) {
            case ColumnType.Lookup(var targets) -> lookup(column, targets, alias, "r" + number);
            case ColumnType.UniqueId _ when isRecord(column) -> uuid(alias, "r" + number);
            default -> plain(column, alias);
        };
    }

    private Selected plain(Column column, String alias) {
        var fields =
                physical(column).stream()
                        .<Field<?>>map(name -> field(alias, prefix + name))
                        .toList();
        return new Selected(
                fields, List.of(), new Output(fields.size(), plainReader(column.type())));
    }

    /// The value alone, as smallest and largest are read; of a date just the day.
    Output bare(Column column) {
        return column.type() instanceof ColumnType.PartialDay
                ? new Output(1, (row, at) -> row.getObject(at, LocalDate.class))
                : new Output(1, plainReader(column.type()));
    }

    private Selected uuid(String alias, String joined) {
        var record = RECORD.as(joined);
        var on = record.ID.eq(field(alias, prefix + ID, SQLDataType.BIGINT));
        return new Selected(
                List.of(record.UUID),
                List.of(new Joined(record, on)),
                new Output(1, (row, at) -> row.getObject(at, UUID.class)));
    }

    private Selected lookup(Column column, List<String> targets, String alias, String joined) {
        var id = field(alias, prefix + column.name(), SQLDataType.BIGINT);
        var system = systemTarget(targets);
        if (system != null) {
            var on = id.eq(field(joined, ID, SQLDataType.BIGINT));
            return new Selected(
                    List.of(id, field(joined, "uuid"), field(joined, system.nameColumn())),
                    List.of(new Joined(named(system, joined), on)),
                    new Output(3, (row, at) -> reference(row, at, system.name())));
        }
        var record = RECORD.as(joined);
        return new Selected(
                List.of(id, record.UUID, record.NAME, record.TABLE_ID),
                List.of(new Joined(record, record.ID.eq(id))),
                new Output(4, this::reference));
    }

    /// The table looked up where it is one outside the directory of records.
    @Nullable Table systemTarget(List<String> targets) {
        if (targets.size() != 1) {
            return null;
        }
        var target = schema.table(targets.getFirst());
        return target.filter(found -> !found.isBusiness()).orElse(null);
    }

    private @Nullable Object reference(ResultSet row, int at) throws SQLException {
        var target = schema.table(row.getInt(at + 3)).orElse(null);
        return target == null ? null : reference(row, at, target.name());
    }

    /// Nothing where the record is gone, as in a store somebody else has written to.
    private static @Nullable Object reference(ResultSet row, int at, String target)
            throws SQLException {
        var id = row.getLong(at);
        var uuid = row.getObject(at + 1, UUID.class);
        if (uuid == null) {
            return null;
        }
        var name = row.getString(at + 2);
        return new RecordRef(new RecordId(id), uuid, target, name == null ? "" : name);
    }

    private Read plainReader(ColumnType type) {
        return switch (type) {
            case ColumnType.Text _, ColumnType.Memo _, ColumnType.Computed _ ->
                    ResultSet::getString;
            case ColumnType.WholeNumber _,
                    ColumnType.ChoiceOf _,
                    ColumnType.StateCode _,
                    ColumnType.StatusCode _ ->
                    (row, at) -> {
                        var number = row.getInt(at);
                        return row.wasNull() ? null : number;
                    };
            case ColumnType.BigNumber _, ColumnType.Lookup _ ->
                    (row, at) -> {
                        var number = row.getLong(at);
                        return row.wasNull() ? null : number;
                    };
            case ColumnType.DecimalNumber _, ColumnType.Money _ -> ResultSet::getBigDecimal;
            case ColumnType.YesNo _ ->
                    (row, at) -> {
                        var yes = row.getBoolean(at);
                        return row.wasNull() ? null : yes;
                    };
            case ColumnType.DateOnly _ -> (row, at) -> row.getObject(at, LocalDate.class);
            case ColumnType.PartialDay _ -> ColumnStore::partialDate;
            case ColumnType.DateAndTime _ -> ColumnStore::instant;
            case ColumnType.ChoicesOf _ -> ColumnStore::options;
            // the parties stand beside the table: a row answers with nothing
            case ColumnType.PartyList _ -> (_, _) -> null;
            case ColumnType.UniqueId _ -> (row, at) -> row.getObject(at, UUID.class);
            case ColumnType.TableName _ ->
                    (row, at) -> {
                        return schema.table(row.getInt(at)).map(Table::name).orElse(null);
                    };
        };
    }

    private static @Nullable Object partialDate(ResultSet row, int at) throws SQLException {
        var day = row.getObject(at, LocalDate.class);
        if (day == null) {
            return null;
        }
        int precision = row.getInt(at + 1);
        return row.wasNull()
                ? PartialDate.of(day)
                : PartialDate.of(day, PartialDate.Precision.of(precision));
    }

    private static @Nullable Object instant(ResultSet row, int at) throws SQLException {
        var time = row.getObject(at, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Object options(ResultSet row, int at) throws SQLException {
        var text = row.getString(at);
        if (text == null) {
            return null;
        }
        var options = new ArrayList<Integer>();
        for (var option : text.split(";")) {
            if (!option.isEmpty()) {
                options.add(Integer.valueOf(option));
            }
        }
        return List.copyOf(options);
    }

    /// By what rows are sorted: by the value, by the name of a record looked up, by the label of an
    /// option.
    Key key(Column column, String alias, int number) {
        return switch (column.type()) {
            case ColumnType.Lookup(var targets) -> nameKey(column, targets, alias, "s" + number);
            case ColumnType.UniqueId _ when isRecord(column) -> {
                var record = RECORD.as("s" + number);
                var on = record.ID.eq(field(alias, ID, SQLDataType.BIGINT));
                yield new Key(record.UUID, List.of(new Joined(record, on)));
            }
            default -> new Key(rank(column, alias), List.of());
        };
    }

    private Key nameKey(Column column, List<String> targets, String alias, String joined) {
        var id = field(alias, column.name(), SQLDataType.BIGINT);
        var system = systemTarget(targets);
        if (system != null) {
            var on = id.eq(field(joined, ID, SQLDataType.BIGINT));
            var name = field(joined, system.nameColumn(), SQLDataType.VARCHAR);
            return new Key(name, List.of(new Joined(named(system, joined), on)));
        }
        var record = RECORD.as(joined);
        return new Key(record.NAME, List.of(new Joined(record, record.ID.eq(id))));
    }

    private Field<?> rank(Column column, String alias) {
        var plain = of(column, alias);
        return switch (column.type()) {
            case ColumnType.ChoiceOf(var choice) -> rank(plain, labels(choice));
            case ColumnType.StateCode _ -> rank(plain, stateLabels());
            case ColumnType.StatusCode _ -> rank(plain, statusLabels());
            case ColumnType.TableName _ -> rank(plain, tableLabels());
            default -> plain;
        };
    }

    private static Field<?> rank(Field<?> plain, Map<Integer, String> labels) {
        var sorted = new ArrayList<>(labels.entrySet());
        sorted.sort(
                Map.Entry.<Integer, String>comparingByValue(String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Map.Entry.comparingByKey()));
        if (sorted.isEmpty()) {
            return plain;
        }
        var number = plain.coerce(SQLDataType.INTEGER);
        var ranks = DSL.choose(number).when(DSL.inline(sorted.getFirst().getKey()), DSL.inline(0));
        for (int i = 1; i < sorted.size(); i++) {
            ranks = ranks.when(DSL.inline(sorted.get(i).getKey()), DSL.inline(i));
        }
        return ranks;
    }

    private static Map<Integer, String> labels(Choice choice) {
        var labels = new LinkedHashMap<Integer, String>();
        choice.options().forEach(option -> labels.put(option.value(), option.label()));
        return labels;
    }

    private Map<Integer, String> stateLabels() {
        var labels = new LinkedHashMap<Integer, String>();
        table.states().forEach(state -> labels.put(state.value(), state.label()));
        return labels;
    }

    private Map<Integer, String> statusLabels() {
        var labels = new LinkedHashMap<Integer, String>();
        table.states().stream()
                .map(State::reasons)
                .forEach(all -> all.forEach(one -> labels.put(one.value(), one.label())));
        return labels;
    }

    private Map<Integer, String> tableLabels() {
        var labels = new LinkedHashMap<Integer, String>();
        schema.tables().stream()
                .sorted(Comparator.comparing(Table::id))
                .forEach(each -> labels.put(each.id(), each.displayName()));
        return labels;
    }

    /// The Java type in which a key is read and bound again.
    static Class<?> keyType(Field<?> key) {
        var type = key.getType();
        return type == Object.class ? String.class : type == Number.class ? BigDecimal.class : type;
    }
}
