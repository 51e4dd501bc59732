package org.ligature.schema;

import static org.ligature.sql.Tables.SCHEMA_CHOICE;
import static org.ligature.sql.Tables.SCHEMA_COLUMN;
import static org.ligature.sql.Tables.SCHEMA_OPTION;

import org.ligature.kit.db.Tx;
import org.ligature.sql.tables.records.SchemaColumnRecord;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/// The description of the columns and their choices in the database.
record ColumnStore(Tx tx, TargetStore targets) {

    private static final int WIDTH = 140;

    /// The lookups whose columns the database itself does not let be empty, or that say who wrote.
    private static final Set<String> OWNING = Set.of("ownerid", "createdby", "modifiedby");

    /// The columns in use of every table, by the table's id, in their order.
    Map<Integer, List<Column>> byTable() {
        var choices = choices();
        var byTable = new HashMap<Integer, List<Column>>();
        for (var row : rows()) {
            if (!isHidden(row)) {
                byTable.computeIfAbsent(row.getTableId(), _ -> new ArrayList<>())
                        .add(column(row, choices));
            }
        }
        return byTable;
    }

    /// The lookups that nobody sees.
    ///
    /// @param names of all tables by their ids
    /// @param dropped which tables are deleted
    List<HiddenLookup> hidden(Map<Integer, String> names, Predicate<Integer> dropped) {
        return rows().stream()
                .filter(row -> row.getKind().equals("LOOKUP"))
                .filter(row -> isHidden(row) || dropped.test(row.getTableId()))
                .map(row -> hidden(row, Objects.requireNonNull(names.get(row.getTableId()))))
                .toList();
    }

    private HiddenLookup hidden(SchemaColumnRecord row, String table) {
        var kept = OWNING.contains(row.getName());
        return new HiddenLookup(table, row.getName(), targets.all(row.getTargets()), kept);
    }

    private boolean isHidden(SchemaColumnRecord row) {
        return row.getDroppedOn() != null || targets.leadsNowhere(row.getTargets());
    }

    private List<SchemaColumnRecord> rows() {
        return tx.sql().selectFrom(SCHEMA_COLUMN).orderBy(SCHEMA_COLUMN.POSITION).fetch();
    }

    private Map<Integer, Choice> choices() {
        var options = new HashMap<Integer, List<Choice.Option>>();
        for (var row : tx.sql().selectFrom(SCHEMA_OPTION).orderBy(SCHEMA_OPTION.POSITION).fetch()) {
            var color = Objects.requireNonNullElse(row.getColor(), "");
            options.computeIfAbsent(row.getChoiceId(), _ -> new ArrayList<>())
                    .add(new Choice.Option(row.getOptionValue(), row.getLabel(), color));
        }
        var choices = new HashMap<Integer, Choice>();
        for (var row : tx.sql().selectFrom(SCHEMA_CHOICE).fetch()) {
            var values = options.getOrDefault(row.getId(), List.of());
            choices.put(
                    row.getId(),
                    new Choice(row.getId(), row.getName(), row.getDisplayName(), values));
        }
        return choices;
    }

    private Column column(SchemaColumnRecord row, Map<Integer, Choice> choices) {
        var type = type(row, choices);
        return new Column(
                row.getName(),
                row.getDisplayName(),
                type,
                row.getRequired(),
                row.getReadOnly(),
                row.getSortable(),
                row.getSearchable(),
                row.getListPosition(),
                Objects.requireNonNullElse(row.getListWidth(), WIDTH),
                extras(row, type));
    }

    private static Column.Extras extras(SchemaColumnRecord row, ColumnType type) {
        var usual = row.getDefaultValue();
        return new Column.Extras(
                row.getCustom(),
                OnDelete.valueOf(row.getOnDelete()),
                usual == null ? null : Defaults.read(type, usual));
    }

    /// The kinds are the keys under which the types of [ColumnType] are stored.
    private ColumnType type(SchemaColumnRecord row, Map<Integer, Choice> choices) {
        return switch (row.getKind()) {
            case "TEXT" -> text(row, ColumnType.Text.Format.PLAIN);
            case "EMAIL" -> text(row, ColumnType.Text.Format.EMAIL);
            case "PHONE" -> text(row, ColumnType.Text.Format.PHONE);
            case "URL" -> text(row, ColumnType.Text.Format.URL);
            case "MEMO" -> new ColumnType.Memo(row.getLength());
            case "WHOLE_NUMBER" ->
                    new ColumnType.WholeNumber(
                            minimum(row).intValueExact(), maximum(row).intValueExact());
            case "BIG_NUMBER" -> new ColumnType.BigNumber();
            case "DECIMAL" ->
                    new ColumnType.DecimalNumber(row.getScale(), minimum(row), maximum(row));
            case "MONEY" -> new ColumnType.Money(row.getScale(), minimum(row), maximum(row));
            case "YES_NO" -> new ColumnType.YesNo(row.getYesLabel(), row.getNoLabel());
            case "DATE" -> new ColumnType.DateOnly();
            case "PARTIAL_START" -> new ColumnType.PartialDay(false);
            case "PARTIAL_END" -> new ColumnType.PartialDay(true);
            case "DATE_TIME" -> new ColumnType.DateAndTime();
            case "CHOICE" -> new ColumnType.ChoiceOf(choice(row, choices));
            case "CHOICES" -> new ColumnType.ChoicesOf(choice(row, choices));
            case "STATE" -> new ColumnType.StateCode();
            case "STATUS" -> new ColumnType.StatusCode();
            case "LOOKUP" -> new ColumnType.Lookup(targets.inUse(row.getTargets()));
            case "PARTY_LIST" ->
                    new ColumnType.PartyList(
                            row.getPartyRole(),
                            row.getPartyMany(),
                            targets.inUse(row.getTargets()));
            case "FULL_NAME" -> new ColumnType.Computed(ColumnType.Computed.Formula.FULL_NAME);
            case "ADDRESS_1" -> new ColumnType.Computed(ColumnType.Computed.Formula.ADDRESS_1);
            case "ADDRESS_2" -> new ColumnType.Computed(ColumnType.Computed.Formula.ADDRESS_2);
            case "BILL_TO" -> new ColumnType.Computed(ColumnType.Computed.Formula.BILL_TO);
            case "SHIP_TO" -> new ColumnType.Computed(ColumnType.Computed.Formula.SHIP_TO);
            case "UNIQUE_ID" -> new ColumnType.UniqueId();
            case "TABLE_NAME" -> new ColumnType.TableName();
            default ->
                    throw new IllegalStateException(
                            "The column " + row.getName() + " is of no kind: " + row.getKind());
        };
    }

    private static ColumnType text(SchemaColumnRecord row, ColumnType.Text.Format format) {
        return new ColumnType.Text(row.getLength(), format);
    }

    private static BigDecimal minimum(SchemaColumnRecord row) {
        return plain(row.getMinimum());
    }

    private static BigDecimal maximum(SchemaColumnRecord row) {
        return plain(row.getMaximum());
    }

    /// The store keeps ten digits after the point; a message to people shows none of them.
    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Choice choice(SchemaColumnRecord row, Map<Integer, Choice> choices) {
        return Objects.requireNonNull(choices.get(row.getChoiceId()));
    }
}
