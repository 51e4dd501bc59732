package org.ligature.records;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.db.Tx;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.OnDelete;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The columns administrators added to a table whose rows another feature writes, such as
/// connections: what may stand in them, and their values in the store, by the numbers of the rows.
/// The rules are those of records.
public final class CustomColumns {

    private final Layouts layouts;
    private final String table;
    private volatile @Nullable Known known;

    /// @param table its logical name
    public CustomColumns(Supplier<Schema> schema, String table) {
        this.layouts = new Layouts(schema);
        this.table = table;
    }

    /// The columns of the table as it once was described.
    private record Known(Table whole, TableStore custom) {}

    @SuppressWarnings("ReferenceEquality")
    private TableStore layout() {
        var now = layouts.schema().require(table);
        var last = known;
        if (last == null || last.whole != now) {
            last = new Known(now, new TableStore(now.ofCustomColumns()));
            known = last;
        }
        return last.custom;
    }

    private Table described() {
        return layout().table();
    }

    public List<Column> columns() {
        return described().columns();
    }

    public boolean isEmpty() {
        return columns().isEmpty();
    }

    /// All values of a new row: the usual ones, and those given over them.
    public Values starting(Values given) {
        var usual = Defaults.of(described(), Optional.empty());
        return usual.with(Cleaning.of(described(), given));
    }

    /// Those of the given values that are others than before.
    public Values changed(Values before, Values given) {
        var changed = new LinkedHashMap<>(Cleaning.of(described(), given).byColumn());
        changed.entrySet().removeIf(one -> Cleaning.same(one.getValue(), before.get(one.getKey())));
        return new Values(changed);
    }

    /// What is wrong with the values of each of these rows; what they point at is looked up in one.
    ///
    /// @param creating whether columns that are required and not among the values are missing
    public List<List<Invalid>> check(Tx tx, List<Values> rows, boolean creating) {
        var lookups = new LookupRules(new RecordStore(tx, layouts));
        lookups.look(described(), rows);
        return rows.stream().map(values -> check(values, creating, lookups)).toList();
    }

    private List<Invalid> check(Values values, boolean creating, LookupRules lookups) {
        var invalid = new ArrayList<>(ValueRules.check(described(), values, creating));
        invalid.addAll(lookups.check(described(), values));
        return invalid;
    }

    /// What can be told to be wrong with these values without the store.
    public List<Invalid> validate(Values values) {
        return ValueRules.check(described(), Cleaning.of(described(), values), false);
    }

    /// All values of these rows, those that are empty among them; rows that are gone are left out.
    public Map<Long, Values> read(Tx tx, Collection<Long> rows) {
        return new CustomStore(tx, layout()).read(rows, layouts.schema());
    }

    /// Writes these values into their rows, and leaves the other columns as they are.
    public void write(Tx tx, Map<Long, Values> rows) {
        new CustomStore(tx, layout()).write(rows);
    }

    /// The values as the audit keeps them.
    public static Map<String, @Nullable Object> plain(Values values) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        values.byColumn().forEach((column, value) -> plain.put(column, ColumnStore.plain(value)));
        return plain;
    }

    /// What the audit kept of these columns, as the values it was, for each of some rows. A lookup
    /// is
    /// empty where its record is gone; what stands in no column of these is left out.
    public List<Values> typed(Tx tx, List<Map<String, @Nullable Object>> rows) {
        var named = new HashSet<RecordId>();
        rows.forEach(plain -> Plain.named(described(), plain).forEach(named::add));
        var refs =
                named.isEmpty()
                        ? Map.<RecordId, RecordRef>of()
                        : new RecordStore(tx, layouts).refs(named);
        return rows.stream().map(plain -> typed(plain, refs)).toList();
    }

    private Values typed(Map<String, @Nullable Object> plain, Map<RecordId, RecordRef> refs) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (var column : columns()) {
            if (plain.containsKey(column.name())) {
                var value = Plain.typed(column, plain.get(column.name()), refs);
                values.put(column.name(), value);
            }
        }
        return new Values(values);
    }

    /// The lookups that do this when a record they point at is deleted.
    public List<String> lookups(OnDelete does) {
        return columns().stream()
                .filter(column -> column.type() instanceof ColumnType.Lookup)
                .filter(column -> column.onDelete() == does)
                .map(Column::name)
                .toList();
    }

    /// The rows that point at one of these records by this lookup.
    public List<Long> pointing(Tx tx, String lookup, Collection<RecordId> records) {
        var ids = records.stream().map(RecordId::value).toList();
        return new CustomStore(tx, layout()).pointing(lookup, ids);
    }
}
