package org.ligature.forms.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.ligature.access.Privilege;
import org.ligature.audit.Actor;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.task.Tasks;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.RecordService;
import org.ligature.records.Row;
import org.ligature.records.Values;
import org.ligature.schema.Table;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;

/// One record on its form, or one that is still to be created: how it comes there, and its fields.
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

    private final Actor actor;
    private final OpenRecord open;
    private final FieldSet fields;
    private final RecordService records;
    private final Tasks tasks;
    private final Saving saving;
    private final RecordActs acts;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.LOADING);
    private final Failures failures = new Failures();

    FormViewModel(Actor actor, Table table, RecordService records, Tasks tasks, Clock clock) {
        this.actor = actor;
        this.records = records;
        this.tasks = tasks;
        open = new OpenRecord(table, may(Privilege.WRITE));
        fields = open.fields();
        saving = new Saving(actor, open, records, tasks, clock, failures);
        acts = new RecordActs(actor, open, records, tasks, failures);
    }

    Table table() {
        return open.table();
    }

    /// The table as it is described now.
    ReadOnlyObjectProperty<Table> tableProperty() {
        return open.tableProperty();
    }

    /// The table is described otherwise: its fields follow, and what was typed stays.
    void describe(Table now) {
        if (!now.equals(table())) {
            open.describe(now);
            if (phase.get() == Phase.READY) {
                readMore();
            }
        }
    }

    /// What stands in the columns that have come.
    private void readMore() {
        if (isNew()) {
            tasks.run(
                    () -> records.blank(actor, table().name()),
                    fields::startAround,
                    problem -> failures.tell(problem, this::readMore));
        } else {
            refresh();
        }
    }

    /// Whether the user may do this to records at all.
    boolean may(Privilege privilege) {
        return records.may(actor, privilege);
    }

    Actor actor() {
        return actor;
    }

    /// How it is saved, and what came of it.
    Saving saving() {
        return saving;
    }

    /// What can be done to the whole record.
    RecordActs acts() {
        return acts;
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
        return open.rowProperty();
    }

    Optional<RecordRef> record() {
        return open.ref();
    }

    boolean isNew() {
        return open.isNew();
    }

    ReadOnlyObjectProperty<Failures.@Nullable Failure> failureProperty() {
        return failures.newestProperty();
    }

    /// True while the record is inactive, and where the user may not change it.
    ReadOnlyBooleanProperty readOnlyProperty() {
        return open.readOnlyProperty();
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
        failures.forget();
        tasks.run(
                () -> records.open(actor, table().name(), id),
                found -> {
                    open.adopt(found, Values.NONE);
                    phase.set(Phase.READY);
                },
                problem -> fail(problem, () -> open(id)));
    }

    /// A record that is not there yet, with these values beside the usual ones.
    void blank(Values given) {
        phase.set(Phase.LOADING);
        failures.forget();
        tasks.run(
                () -> records.blank(actor, table().name()),
                usual -> {
                    open.start(usual, given);
                    phase.set(Phase.READY);
                },
                problem -> fail(problem, () -> blank(given)));
    }

    /// Reads the record anew. Where somebody typed, the text stays.
    void refresh() {
        record().ifPresent(ref -> refresh(ref.id()));
    }

    private void refresh(RecordId id) {
        tasks.run(
                () -> records.open(actor, table().name(), id),
                open::adoptAround,
                problem -> failures.tell(problem, this::refresh));
    }

    /// Checks one field after the user left it, and those that are known to be wrong.
    void left(FieldState left) {
        if (!fields().contains(left) || left.complainIfUnreadable() || !left.isEditable()) {
            return;
        }
        if (!left.isChanged() && left.complaint() == null) {
            return;
        }
        var creating = isNew();
        var values =
                creating ? open.typed() : open.typed().with(left.column().name(), left.value());
        tasks.run(
                () -> records.validate(table().name(), values, creating),
                invalid -> fields.complain(left, values, invalid),
                // the table is described otherwise since: saving says what does not fit
                _ -> {});
    }

    /// Saves, then goes on with `then`. Where the record cannot be saved it says why instead.
    void save(Runnable then) {
        saving.save(then);
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

    private void fail(Problem problem, Runnable again) {
        phase.set(Phase.FAILED);
        failures.tell(problem, again);
    }
}
