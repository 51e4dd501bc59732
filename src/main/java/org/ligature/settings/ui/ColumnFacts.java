package org.ligature.settings.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import org.ligature.design.ChoiceChange;
import org.ligature.design.ColumnSpec.Targets;
import org.ligature.design.ColumnSpec.Type;
import org.ligature.schema.Choice;
import org.ligature.schema.ColumnType.Text.Format;
import org.ligature.schema.OnDelete;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// What a column of each kind still has to say of itself, as it is typed.
final class ColumnFacts {

    static final String LENGTH = "length";
    static final String SCALE = "scale";
    static final String MINIMUM = "minimum";
    static final String MAXIMUM = "maximum";
    static final String OPTIONS = "options";
    static final String TARGETS = "targets";
    static final String SHARED = "shared";
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_MEMO = 1_048_576;
    private static final int MOST_DIGITS = 10;
    private static final BigDecimal LARGEST = new BigDecimal("922337203685477");

    /// Which records a lookup leads to.
    enum Reach {
        TABLES,
        ACTIVITIES,
        CONNECTIONS
    }

    final StringProperty length = new SimpleStringProperty(this, "length", "100");
    final StringProperty scale = new SimpleStringProperty(this, "scale", "2");
    final StringProperty minimum = new SimpleStringProperty(this, "minimum", "");
    final StringProperty maximum = new SimpleStringProperty(this, "maximum", "");
    final StringProperty yes = new SimpleStringProperty(this, "yes", "Yes");
    final StringProperty no = new SimpleStringProperty(this, "no", "No");
    final ObjectProperty<Usual> usualFlag = new SimpleObjectProperty<>(Usual.NONE);
    final BooleanProperty end = new SimpleBooleanProperty(this, "end");
    final BooleanProperty own = new SimpleBooleanProperty(this, "own", true);

    /// Whether other columns can take from the options, too.
    final BooleanProperty share = new SimpleBooleanProperty(this, "share");

    final StringProperty shared = new SimpleStringProperty(this, "shared", "");
    final OptionsViewModel options = new OptionsViewModel();
    final ObservableSet<Integer> usual = FXCollections.observableSet(new TreeSet<>());
    final ObjectProperty<Reach> reach = new SimpleObjectProperty<>(Reach.TABLES);
    final ObservableSet<String> targets = FXCollections.observableSet(new TreeSet<>());
    final ObjectProperty<OnDelete> onDelete = new SimpleObjectProperty<>(OnDelete.CLEAR);
    private final Complaints complaints;
    private boolean isShared;

    ColumnFacts(Complaints complaints) {
        this.complaints = complaints;
        length.subscribe(_ -> complaints.clear(LENGTH));
        scale.subscribe(_ -> complaints.clear(SCALE));
        minimum.subscribe(_ -> complaints.clear(MINIMUM));
        maximum.subscribe(_ -> complaints.clear(MAXIMUM));
        shared.subscribe(_ -> complaints.clear(SHARED));
    }

    /// Knows which choices columns share already.
    void know(List<Choice> choices) {
        isShared = choices.stream().anyMatch(choice -> choice.name().equals(shared.get()));
        share.set(isShared);
    }

    /// Whether the choice of a column that is there is shared already.
    boolean isShared() {
        return isShared;
    }

    /// Starts at what is usual for the kind.
    void startAt(Kind kind) {
        length.set(kind == Kind.MEMO ? "2000" : "100");
    }

    /// Shows what a column that is there says.
    void show(Type type) {
        switch (type) {
            case Type.Text(var most, _) -> length.set(Integer.toString(most));
            case Type.Memo(var most) -> length.set(Integer.toString(most));
            case Type.Whole(var least, var most) -> {
                minimum.set(least == Integer.MIN_VALUE ? "" : Integer.toString(least));
                maximum.set(most == Integer.MAX_VALUE ? "" : Integer.toString(most));
            }
            case Type.Decimal(var digits, var least, var most) -> show(digits, least, most);
            case Type.Money(var digits, var least, var most) -> show(digits, least, most);
            case Type.YesNo(var positive, var negative, var flag) -> {
                yes.set(positive);
                no.set(negative);
                usualFlag.set(Usual.of(flag));
            }
            case Type.PartialDay(var ends) -> end.set(ends);
            case Type.Choice choice -> show(choice);
            case Type.Lookup lookup -> show(lookup);
            case Type.Day _, Type.Moment _, Type.Parties _, Type.Computed _, Type.Own _ -> {}
        }
    }

    private void show(int digits, BigDecimal least, BigDecimal most) {
        scale.set(Integer.toString(digits));
        minimum.set(least.compareTo(LARGEST.negate()) <= 0 ? "" : least.toPlainString());
        maximum.set(most.compareTo(LARGEST) >= 0 ? "" : most.toPlainString());
    }

    private void show(Type.Choice choice) {
        shared.set(choice.choice());
        if (choice.options() != null) {
            options.show(choice.options());
        }
        usual.clear();
        usual.addAll(choice.usual());
    }

