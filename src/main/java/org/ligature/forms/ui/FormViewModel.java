package org.ligature.forms.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Actor;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.task.Tasks;
import org.ligature.records.Impact;
import org.ligature.records.Invalid;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.RecordService;
import org.ligature.records.Row;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.State;
import org.ligature.schema.Table;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// One record on its form, or one that is still to be created: its fields, and what can be done.
///
/// What somebody typed is lost only when they say so: a refused save, a conflict, another's save
/// or a deactivation in between all leave it where it is.
final class FormViewModel {

    /// What the form shows while a record comes.
    enum Phase {
        LOADING,
        READY,
        FAILED
    }

    /// An expected failure, and how to try again.
    record Failure(Problem problem, Runnable again) {}

    private final Actor actor;
    private final Table table;
    private final RecordService records;
    private final Tasks tasks;
    private final Clock clock;
    private final FieldSet fields;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.LOADING);
    private final ReadOnlyObjectWrapper<@Nullable Row> row = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Conflict> conflict =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Instant> savedOn = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable FieldState> attention =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper changedBy = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper();
    private final AtomicBoolean saving = new AtomicBoolean();
    private @Nullable Row base;

    FormViewModel(Actor actor, Table table, RecordService records, Tasks tasks, Clock clock) {
        this.actor = actor;
        this.table = table;
        this.records = records;
        this.tasks = tasks;
        this.clock = clock;
        this.fields = new FieldSet(table);
    }

    Table table() {
        return table;
    }

    Actor actor() {
        return actor;
    }

    Collection<FieldState> fields() {
        return fields.all();
    }

    FieldState field(String column) {
        return fields.field(column);
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// The record as it was last read; null while it is new.
    ReadOnlyObjectProperty<@Nullable Row> rowProperty() {
        return row.getReadOnlyProperty();
    }

    Optional<RecordRef> record() {
        return Optional.ofNullable(row.get()).map(Row::ref);
    }

    boolean isNew() {
        return row.get() == null;
    }

    ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Conflict> conflictProperty() {
        return conflict.getReadOnlyProperty();
    }

    /// Who saved in between and is still in the way of a save; empty for nobody.
    ReadOnlyStringProperty changedByProperty() {
        return changedBy.getReadOnlyProperty();
    }

    /// When it was last saved here; null where it was not yet.
    ReadOnlyObjectProperty<@Nullable Instant> savedOnProperty() {
        return savedOn.getReadOnlyProperty();
    }

    /// The field the user has to look at next; set after a refused save.
    ReadOnlyObjectProperty<@Nullable FieldState> attentionProperty() {
        return attention.getReadOnlyProperty();
    }

    /// True while the record is inactive.
    ReadOnlyBooleanProperty readOnlyProperty() {
        return readOnly.getReadOnlyProperty();
    }

    /// How many fields differ from what is saved.
    ReadOnlyIntegerProperty changesProperty() {
        return fields.changesProperty();
    }

    /// How many fields something is wrong with.
    ReadOnlyIntegerProperty complaintsProperty() {
        return fields.complaintsProperty();
    }

    void open(RecordId id) {
        phase.set(Phase.LOADING);
        failure.set(null);
        tasks.run(
                () -> records.open(actor, table.name(), id),
                found -> {
                    adopt(found, Values.NONE);
                    phase.set(Phase.READY);
                },
                problem -> fail(problem, () -> open(id)));
    }

    /// A record that is not there yet, with these values beside the usual ones.
    void blank(Values given) {
        phase.set(Phase.LOADING);
        failure.set(null);
        tasks.run(
                () -> records.blank(actor, table.name()),
                usual -> start(usual, given),
                problem -> fail(problem, () -> blank(given)));
    }

    private void start(Values usual, Values given) {
        row.set(null);
        base = null;
        fields.start(usual, given);
        allow();
        phase.set(Phase.READY);
    }

    /// Reads the record anew. Where somebody typed, the text stays.
    void refresh() {
        record().ifPresent(ref -> refresh(ref.id()));
    }

    private void refresh(RecordId id) {
        tasks.run(
                () -> records.open(actor, table.name(), id),
                this::adoptAround,
                problem -> failure.set(new Failure(problem, this::refresh)));
    }

    /// Checks one field after the user left it, and those that are known to be wrong.
    void left(FieldState left) {
        if (left.complainIfUnreadable() || !left.isEditable()) {
            return;
        }
        if (!left.isChanged() && left.complaint() == null) {
            return;
        }
        var values =
                isNew() ? fields.given() : fields.edits().with(left.column().name(), left.value());
        var creating = isNew();
        tasks.run(
                () -> records.validate(table.name(), values, creating),
                invalid -> fields.complain(left, values, invalid));
    }

    /// Saves, then goes on with `then`. Where the record cannot be saved it says why instead.
    void save(Runnable then) {
        if (!isNew() && fields.changesProperty().get() == 0) {
            then.run();
            return;
        }
        if (isUnreadable() || !saving.compareAndSet(false, true)) {
            return;
        }
        failure.set(null);
        var typed = isNew() ? fields.given() : fields.edits();
        var read = base;
        tasks.run(
                () -> write(read, typed),
                outcome -> {
                    saving.set(false);
                    settle(outcome, typed, then);
                },
                problem -> failure.set(new Failure(problem, () -> save(then))));
    }

    /// A second save has to wait until the answer to the first is shown: before that a record just
    /// created still looks new and would be created twice.
    private SaveOutcome write(@Nullable Row read, Values typed) {
        var written = false;
        try {
            var outcome =
                    read == null
                            ? records.create(actor, table.name(), typed)
                            : records.update(actor, read, typed);
            written = true;
            return outcome;
        } finally {
            if (!written) {
                saving.set(false);
            }
        }
    }

    private void settle(SaveOutcome outcome, Values typed, Runnable then) {
        switch (outcome) {
            case SaveOutcome.Saved(var saved) -> {
                adopt(saved, typed);
                savedOn.set(clock.instant());
                changedBy.set("");
                then.run();
            }
            case SaveOutcome.Refused(var invalid) -> show(invalid);
            case SaveOutcome.Conflict(var current, var by) -> meet(current, by, then);
            case SaveOutcome.ReadOnly(var current) -> adoptAround(current);
        }
    }

    private void show(List<Invalid> invalid) {
        fields.complain(invalid);
        drawAttention();
    }

    private boolean isUnreadable() {
        var unreadable = fields.complainOfUnreadable();
        if (unreadable) {
            drawAttention();
        }
        return unreadable;
    }

    private void drawAttention() {
        attention.set(null);
        fields.firstWrong().ifPresent(attention::set);
    }

    /// Where both changed different fields there is nothing to ask: it is saved again on top.
    private void meet(Row current, String by, Runnable then) {
        var met = fields.conflict(current, by);
        if (met.differences().isEmpty()) {
            rebase(current);
            save(then);
        } else {
            changedBy.set(by);
            conflict.set(met);
        }
    }

    /// Saves what was chosen in the conflict.
    void saveMerged(Runnable then) {
        var met = conflict.get();
        if (met == null || met.open().isPresent()) {
            return;
        }
        conflict.set(null);
        for (var difference : met.differences()) {
            if (difference.choice().get() == Conflict.Side.THEIRS) {
                field(difference.column().name()).load(difference.theirs());
            }
        }
        rebase(met.current());
        save(then);
    }

    /// Takes the record as the other saved it.
    void discardMine() {
        var met = conflict.get();
        conflict.set(null);
        if (met != null) {
            fields.revert();
            changedBy.set("");
            adopt(met.current(), Values.NONE);
        }
    }

    void keepEditing() {
        conflict.set(null);
    }

    /// @return what was typed, so that it can be put back
    Values revertAll() {
        var typed = fields.edits();
        fields.revert();
        return typed;
    }

    void putBack(Values typed) {
        fields.put(typed);
    }

    void setState(int state, Optional<Integer> reason) {
        setState(state, reason, () -> {});
    }

    void setState(int state, Optional<Integer> reason, Runnable then) {
        act(id -> records.setState(actor, List.of(id), state, reason), then);
    }

    void assign(RecordId owner) {
        act(id -> records.assign(actor, List.of(id), owner), () -> {});
    }

    private void act(Consumer<RecordId> action, Runnable then) {
        var ref = record();
        if (ref.isEmpty()) {
            return;
        }
        failure.set(null);
        tasks.run(
                () -> {
                    action.accept(ref.get().id());
                    return records.open(actor, table.name(), ref.get().id());
                },
                found -> {
                    adoptAround(found);
                    then.run();
                },
                problem -> failAgain(problem, () -> act(action, then)));
    }

    /// Asks what hangs on the record before it is deleted.
    void impact(Consumer<Impact> ask) {
        record().ifPresent(
                        ref ->
                                tasks.run(
                                        () -> records.impactOf(actor, List.of(ref.id())),
                                        ask,
                                        problem -> failAgain(problem, () -> impact(ask))));
    }

    void delete(Runnable then) {
        record().ifPresent(
                        ref ->
                                tasks.run(
                                        () -> {
                                            records.delete(actor, List.of(ref.id()));
                                            return ref;
                                        },
                                        _ -> then.run(),
                                        problem -> failAgain(problem, () -> delete(then))));
    }

    /// Shows the record as saved; only what was typed after `saved` was taken stays.
    private void adopt(Row found, Values saved) {
        fields.adopt(found, saved);
        take(found);
    }

    /// Shows what somebody else saved in the fields nobody typed into. Where both changed a field
    /// the old version is kept, so that saving asks instead of writing over the other's value.
    private void adoptAround(Row found) {
        if (fields.conflict(found, "").differences().isEmpty()) {
            rebase(found);
        } else {
            var kept = base;
            fields.adoptAround(found);
            take(found);
            base = kept;
        }
    }

    private void rebase(Row current) {
        fields.rebase(current);
        take(current);
    }

    private void take(Row found) {
        base = found;
        row.set(found);
        allow();
    }

    private void allow() {
        var current = row.get();
        var inactive = current != null && current.state() != State.ACTIVE;
        readOnly.set(inactive);
        fields.allow(column -> !inactive && isWritable(column));
    }

    /// The owner of a record that is there changes by Assign, its state by Deactivate.
    private boolean isWritable(Column column) {
        return switch (column.type()) {
            case ColumnType.Computed _, ColumnType.UniqueId _, ColumnType.BigNumber _ -> false;
            case ColumnType.TableName _, ColumnType.StateCode _ -> false;
            case ColumnType.Lookup _ ->
                    !column.readOnly() && (isNew() || !column.name().equals("ownerid"));
            case ColumnType.Text _, ColumnType.Memo _, ColumnType.WholeNumber _ ->
                    !column.readOnly();
            case ColumnType.DecimalNumber _, ColumnType.Money _, ColumnType.YesNo _ ->
                    !column.readOnly();
            case ColumnType.DateOnly _, ColumnType.PartialDay _, ColumnType.DateAndTime _ ->
                    !column.readOnly();
            case ColumnType.ChoiceOf _, ColumnType.ChoicesOf _, ColumnType.StatusCode _ ->
                    !column.readOnly();
        };
    }

    private void fail(Problem problem, Runnable again) {
        phase.set(Phase.FAILED);
        failAgain(problem, again);
    }

    private void failAgain(Problem problem, Runnable again) {
        failure.set(new Failure(problem, again));
    }
}
