package org.ligature.activities.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.ligature.access.Privilege;
import org.ligature.activities.FileContent;
import org.ligature.activities.Note;
import org.ligature.activities.NoteText;
import org.ligature.activities.TimelineItem;
import org.ligature.activities.TimelineQuery;
import org.ligature.audit.Actor;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.task.Job;
import org.ligature.kit.task.Line;
import org.ligature.records.RecordRef;
import org.ligature.schema.Table;
import org.ligature.verbs.VerbOutcome;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// What of a record's timeline is shown, and what is done with it.
final class TimelineViewModel {

    static final int PAGE = 10;

    /// What stands in the place of the items.
    enum Phase {
        LOADING,
        READY,
        FAILED
    }

    /// What was read: the items, whether there are more, and when the last contact was.
    private record Read(List<TimelineItem> items, boolean more, Optional<Instant> lastContact) {}

    private final Actor actor;
    private final RecordRef record;
    private final ActivitiesParts parts;
    private final Line line;
    private final ObservableList<TimelineItem> items = FXCollections.observableArrayList();
    private final ObservableList<TimelineItem> itemsView =
            FXCollections.unmodifiableObservableList(items);
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.LOADING);
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Job> job = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<Instant>> lastContact =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private TimelineQuery query;

    TimelineViewModel(Actor actor, RecordRef record, ActivitiesParts parts) {
        this.actor = actor;
        this.record = record;
        this.parts = parts;
        this.line = parts.tasks().line();
        this.query = TimelineQuery.of(record.id());
    }

    Actor actor() {
        return actor;
    }

    RecordRef record() {
        return record;
    }

    ActivitiesParts parts() {
        return parts;
    }

    /// Whether the user may do this to activities and notes at all.
    boolean may(Privilege privilege) {
        return parts.activities().may(actor, privilege);
    }

    /// The kinds of activities there are.
    List<Table> kinds() {
        return parts.activities().kinds();
    }

    /// Newest first. Always the same list: one made for each caller would be forgotten by the
    /// items, which know it weakly, and its listeners with it.
    ObservableList<TimelineItem> items() {
        return itemsView;
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /// The file that is being read or written; null while there is none.
    ReadOnlyObjectProperty<@Nullable Job> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /// Why the timeline could not be read.
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Instant>> lastContactProperty() {
        return lastContact.getReadOnlyProperty();
    }

    TimelineQuery query() {
        return query;
    }

    /// Reads what is shown anew, as much of it as is shown.
    void load() {
        read(Math.max(PAGE, items.size()));
    }

    private void read(int size) {
        var asked = query;
        line.run(() -> read(asked, size), this::show, this::fail);
    }

    /// One more than is shown tells whether there are more.
    private Read read(TimelineQuery asked, int size) {
        var found = parts.timeline().page(actor, asked, Optional.empty(), size + 1);
        var last = parts.timeline().lastContact(actor, record.id());
        return new Read(found.subList(0, Math.min(size, found.size())), found.size() > size, last);
    }

    private void show(Read read) {
        items.setAll(read.items());
        more.set(read.more());
        lastContact.set(read.lastContact());
        problem.set(null);
        phase.set(Phase.READY);
    }

    private void fail(Problem why) {
        problem.set(why);
        phase.set(Phase.FAILED);
    }

    void showMore() {
        if (items.isEmpty()) {
            return;
        }
        var asked = query;
        var after = Optional.of(items.getLast().position());
        line.run(
                () -> parts.timeline().page(actor, asked, after, PAGE + 1),
                next -> {
                    items.addAll(next.subList(0, Math.min(PAGE, next.size())));
                    more.set(next.size() > PAGE);
                },
                this::fail);
    }

    void showConnected(boolean wanted) {
        query = query.withConnected(wanted);
        read(PAGE);
    }

    /// @param kind a kind of [TimelineQuery]; whether it is shown
    void showKind(String kind, boolean wanted) {
        var kinds = new ArrayList<>(query.kinds());
        kinds.remove(kind);
        if (wanted) {
            kinds.add(kind);
        }
        query = query.withKinds(kinds);
        read(PAGE);
    }

    boolean isLate(TimelineItem.OfActivity item) {
        return item.isLate(parts.clock().instant());
    }

    /// @param told what came of it
    void complete(TimelineItem.OfActivity item, Consumer<VerbOutcome.OfMany> told) {
        parts.tasks()
                .run(
                        () -> parts.activities().complete(actor, List.of(item.activity().id())),
                        outcome -> {
                            load();
                            told.accept(outcome);
                        });
    }

    void edit(Note note, NoteText text, Runnable done, Consumer<Problem> refused) {
        parts.tasks()
                .run(
                        () -> parts.notes().edit(actor, note, text),
                        _ -> {
                            done.run();
                            load();
                        },
                        refused);
    }

    void delete(Note note, Runnable done) {
        parts.tasks()
                .run(
                        () -> {
                            parts.notes().delete(actor, note.id());
                            return note;
                        },
                        _ -> {
                            done.run();
                            load();
                        });
    }

    /// What to do when a file is kept, and when it is not.
    record Attached(Runnable done, Runnable left) {}

    /// Keeps a file with the record.
    void attach(Path file, String title, NoteText text, Attached told) {
        start(
                title,
                progress -> {
                    var content = FileContent.read(file, parts.notes().limit() * 1024, progress);
                    parts.notes().attach(actor, record, text, content);
                    return true;
                },
                () -> {
                    told.done().run();
                    load();
                },
                told.left());
    }

    /// Writes the file of a note to the disk.
    void save(Note note, Path target, String title, Runnable done) {
        start(
                title,
                progress -> parts.notes().save(actor, note.id(), target, progress),
                done,
                () -> {});
    }

    /// @param body whether it came to its end
    /// @param left what to do where it did not
    private void start(String title, Predicate<Job.Progress> body, Runnable done, Runnable left) {
        var started =
                parts.tasks()
                        .start(
                                title,
                                progress -> run(body, progress),
                                ended -> {
                                    job.set(null);
                                    switch (ended) {
                                        case Ended.Done _ -> done.run();
                                        case Ended.Stopped _ -> left.run();
                                        case Ended.Failed(var why) -> {
                                            left.run();
                                            problem.set(why);
                                        }
                                    }
                                });
        if (parts.tasks().jobs().contains(started)) {
            job.set(started);
        }
    }

    /// How a job with a file ended.
    private sealed interface Ended {
        record Done() implements Ended {}

        record Stopped() implements Ended {}

        record Failed(Problem why) implements Ended {}
    }

    private static Ended run(Predicate<Job.Progress> body, Job.Progress progress) {
        try {
            return body.test(progress) ? new Ended.Done() : new Ended.Stopped();
        } catch (CancellationException _) {
            return new Ended.Stopped();
        } catch (Problem why) {
            return new Ended.Failed(why);
        }
    }

    /// What was wrong has been read.
    void forgetProblem() {
        problem.set(null);
        if (phase.get() == Phase.FAILED) {
            load();
        }
    }
}
