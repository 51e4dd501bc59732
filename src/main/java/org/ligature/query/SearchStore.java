package org.ligature.query;

import static org.ligature.sql.Tables.RECORD;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.ligature.kit.db.Tx;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.schema.State;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds names in the directory of records. Every table is looked at for itself, because its index
/// then gives its names in their order, and only as many as are wanted.
///
/// @param activeOnly whether records that are not active are left out
record SearchStore(Tx tx, AsideStore aside, boolean activeOnly) {

    /// Behind every key that begins with a text stands the text with this letter.
    private static final String LAST = "\uffff";

    private static final Field<String> KEY = RECORD.NAME_KEY;

    /// A record whose name matches.
    record Named(RecordRef record, String key) {}

    /// The first of each table whose names begin with `key`.
    List<Named> beginning(List<Table> tables, String key, int ofEach) {
        return named(tables, table -> some(table, begins(key), ofEach));
    }

    /// Some of each table in whose names a word other than the first begins with `key`.
    List<Named> withWord(List<Table> tables, String key, int ofEach) {
        return scanned(tables, like("% " + Physical.literally(key) + "%"), ofEach);
    }

    /// Some of each table whose names contain `key`.
    List<Named> containing(List<Table> tables, String key, int ofEach) {
        return scanned(tables, contains(key), ofEach);
    }

    /// How many names of each table contain `key`, counted up to `atMost`.
    Map<Integer, Integer> counts(List<Table> tables, String key, int atMost) {
        var some =
                union(
                        tables,
                        table ->
                                tx.sql()
                                        .select(RECORD.TABLE_ID)
                                        .from(RECORD)
                                        .where(of(table), contains(key), active())
                                        .limit(atMost));
        var found = DSL.table(some).as("f", "t");
        var number = DSL.field(DSL.name("f", "t"), Integer.class);
        return tx.sql()
                .select(number, DSL.count())
                .from(found)
                .groupBy(number)
                .fetchMap(number, DSL.count());
    }

    /// No index helps here, and reading all names in the order of one takes several times as long
    /// as
    /// reading them as they lie: so those found first are put in order.
    private List<Named> scanned(List<Table> tables, Condition matches, int ofEach) {
        var found = named(tables, table -> found(table, matches).limit(ofEach));
        return found.stream().sorted(Comparator.comparing(Named::key)).toList();
    }

    private List<Named> named(List<Table> tables, Function<Table, Select<?>> branch) {
        var byId = tables.stream().collect(Collectors.toMap(Table::id, Function.identity()));
        return tx.sql().fetch(union(tables, branch)).map(row -> named(row, byId));
    }

    private static Named named(org.jooq.Record row, Map<Integer, Table> byId) {
        var table = byId.get(row.get(3, Integer.class));
        var id = new RecordId(row.get(0, Long.class));
        var record =
                new RecordRef(
                        id,
                        row.get(1, UUID.class),
                        Objects.requireNonNull(table).name(),
                        row.get(2, String.class));
        return new Named(record, row.get(4, String.class));
    }

    /// What is read of a table, in the order of the index (table_id, name_key, id).
    Select<?> some(Table table, Condition matches, int count) {
        List<OrderField<?>> orders = List.of(RECORD.TABLE_ID, KEY, RECORD.ID);
        return found(table, matches).orderBy(orders).limit(count);
    }

    private SelectConditionStep<?> found(Table table, Condition matches) {
        return tx.sql()
                .select(RECORD.ID, RECORD.UUID, RECORD.NAME, RECORD.TABLE_ID, KEY)
                .from(RECORD)
                .where(of(table), matches, active());
    }

    private static Condition of(Table table) {
        return RECORD.TABLE_ID.eq(table.id());
    }

    private Condition active() {
        var state = activeOnly ? RECORD.STATECODE.eq(State.ACTIVE) : DSL.noCondition();
        return DSL.and(state, aside.isThere());
    }

    static Condition begins(String key) {
        return KEY.ge(key).and(KEY.lt(key + LAST));
    }

    private static Condition contains(String key) {
        return like("%" + Physical.literally(key) + "%");
    }

    private static Condition like(String pattern) {
        return KEY.like(pattern, Physical.ESCAPE);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // every branch selects the same columns
    private static Select<?> union(List<Table> tables, Function<Table, Select<?>> branch) {
        var branches = new ArrayList<Select<?>>(tables.stream().map(branch).toList());
        Select all = branches.getFirst();
        for (var next : branches.subList(1, branches.size())) {
            all = all.unionAll((Select) next);
        }
        return all;
    }
}
