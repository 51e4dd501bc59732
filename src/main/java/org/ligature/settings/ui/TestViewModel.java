package org.ligature.settings.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import org.ligature.query.Condition;
import org.ligature.query.Operator;
import org.ligature.query.Path;
import org.ligature.records.Typed;
import org.ligature.records.ValueFormat;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// One condition of a view while somebody writes it.
final class TestViewModel {

    private final ValueFormat format;
    private final ObjectProperty<Column> column;
    private final ObjectProperty<Question> question;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final StringProperty error = new SimpleStringProperty(this, "error", "");
    private final ObservableSet<Integer> options = FXCollections.observableSet(new TreeSet<>());

    TestViewModel(Column column, ValueFormat format) {
        this.format = format;
        this.column = new SimpleObjectProperty<>(this, "column", column);
        question = new SimpleObjectProperty<>(this, "question", Question.of(column).getFirst());
        this.column.subscribe((_, now) -> start(now));
        text.subscribe(_ -> error.set(""));
    }

    /// A condition that is kept.
    TestViewModel(Column column, Condition.Compare kept, ValueFormat format) {
        this(column, format);
        question.set(Question.of(kept.operator(), kept.values()));
        if (question.get() == Question.ONE_OF) {
            kept.values().forEach(value -> options.add((Integer) value));
        } else if (question.get().takesText() && !kept.values().isEmpty()) {
            text.set(words(column, kept));
        }
    }

    private String words(Column column, Condition.Compare kept) {
        var value = kept.values().getFirst();
        if (value instanceof Instant moment) {
            var day = LocalDate.ofInstant(moment, format.zone());
            return format.date(kept.operator() == Operator.LT ? day.minusDays(1) : day);
        }
        return value instanceof LocalDate day
                ? format.date(day)
                : format.edit(column.type(), value);
    }

    private void start(Column now) {
        var fitting = Question.of(now);
        if (!fitting.contains(question.get())) {
            question.set(fitting.getFirst());
        }
        options.clear();
        text.set("");
    }

    ObjectProperty<Column> columnProperty() {
        return column;
    }

    ObjectProperty<Question> questionProperty() {
        return question;
    }

    StringProperty textProperty() {
        return text;
    }

    /// What is wrong with what was typed; empty for nothing.
    StringProperty errorProperty() {
        return error;
    }

    ObservableSet<Integer> options() {
        return options;
    }

    /// The condition; empty where what was typed cannot be read, which the line then says.
    ///
    /// @param missing what to say where nothing was typed
    Optional<Condition.Compare> condition(String missing) {
        return switch (question.get()) {
            case CONTAINS -> text(Operator.CONTAINS, missing);
            case NOT_CONTAINS -> text(Operator.NOT_CONTAINS, missing);
            case BEGINS_WITH -> text(Operator.BEGINS_WITH, missing);
            case ENDS_WITH -> text(Operator.ENDS_WITH, missing);
            case IS -> value(Operator.EQ, missing);
            case AT_LEAST -> value(Operator.GE, missing);
            case AT_MOST -> value(Operator.LE, missing);
            case ONE_OF -> options(missing);
            case YES -> compare(Operator.EQ, List.of(true));
            case NO -> compare(Operator.EQ, List.of(false));
            case ME -> compare(Operator.EQ_USER, List.of());
            case EMPTY -> compare(Operator.NULL, List.of());
            case FILLED -> compare(Operator.NOT_NULL, List.of());
        };
    }

    private Optional<Condition.Compare> compare(Operator operator, List<Object> values) {
        return Optional.of(new Condition.Compare(Path.of(column.get().name()), operator, values));
    }

    private Optional<Condition.Compare> text(Operator operator, String missing) {
        if (text.get().isBlank()) {
            error.set(missing);
            return Optional.empty();
        }
        return compare(operator, List.of(text.get().strip()));
    }

    private Optional<Condition.Compare> options(String missing) {
        if (options.isEmpty()) {
            error.set(missing);
            return Optional.empty();
        }
        error.set("");
        var many = column.get().type() instanceof ColumnType.ChoicesOf;
        return compare(many ? Operator.CONTAIN_VALUES : Operator.IN, new ArrayList<>(options));
    }

    private Optional<Condition.Compare> value(Operator operator, String missing) {
        var type = column.get().type();
        var isMoment = type instanceof ColumnType.DateAndTime;
        var day = isMoment || type instanceof ColumnType.PartialDay;
        var typed = format.read(day ? new ColumnType.DateOnly() : type, text.get().strip());
        if (typed instanceof Typed.Unreadable(var why)) {
            error.set(why.words());
            return Optional.empty();
        }
        if (!(typed instanceof Typed.Value(var value)) || value == null) {
            error.set(missing);
            return Optional.empty();
        }
        if (isMoment && value instanceof LocalDate date) {
            var most = operator == Operator.LE;
            var from = (most ? date.plusDays(1) : date).atStartOfDay(format.zone()).toInstant();
            return compare(most ? Operator.LT : operator, List.of(from));
        }
        return compare(operator, List.of(value));
    }
}
