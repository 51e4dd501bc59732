package org.ligature.settings.ui;

import org.ligature.query.Operator;
import org.ligature.schema.Choice;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Table;

import java.util.List;

/// What a view can ask of a column.
enum Question {
    CONTAINS,
    NOT_CONTAINS,
    BEGINS_WITH,
    ENDS_WITH,
    IS,
    AT_LEAST,
    AT_MOST,
    ONE_OF,
    YES,
    NO,
    ME,
    EMPTY,
    FILLED;

    /// The questions that make sense of a column.
    static List<Question> of(Column column) {
        return switch (column.type()) {
            case ColumnType.Text _, ColumnType.Memo _, ColumnType.Computed _ ->
                    List.of(CONTAINS, NOT_CONTAINS, BEGINS_WITH, ENDS_WITH, EMPTY, FILLED);
            case ColumnType.Lookup(var tables) ->
                    tables.contains("systemuser")
                            ? List.of(ME, CONTAINS, NOT_CONTAINS, EMPTY, FILLED)
                            : List.of(CONTAINS, NOT_CONTAINS, EMPTY, FILLED);
            case ColumnType.WholeNumber _, ColumnType.DecimalNumber _, ColumnType.Money _ ->
                    List.of(AT_LEAST, AT_MOST, IS, EMPTY, FILLED);
            case ColumnType.DateOnly _, ColumnType.PartialDay _, ColumnType.DateAndTime _ ->
                    List.of(AT_LEAST, AT_MOST, EMPTY, FILLED);
            case ColumnType.YesNo _ -> List.of(YES, NO, EMPTY, FILLED);
            case ColumnType.ChoiceOf _, ColumnType.ChoicesOf _ -> List.of(ONE_OF, EMPTY, FILLED);
            case ColumnType.StateCode _, ColumnType.StatusCode _ -> List.of(ONE_OF);
            case ColumnType.PartyList _, ColumnType.BigNumber _ -> List.of();
            case ColumnType.UniqueId _, ColumnType.TableName _ -> List.of();
        };
    }

    /// Whether something is typed to answer it.
    boolean takesText() {
        return switch (this) {
            case CONTAINS, NOT_CONTAINS, BEGINS_WITH, ENDS_WITH, IS, AT_LEAST, AT_MOST -> true;
            case ONE_OF, YES, NO, ME, EMPTY, FILLED -> false;
        };
    }

    /// The question that a kept condition asks.
    static Question of(Operator operator, List<Object> values) {
        return switch (operator) {
            case CONTAINS -> CONTAINS;
            case NOT_CONTAINS -> NOT_CONTAINS;
            case BEGINS_WITH -> BEGINS_WITH;
            case ENDS_WITH -> ENDS_WITH;
            case GT, GE -> AT_LEAST;
            case LT, LE -> AT_MOST;
            case IN, NOT_IN, CONTAIN_VALUES -> ONE_OF;
            case NULL -> EMPTY;
            case NOT_NULL -> FILLED;
            case EQ_USER -> ME;
            case EQ, NE, BETWEEN -> equal(values);
        };
    }

    private static Question equal(List<Object> values) {
        if (values.isEmpty() || !(values.getFirst() instanceof Boolean flag)) {
            return IS;
        }
        return flag ? YES : NO;
    }

    /// The options a column is chosen from; none where it is not.
    static List<Choice.Option> options(Table table, Column column) {
        return switch (column.type()) {
            case ColumnType.ChoiceOf(var choice) -> choice.options();
            case ColumnType.ChoicesOf(var choice) -> choice.options();
            case ColumnType.StateCode _ ->
                    table.states().stream()
                            .map(state -> new Choice.Option(state.value(), state.label(), ""))
                            .toList();
            case ColumnType.StatusCode _ ->
                    table.states().stream()
                            .flatMap(state -> state.reasons().stream())
                            .map(reason -> new Choice.Option(reason.value(), reason.label(), ""))
                            .toList();
            default -> List.of();
        };
    }
}
