package org.ligature.forms.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Actor;
import org.ligature.kit.task.Tasks;
import org.ligature.records.Invalid;
import org.ligature.records.RecordService;
import org.ligature.records.Row;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// How a record on a form is saved, and what happens where that cannot be: what is wrong is said
/// at the fields, and where somebody else saved in between the two versions are compared.
final class Saving {

    private final Actor actor;
    private final OpenRecord open;
    private final RecordService records;
    private final Tasks tasks;
    private final Clock clock;
    private final Failures failures;
    private final ReadOnlyObjectWrapper<@Nullable Conflict> conflict =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Instant> savedOn = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable FieldState> attention =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper changedBy = new ReadOnlyStringWrapper("");
    private final AtomicBoolean underWay = new AtomicBoolean();

    Saving(
            Actor actor,
            OpenRecord open,
            RecordService records,
            Tasks tasks,
            Clock clock,
            Failures failures) {
        this.actor = actor;
        this.open = open;
        this.records = records;
        this.tasks = tasks;
        this.clock = clock;
        this.failures = failures;
        open.fields().changesProperty().subscribe(_ -> forgetWhatIsSettled());
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

    /// Saves, then goes on with `then`. Where the record cannot be saved it says why instead.
    void save(Runnable then) {
        if (!open.isNew() && open.fields().changesProperty().get() == 0) {
            then.run();
            return;
        }
        if (isUnreadable() || !underWay.compareAndSet(false, true)) {
            return;
        }
        failures.forget();
        var typed = open.typed();
        var read = open.base();
        tasks.run(
                () -> write(read, typed),
                outcome -> {
                    underWay.set(false);
                    settle(outcome, typed, then);
                },
                problem -> failures.tell(problem, () -> save(then)));
    }

    /// A second save has to wait until the answer to the first is shown: before that a record just
    /// created still looks new and would be created twice.
    private SaveOutcome write(@Nullable Row read, Values typed) {
        var written = false;
        try {
            var outcome =
                    read == null
                            ? records.create(actor, open.table().name(), typed)
                            : records.update(actor, read, typed);
            written = true;
            return outcome;
        } finally {
            if (!written) {
                underWay.set(false);
            }
        }
    }

    private void settle(SaveOutcome outcome, Values typed, Runnable then) {
        switch (outcome) {
            case SaveOutcome.Saved(var saved) -> {
                open.adopt(saved, typed);
                savedOn.set(clock.instant());
                changedBy.set("");
                then.run();
            }
            case SaveOutcome.Refused(var invalid) -> show(invalid);
            case SaveOutcome.Conflict(var current, var by) -> meet(current, by, then);
            case SaveOutcome.ReadOnly(var current) -> open.adoptAround(current);
        }
    }

    private void show(List<Invalid> invalid) {
        open.fields().complain(invalid);
        drawAttention();
    }

    private boolean isUnreadable() {
        var unreadable = open.fields().complainOfUnreadable();
        if (unreadable) {
            drawAttention();
        }
        return unreadable;
    }

    private void drawAttention() {
        attention.set(null);
        open.fields().firstWrong().ifPresent(attention::set);
    }

    /// Where both changed different fields there is nothing to ask: it is saved again on top.
    private void meet(Row current, String by, Runnable then) {
        var met = open.fields().conflict(current, by);
        if (met.differences().isEmpty()) {
            open.rebase(current);
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
                open.fields().field(difference.column().name()).load(difference.theirs());
            }
        }
        open.rebase(met.current());
        save(then);
    }

    /// Takes the record as the other saved it.
    void discardMine() {
        var met = conflict.get();
        conflict.set(null);
        if (met != null) {
            open.fields().revert();
            changedBy.set("");
            open.adopt(met.current(), Values.NONE);
        }
    }

    /// What the other saved stands in the fields nobody typed into; the rest stays to be decided.
    void keepEditing() {
        var met = conflict.get();
        conflict.set(null);
        if (met != null) {
            open.adoptAround(met.current());
            changedBy.set(met.by());
        }
    }

    /// Nobody is in the way any more once what was typed against them is given up.
    private void forgetWhatIsSettled() {
        var row = open.rowProperty().get();
        if (row != null
                && conflict.get() == null
                && open.fields().conflict(row, "").differences().isEmpty()) {
            changedBy.set("");
        }
    }
}