    private void show(Type.Lookup lookup) {
        onDelete.set(lookup.onDelete());
        switch (lookup.targets()) {
            case Targets.Tables(var names) -> {
                targets.clear();
                targets.addAll(names);
            }
            case Targets.Activities _ -> reach.set(Reach.ACTIVITIES);
            case Targets.Connections _ -> reach.set(Reach.CONNECTIONS);
        }
    }

    /// The type as it is typed; empty where something in it is wrong, which the fields then say.
    Optional<Type> type(Kind kind) {
        Type type =
                switch (kind) {
                    case TEXT -> text(Format.PLAIN);
                    case EMAIL -> text(Format.EMAIL);
                    case PHONE -> text(Format.PHONE);
                    case URL -> text(Format.URL);
                    case MEMO -> new Type.Memo(whole(LENGTH, length, 1, LONGEST_MEMO));
                    case WHOLE -> whole();
                    case DECIMAL -> new Type.Decimal(scale(), least(), most());
                    case MONEY -> new Type.Money(scale(), least(), most());
                    case YES_NO -> yesNo();
                    case DATE -> new Type.Day();
                    case PARTIAL_DATE -> new Type.PartialDay(end.get());
                    case DATE_AND_TIME -> new Type.Moment();
                    case CHOICE -> choice(false);
                    case CHOICES -> choice(true);
                    case LOOKUP -> lookup();
                    case OTHER -> throw new IllegalStateException("nobody makes such a column");
                };
        if (kind == Kind.DECIMAL || kind == Kind.MONEY) {
            requireRising(least(), most());
        }
        return complaints.isEmpty() ? Optional.of(type) : Optional.empty();
    }

    private Type text(Format format) {
        return new Type.Text(whole(LENGTH, length, 1, LONGEST_TEXT), format);
    }

    private Type whole() {
        var least = bound(MINIMUM, minimum, BigDecimal.valueOf(Integer.MIN_VALUE));
        var most = bound(MAXIMUM, maximum, BigDecimal.valueOf(Integer.MAX_VALUE));
        requireRising(least, most);
        try {
            return new Type.Whole(least.intValueExact(), most.intValueExact());
        } catch (ArithmeticException broken) {
            complaints.put(MINIMUM, "wrong.whole");
            return new Type.Whole(0, 0);
        }
    }

    private Type yesNo() {
        return new Type.YesNo(
                yes.get().isBlank() ? "Yes" : yes.get().strip(),
                no.get().isBlank() ? "No" : no.get().strip(),
                usualFlag.get().flag());
    }

    private Type choice(boolean many) {
        if (!own.get()) {
            if (shared.get().isEmpty()) {
                complaints.put(SHARED, "missing.shared");
            }
            return new Type.Choice(shared.get(), many, null, usual(many));
        }
        if (options.specs().isEmpty()) {
            complaints.put(OPTIONS, "missing.options");
        } else if (options.hasTwins()) {
            complaints.put(OPTIONS, "wrong.twins");
        }
        return new Type.Choice("", many, options.specs(), usual(many));
    }

    private List<Integer> usual(boolean many) {
        var known = new ArrayList<>(usual);
        if (own.get()) {
            known.retainAll(options.specs().stream().map(one -> one.value()).toList());
        }
        return many || known.size() < 2 ? known : known.subList(0, 1);
    }

    private Type lookup() {
        var chosen =
                switch (reach.get()) {
                    case TABLES -> new Targets.Tables(new ArrayList<>(targets));
                    case ACTIVITIES -> new Targets.Activities();
                    case CONNECTIONS -> new Targets.Connections();
                };
        if (reach.get() == Reach.TABLES && targets.isEmpty()) {
            complaints.put(TARGETS, "missing.targets");
        }
        return new Type.Lookup(chosen, onDelete.get());
    }

    private int scale() {
        return whole(SCALE, scale, 0, MOST_DIGITS);
    }

    private BigDecimal least() {
        return bound(MINIMUM, minimum, LARGEST.negate());
    }

    private BigDecimal most() {
        return bound(MAXIMUM, maximum, LARGEST);
    }

    private int whole(String field, StringProperty text, int least, int most) {
        try {
            var number = Integer.parseInt(text.get().strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException unreadable) {
            // said below, as for a number out of range
        }
        complaints.put(field, "wrong.between", least, most);
        return least;
    }

    private BigDecimal bound(String field, StringProperty text, BigDecimal usual) {
        if (text.get().isBlank()) {
            return usual;
        }
        try {
            return plain(new BigDecimal(text.get().strip().replace(",", "")));
        } catch (NumberFormatException unreadable) {
            complaints.put(field, "wrong.number");
            return usual;
        }
    }

    /// One way of writing each number, so that equal limits are equal.
    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /// What makes the choice of a column that is there into what is written.
    ChoiceChange[] changes(Choice there) {
        List<ChoiceChange> changes = new ArrayList<>(options.changes(there));
        if (share.get() && !isShared) {
            changes.add(new ChoiceChange.Share());
        }
        return changes.toArray(ChoiceChange[]::new);
    }

    private void requireRising(BigDecimal least, BigDecimal most) {
        if (least.compareTo(most) > 0) {
            complaints.put(MINIMUM, "wrong.range");
        }
    }
}
