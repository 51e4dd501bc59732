package org.ligature.query.ui;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.ui.Field;
import org.ligature.kit.ui.Gap;
import org.ligature.query.Operator;
import org.ligature.records.Typed;
import org.ligature.schema.ColumnType;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A condition on one column: a text, a range of numbers, or a stretch of days.
final class ConditionPane extends VBox {

    private static final Set<Operator> WITHOUT_TEXT = EnumSet.of(Operator.NULL, Operator.NOT_NULL);

    private final GridViewModel model;
    private final GridColumn column;
    private final FilterWords words;
    private final ComboBox<Object> kind = new ComboBox<>();
    private final TextField first = new TextField();
    private final TextField second = new TextField();
    private final Field firstField;
    private final Field secondField;

    /// What stands for "between two values" among operators and days.
    private enum Range {
        RANGE
    }

    /// @param apply what Enter in a field does
    ConditionPane(GridViewModel model, GridColumn column, FilterWords words, Runnable apply) {
        super(Gap.S);
        this.model = model;
        this.column = column;
        this.words = words;
        kind.setId("grid-filter-kind");
        kind.setAccessibleText(words.texts().get("filter.kind"));
        kind.setMaxWidth(Double.MAX_VALUE);
        kind.getItems().setAll(kinds(column.type()));
        kind.setConverter(new KindWords());
        first.setId("grid-filter-first");
        second.setId("grid-filter-second");
        first.setOnAction(_ -> apply.run());
        second.setOnAction(_ -> apply.run());
        firstField = new Field("", first);
        secondField = new Field(words.texts().get("filter.to"), second);
        getChildren().setAll(kind, firstField, secondField);
        kind.valueProperty().subscribe(this::show);
        kind.setValue(kind.getItems().getFirst());
        model.filterOf(column.path()).ifPresent(this::take);
    }

    static boolean isFor(ColumnType type) {
        return !kinds(type).isEmpty();
    }

    private static List<Object> kinds(ColumnType type) {
        return switch (type) {
            case ColumnType.Text _, ColumnType.Memo _, ColumnType.Computed _, ColumnType.Lookup _ ->
                    List.of(
                            Operator.CONTAINS,
                            Operator.NOT_CONTAINS,
                            Operator.BEGINS_WITH,
                            Operator.ENDS_WITH,
                            Operator.NULL,
                            Operator.NOT_NULL);
            case ColumnType.WholeNumber _,
                    ColumnType.BigNumber _,
                    ColumnType.DecimalNumber _,
                    ColumnType.Money _ ->
                    List.of(Range.RANGE, Operator.NULL, Operator.NOT_NULL);
            case ColumnType.DateOnly _, ColumnType.PartialDay _, ColumnType.DateAndTime _ -> days();
            case ColumnType.YesNo _, ColumnType.ChoiceOf _, ColumnType.ChoicesOf _ -> List.of();
            case ColumnType.StateCode _, ColumnType.StatusCode _, ColumnType.UniqueId _ ->
                    List.of();
            case ColumnType.TableName _, ColumnType.PartyList _ -> List.of();
        };
    }

    private static List<Object> days() {
        var kinds = new ArrayList<Object>(List.of(Day.values()));
        kinds.add(Range.RANGE);
        kinds.add(Operator.NULL);
        kinds.add(Operator.NOT_NULL);
        return kinds;
    }

    private void show(@Nullable Object chosen) {
        var range = chosen == Range.RANGE;
        var text = chosen instanceof Operator operator && !WITHOUT_TEXT.contains(operator);
        firstField.labelProperty().set(words.texts().get(range ? "filter.from" : "filter.text"));
        show(firstField, range || text);
        show(secondField, range);
        firstField.errorProperty().set("");
        secondField.errorProperty().set("");
    }

    private static void show(Field field, boolean shown) {
        field.setVisible(shown);
        field.setManaged(shown);
    }

    /// Begins with the filter in force.
    private void take(ColumnFilter filter) {
        switch (filter) {
            case ColumnFilter.OneOf _ -> {}
            case ColumnFilter.Matches(_, var operator, var text) -> {
                kind.setValue(operator);
                first.setText(text);
            }
            case ColumnFilter.Between(_, var from, var to) -> {
                kind.setValue(Range.RANGE);
                first.setText(from == null ? "" : words.value(column, from));
                second.setText(to == null ? "" : words.value(column, to));
            }
            case ColumnFilter.Within(_, var day) -> kind.setValue(day);
        }
    }

    /// False where something typed cannot be read; the field then says so.
    boolean apply() {
        return switch (kind.getValue()) {
            case Day day -> {
                model.filter(new ColumnFilter.Within(column, day));
                yield true;
            }
            case Operator operator -> match(operator);
            default -> range();
        };
    }

    private boolean match(Operator operator) {
        var text = WITHOUT_TEXT.contains(operator) ? "" : first.getText().strip();
        if (text.isEmpty() && !WITHOUT_TEXT.contains(operator)) {
            model.clearFilter(column.path());
        } else {
            model.filter(new ColumnFilter.Matches(column, operator, text));
        }
        return true;
    }

    private boolean range() {
        var from = read(first, firstField);
        var to = read(second, secondField);
        if (!(from instanceof Typed.Value(var least)) || !(to instanceof Typed.Value(var most))) {
            return false;
        }
        if (least == null && most == null) {
            model.clearFilter(column.path());
        } else {
            model.filter(new ColumnFilter.Between(column, least, most));
        }
        return true;
    }

    private Typed read(TextField field, Field around) {
        var typed = words.format().read(read(column.type()), field.getText().strip());
        around.errorProperty().set(typed instanceof Typed.Unreadable(var why) ? why.words() : "");
        return typed;
    }

    /// Of a moment or of a date known to the month people type the day.
    private static ColumnType read(ColumnType type) {
        return switch (type) {
            case ColumnType.DateAndTime _, ColumnType.PartialDay _ -> new ColumnType.DateOnly();
            case ColumnType.BigNumber _ ->
                    new ColumnType.WholeNumber(Integer.MIN_VALUE, Integer.MAX_VALUE);
            default -> type;
        };
    }

    private final class KindWords extends StringConverter<Object> {

        @Override
        public String toString(@Nullable Object chosen) {
            return switch (chosen) {
                case null -> "";
                case Day day -> words.day(day);
                case Operator operator -> words.texts().get("operator." + operator.name());
                default -> words.texts().get("filter.range");
            };
        }

        @Override
        public @Nullable Object fromString(String text) {
            return null;
        }
    }
}
