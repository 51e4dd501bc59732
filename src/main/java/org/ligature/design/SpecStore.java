package org.ligature.design;

import static org.ligature.sql.Tables.RECORD;
import static org.ligature.sql.Tables.SAVED_VIEW;
import static org.ligature.sql.Tables.SCHEMA_CHOICE;
import static org.ligature.sql.Tables.SCHEMA_COLUMN;
import static org.ligature.sql.Tables.SCHEMA_TABLE;

import org.jspecify.annotations.Nullable;
import org.ligature.design.ColumnSpec.Targets;
import org.ligature.design.ColumnSpec.Type;
import org.ligature.design.Description.KeptView;
import org.ligature.design.TableSpec.ReasonSpec;
import org.ligature.design.TableSpec.StateSpec;
import org.ligature.design.TableSpec.ViewSpec;
import org.ligature.kit.db.Tx;
import org.ligature.schema.ColumnType.Computed.Formula;
import org.ligature.schema.ColumnType.Text.Format;
import org.ligature.schema.OnDelete;
import org.ligature.schema.Table;
import org.ligature.sql.tables.records.SchemaColumnRecord;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/// Reads the description back as the spec from which it could be made again.
record SpecStore(Tx tx) {

    private static final int COMPUTED = 1000;

    TableSpec table(Table table) {
        return new TableSpec(
                table.name(),
                new TableSpec.Head(
                        table.displayName(),
                        table.pluralName(),
                        table.typeCode(),
                        table.nameColumn(),
                        table.ownership(),
                        table.icon(),
                        table.color().isEmpty() ? null : table.color(),
                        table.connectable(),
                        table.abilities().activities(),
                        table.abilities().notes(),
                        table.abilities().activity()),
                states(table),
                columns(table),
                table.layout().isEmpty() ? null : table.layout(),
                views(table));
    }

    private static List<StateSpec> states(Table table) {
        return table.states().stream()
                .map(
                        state ->
                                new StateSpec(
                                        state.value(),
                                        state.label(),
                                        state.editable(),
                                        state.reasons().stream()
                                                .map(
                                                        reason ->
                                                                new ReasonSpec(
                                                                        reason.value(),
                                                                        reason.label()))
                                                .toList()))
                .toList();
    }

    /// Everything that is known of the table.
    Description description(Table table) {
        var ownLayout =
                tx.sql()
                        .select(SCHEMA_TABLE.LAYOUT_OWN)
                        .from(SCHEMA_TABLE)
                        .where(SCHEMA_TABLE.ID.eq(table.id()))
                        .fetchSingle(SCHEMA_TABLE.LAYOUT_OWN);
        var system = columns(table, row -> isOfSystem(table, row));
        return new Description(
                table(table).withColumns(columns(table, row -> !isOfSystem(table, row))),
                table.custom(),
                ownLayout,
                system,
                keptViews(table));
    }

    /// Of a table without records that is all but the columns that were added to it.
    private static boolean isOfSystem(Table table, SchemaColumnRecord column) {
        return SystemColumns.isOne(table.name(), column.getName())
                || table.isPaired() && !column.getCustom();
    }

    private List<ColumnSpec> columns(Table table) {
        return columns(table, row -> !SystemColumns.isOne(table.name(), row.getName()));
    }

    private List<ColumnSpec> columns(Table table, Predicate<SchemaColumnRecord> wanted) {
        return tx
                .sql()
                .selectFrom(SCHEMA_COLUMN)
                .where(SCHEMA_COLUMN.TABLE_ID.eq(table.id()), SCHEMA_COLUMN.DROPPED_ON.isNull())
                .orderBy(SCHEMA_COLUMN.POSITION)
                .fetch()
                .stream()
                .filter(wanted)
                .map(this::column)
                .toList();
    }

    private ColumnSpec column(SchemaColumnRecord row) {
        return new ColumnSpec(
                row.getName(),
                row.getDisplayName(),
                type(row),
                new ColumnSpec.Use(
                        row.getRequired(),
                        row.getReadOnly(),
                        row.getSortable(),
                        row.getSearchable(),
                        row.getListPosition(),
                        row.getListWidth()));
    }

