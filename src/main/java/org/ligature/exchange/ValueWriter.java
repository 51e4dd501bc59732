package org.ligature.exchange;

import org.jspecify.annotations.Nullable;
import org.ligature.records.RecordRef;
import org.ligature.schema.Choice;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.State;
import org.ligature.schema.Table;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Puts values under their logical names as programs read them: instants in ISO 8601 with Z, dates
/// as
/// yyyy-mm-dd, options as numbers, records as UUIDs with `column@name` and `column@table` beside.
public record ValueWriter(boolean labels) {

    /// Adds the value of a column to `object`; nothing where it is empty.
    public void put(
            Map<String, Object> object, Table table, Column column, @Nullable Object value) {
        if (value == null) {
            return;
        }
        switch (value) {
            case RecordRef ref -> {
                object.put(column.name(), ref.uuid().toString());
                object.put(column.name() + "@name", ref.name());
                object.put(column.name() + "@table", ref.table());
            }
            case Instant instant -> object.put(column.name(), instant.toString());
            case Number number -> object.put(column.name(), number);
            case Boolean yes -> object.put(column.name(), yes);
            case List<?> options when column.type() instanceof ColumnType.PartyList ->
                    parties(object, column, options);
            case List<?> options -> object.put(column.name(), options);
            default -> object.put(column.name(), value.toString());
        }
        if (labels) {
            label(table, column, value)
                    .ifPresent(text -> object.put(column.name() + "@label", text));
        }
    }

    private static void parties(Map<String, Object> object, Column column, List<?> parties) {
        var refs = parties.stream().map(RecordRef.class::cast).toList();
        object.put(column.name(), refs.stream().map(ref -> ref.uuid().toString()).toList());
        object.put(column.name() + "@name", refs.stream().map(RecordRef::name).toList());
        object.put(column.name() + "@table", refs.stream().map(RecordRef::table).toList());
    }

    /// The value as a person reads it: the name of a record, the label of an option.
    public static Optional<String> plain(Table table, Column column, @Nullable Object value) {
        return switch (value) {
            case null -> Optional.empty();
            case RecordRef ref -> Optional.of(ref.name());
            case java.math.BigDecimal number -> Optional.of(number.toPlainString());
            case List<?> parties when column.type() instanceof ColumnType.PartyList ->
                    Optional.of(
                            parties.stream()
                                    .map(party -> ((RecordRef) party).name())
                                    .collect(Collectors.joining("; ")));
            default -> label(table, column, value).or(() -> Optional.of(value.toString()));
        };
    }

    private static Optional<String> label(Table table, Column column, Object value) {
        return switch (column.type()) {
            case ColumnType.ChoiceOf(var choice) -> option(choice, value);
            case ColumnType.ChoicesOf(var choice) ->
                    Optional.of(
                            String.join(
                                    ", ",
                                    ((List<?>) value)
                                            .stream()
                                                    .flatMap(each -> option(choice, each).stream())
                                                    .toList()));
            case ColumnType.StateCode _ ->
                    table.states().stream()
                            .filter(state -> value.equals(state.value()))
                            .map(State::label)
                            .findFirst();
            case ColumnType.StatusCode _ ->
                    table.states().stream()
                            .flatMap(state -> state.reasons().stream())
                            .filter(reason -> value.equals(reason.value()))
                            .map(State.Reason::label)
                            .findFirst();
            case ColumnType.YesNo type ->
                    Optional.of(Boolean.TRUE.equals(value) ? type.yes() : type.no());
            case ColumnType.Text _,
                    ColumnType.Memo _,
                    ColumnType.WholeNumber _,
                    ColumnType.BigNumber _,
                    ColumnType.DecimalNumber _,
                    ColumnType.Money _,
                    ColumnType.DateOnly _,
                    ColumnType.PartialDay _,
                    ColumnType.DateAndTime _,
                    ColumnType.Lookup _,
                    ColumnType.PartyList _,
                    ColumnType.Computed _,
                    ColumnType.UniqueId _,
                    ColumnType.TableName _ ->
                    Optional.empty();
        };
    }

    private static Optional<String> option(Choice choice, Object value) {
        return choice.option((Integer) value).map(Choice.Option::label);
    }
}
