package org.ligature;

import org.ligature.records.RecordRef;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.ColumnType.Text.Format;
import org.ligature.schema.Table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A record of every business table with something in each of its columns that people write.
///
/// A table waits for those its required lookups point at; other lookups are filled where there is
/// something to point at.
public final class OneOfEach {

    private static final Set<String> LEFT_OUT =
            Set.of("ownerid", "overriddencreatedon", "importsequencenumber");
    private static final BigDecimal NUMBER = new BigDecimal("1250.5");

    private final TestDb store;
    private final Map<String, RecordRef> made = new LinkedHashMap<>();

    private OneOfEach(TestDb store) {
        this.store = store;
    }

    /// Writes the records and answers with them by their tables.
    public static Map<String, RecordRef> in(TestDb store) {
        return new OneOfEach(store).all();
    }

    private Map<String, RecordRef> all() {
        var tables = store.schema().schema().tables().stream().filter(Table::isBusiness).toList();
        for (var before = -1; before < made.size() && made.size() < tables.size(); ) {
            before = made.size();
            tables.stream().filter(this::isNext).forEach(this::create);
        }
        var missing = tables.stream().filter(table -> !made.containsKey(table.name())).toList();
        if (!missing.isEmpty()) {
            throw new AssertionError("These tables wait for each other: " + missing);
        }
        return made;
    }

    private boolean isNext(Table table) {
        return !made.containsKey(table.name())
                && table.columns().stream()
                        .filter(Column::required)
                        .filter(column -> column.type() instanceof ColumnType.Lookup)
                        .filter(column -> !LEFT_OUT.contains(column.name()))
                        .allMatch(column -> value(column).isPresent());
    }

    private void create(Table table) {
        var values = Values.NONE;
        for (var column : table.columns()) {
            if (!column.readOnly() && !LEFT_OUT.contains(column.name())) {
                var value = value(column);
                if (value.isPresent()) {
                    values = values.with(column.name(), value.get());
                }
            }
        }
        var outcome = store.records().create(store.admin(), table.name(), values);
        if (outcome instanceof SaveOutcome.Saved(var row)) {
            made.put(table.name(), row.ref());
        } else {
            throw new AssertionError(table.name() + ": " + outcome);
        }
    }

    private Optional<Object> value(Column column) {
        return Optional.ofNullable(
                switch (column.type()) {
                    case ColumnType.Text(var length, var format) ->
                            cut(text(format, column.displayName()), length);
                    case ColumnType.Memo(var length) ->
                            cut("What there is to say.\nAnd more of it.", length);
                    case ColumnType.WholeNumber(var least, var most) -> Math.clamp(12, least, most);
                    case ColumnType.DecimalNumber(var scale, var least, var most) ->
                            within(scale, least, most);
                    case ColumnType.Money(var scale, var least, var most) ->
                            within(scale, least, most);
                    case ColumnType.YesNo _ -> true;
                    case ColumnType.DateOnly _ -> LocalDate.of(2026, 11, 28);
                    case ColumnType.DateAndTime _ -> TestDb.CLOCK.instant();
                    case ColumnType.ChoiceOf(var choice) -> choice.options().getFirst().value();
                    case ColumnType.ChoicesOf(var choice) ->
                            List.of(choice.options().getFirst().value());
                    case ColumnType.Lookup(var tables) -> target(tables);
                    case ColumnType.PartyList(_, _, var tables) ->
                            target(tables) == null ? null : List.of(target(tables));
                    case ColumnType.PartialDay _, ColumnType.BigNumber _ -> null;
                    case ColumnType.StateCode _, ColumnType.StatusCode _ -> null;
                    case ColumnType.Computed _, ColumnType.UniqueId _ -> null;
                    case ColumnType.TableName _ -> null;
                });
    }

    private RecordRef target(List<String> tables) {
        return tables.stream().filter(made::containsKey).map(made::get).findFirst().orElse(null);
    }

    private static String text(Format format, String words) {
        return switch (format) {
            case PLAIN -> words + " of a kind";
            case EMAIL -> "jane.doe@example.com";
            case PHONE -> "+1 555 0142";
            case URL -> "https://larkfield.example";
        };
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(text.length(), length)).strip();
    }

    private static BigDecimal within(int scale, BigDecimal least, BigDecimal most) {
        return NUMBER.max(least).min(most).setScale(scale, RoundingMode.HALF_UP);
    }
}