    private Type type(SchemaColumnRecord row) {
        return switch (row.getKind()) {
            case "TEXT" -> new Type.Text(row.getLength(), Format.PLAIN);
            case "EMAIL", "PHONE", "URL" ->
                    new Type.Text(row.getLength(), Format.valueOf(row.getKind()));
            case "MEMO" -> new Type.Memo(row.getLength());
            case "WHOLE_NUMBER" ->
                    new Type.Whole(
                            row.getMinimum().intValueExact(), row.getMaximum().intValueExact());
            case "DECIMAL" ->
                    new Type.Decimal(
                            row.getScale(), plain(row.getMinimum()), plain(row.getMaximum()));
            case "MONEY" ->
                    new Type.Money(
                            row.getScale(), plain(row.getMinimum()), plain(row.getMaximum()));
            case "YES_NO" -> new Type.YesNo(row.getYesLabel(), row.getNoLabel(), usual(row));
            case "DATE" -> new Type.Day();
            case "PARTIAL_START" -> new Type.PartialDay(false);
            case "PARTIAL_END" -> new Type.PartialDay(true);
            case "DATE_TIME" -> new Type.Moment();
            case "CHOICE", "CHOICES" -> choice(row);
            case "LOOKUP" ->
                    new Type.Lookup(targets(row.getTargets()), OnDelete.valueOf(row.getOnDelete()));
            case "PARTY_LIST" ->
                    new Type.Parties(
                            row.getPartyRole(), row.getPartyMany(), targets(row.getTargets()));
            case "UNIQUE_ID", "STATE", "STATUS", "BIG_NUMBER", "TABLE_NAME" ->
                    new Type.Own(Type.Kind.valueOf(row.getKind()));
            default ->
                    new Type.Computed(
                            Formula.valueOf(row.getKind()),
                            Objects.requireNonNullElse(row.getLength(), COMPUTED));
        };
    }

    private static @Nullable Boolean usual(SchemaColumnRecord row) {
        return row.getDefaultValue() == null ? null : Boolean.valueOf(row.getDefaultValue());
    }

    private Type choice(SchemaColumnRecord row) {
        var name =
                tx.sql()
                        .select(SCHEMA_CHOICE.NAME)
                        .from(SCHEMA_CHOICE)
                        .where(SCHEMA_CHOICE.ID.eq(row.getChoiceId()))
                        .fetchSingle(SCHEMA_CHOICE.NAME);
        var usual =
                row.getDefaultValue() == null
                        ? List.<Integer>of()
                        : Arrays.stream(row.getDefaultValue().split(";"))
                                .map(Integer::valueOf)
                                .toList();
        var options = new ChoiceStore(tx).options(row.getChoiceId());
        return new Type.Choice(name, row.getKind().equals("CHOICES"), options, usual);
    }

    private static Targets targets(@Nullable String text) {
        return switch (text) {
            case null -> new Targets.Tables(List.of());
            case "" -> new Targets.Tables(List.of());
            case "activities" -> new Targets.Activities();
            case "connections" -> new Targets.Connections();
            default -> new Targets.Tables(List.of(text.split(",")));
        };
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private List<ViewSpec> views(Table table) {
        return tx.sql()
                .selectFrom(SAVED_VIEW)
                .where(SAVED_VIEW.TABLE_ID.eq(table.id()), SAVED_VIEW.OWNERID.isNull())
                .orderBy(SAVED_VIEW.POSITION, SAVED_VIEW.ID)
                .fetch(row -> new ViewSpec(row.getName(), row.getContent()));
    }

    private List<KeptView> keptViews(Table table) {
        return tx.sql()
                .select(
                        SAVED_VIEW.UUID,
                        SAVED_VIEW.NAME,
                        SAVED_VIEW.CONTENT,
                        SAVED_VIEW.STANDARD,
                        RECORD.UUID)
                .from(SAVED_VIEW)
                .leftJoin(RECORD)
                .on(RECORD.ID.eq(SAVED_VIEW.OWNERID))
                .where(SAVED_VIEW.TABLE_ID.eq(table.id()))
                .orderBy(SAVED_VIEW.POSITION, SAVED_VIEW.ID)
                .fetch(
                        row ->
                                new KeptView(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5()));
    }
}
