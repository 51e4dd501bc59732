package org.ligature.activities.ui;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;
import org.ligature.activities.ActivityCounts;
import org.ligature.activities.Note;
import org.ligature.activities.Reminder;
import org.ligature.audit.Actor;
import org.ligature.audit.Touched;
import org.ligature.forms.ui.RecordSlots;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.EmptyState;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Page;
import org.ligature.kit.ui.Themes;
import org.ligature.kit.ui.Toast;
import org.ligature.query.ui.GridSpec;
import org.ligature.records.RecordRef;
import org.ligature.verbs.VerbOutcome;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The door to the screens of activities: the timeline on forms, the list of all, and reminders.
public final class ActivitiesUi {

    /// What a form calls the section in which a timeline stands.
    public static final String SECTION = "timeline";

    static final String STYLES = Themes.sheet(ActivitiesUi.class, "activities.css");

    private final Actor actor;
    private final ActivitiesParts parts;
    private final BiConsumer<Node, RecordRef> open;
    private final Consumer<String> create;
    private final Texts texts = Texts.of(ActivitiesUi.class);
    private final Set<TimelineView> timelines = Collections.newSetFromMap(new WeakHashMap<>());
    private final Set<ActivitiesPage> pages = Collections.newSetFromMap(new WeakHashMap<>());
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private @Nullable Reminders reminders;

    /// @param open opens a record in the window in which the node stands
    /// @param create begins a record of a table in the window the user works in
    public ActivitiesUi(
            Actor actor,
            ActivitiesParts parts,
            BiConsumer<Node, RecordRef> open,
            Consumer<String> create) {
        this.actor = actor;
        this.parts = parts;
        this.open = open;
        this.create = create;
    }

    /// The timeline of a record, for its form.
    ///
    /// @param here the page of the form
    public Node timeline(RecordSlots.Context here) {
        var model = new TimelineViewModel(actor, here.record(), parts);
        var self = new AtomicReference<@Nullable TimelineView>();
        Supplier<Node> over = () -> Objects.requireNonNull(self.get());
        var rows =
                new TimelineRows(
                        model,
                        texts,
                        new TimelineRows.Leads(
                                to -> open.accept(over.get(), to),
                                outcome -> tellLeft(over, outcome),
                                note -> new NoteDialog(model, note, texts).show(over.get()),
                                note -> delete(model, note, over),
                                note -> save(model, note, over)));
        var view = new TimelineView(model, new LogViewModel(model), rows, texts);
        self.set(view);
        timelines.add(view);
        here.begun().accept(view);
        model.lastContactProperty()
                .subscribe(
                        last ->
                                here.fact()
                                        .accept(
                                                new RecordSlots.Fact(
                                                        "last-contact",
                                                        texts.get("fact.last-contact"),
                                                        last.map(parts.format()::date)
                                                                .orElse(""))));
        model.load();
        return view;
    }

    /// Nothing hangs on a note, so it goes at once and can be had back.
    private void delete(TimelineViewModel model, Note note, Supplier<Node> over) {
        model.delete(note, () -> toast(over.get(), texts.get("toast.deleted")));
    }

    private void save(TimelineViewModel model, Note note, Supplier<Node> over) {
        var file = note.file().orElseThrow();
        parts.files()
                .toWrite(over.get(), texts.get("file.save.title"), file.name())
                .ifPresent(
                        target ->
                                model.save(
                                        note,
                                        target,
                                        texts.get("job.save", file.name()),
                                        () -> toast(over.get(), texts.get("toast.saved", target))));
    }

    /// The timeline shows what is done; only what is not is told.
    private void tellLeft(Supplier<Node> over, VerbOutcome.OfMany outcome) {
        if (!outcome.refused().isEmpty() && over.get().getScene() != null) {
            Layers.of(over.get()).toast(CompletedToast.of(texts, outcome));
        }
    }

    private static void toast(Node over, String words) {
        if (over.getScene() != null) {
            Layers.of(over).toast(Toast.done(words));
        }
    }

    /// The page of all activities.
    public Page activities() {
        var self = new AtomicReference<@Nullable Page>();
        Consumer<RecordRef> leads =
                to -> open.accept(Objects.requireNonNull(self.get()).node(), to);
        var grid = parts.grids().open(actor, () -> Optional.of(list(leads)));
        var model =
                new ActivitiesViewModel(actor, parts, grid.selectedProperty(), grid::selectedIds);
        var page = new ActivitiesPage(model, grid, texts, create, this::activities);
        self.set(page);
        pages.add(page);
        return page;
    }

    private GridSpec list(Consumer<RecordRef> leads) {
        var now = parts.clock().instant();
        return new ActivityList(parts.schema().get(), parts.format(), texts, now, leads)
                .spec(this::nothingYet);
    }

    private Node nothingYet() {
        return new EmptyState(
                Icon.CALENDAR, texts.get("list.empty.title"), texts.get("list.empty.text"));
    }

    /// How much the user has to do, for the navigation; empty where it is nothing.
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// Reads how much there is to do. Called on the FX thread.
    public void count() {
        parts.tasks().run(() -> parts.activities().counts(actor), this::show);
    }

    private void show(ActivityCounts counts) {
        if (counts.open() == 0) {
            count.set("");
        } else if (counts.late() == 0) {
            count.set(texts.get("count.open", counts.open()));
        } else {
            count.set(texts.get("count.late", counts.open(), counts.late()));
        }
    }

    /// Begins to remind of activities that are near; what is late already is said at once.
    ///
    /// @param over a node of the window the user works in
    public void remind(Supplier<Node> over) {
        var telling =
                new Reminders.Telling(
                        near -> remind(over, near, () -> {}),
                        missed ->
                                new ReminderQueue(missed, (one, next) -> remind(over, one, next))
                                        .start(),
                        counts -> tellLate(over.get(), counts));
        var made = new Reminders(actor, parts, telling);
        reminders = made;
        made.start();
    }

    /// @param answered what happens once the user did something about it
    private void remind(Supplier<Node> over, Reminder near, Runnable answered) {
        var words =
                texts.get(
                        "reminder.near",
                        near.activity().name(),
                        parts.format().date(near.at()),
                        parts.format().time(near.at()));
        Layers.of(over.get())
                .toast(
                        new Toast(
                                Icon.REMIND,
                                words,
                                List.of(
                                        new Toast.Offer(
                                                texts.get("reminder.open"),
                                                () -> open.accept(over.get(), near.activity())),
                                        new Toast.Offer(
                                                texts.get("list.complete"),
                                                () -> complete(over, near.activity())),
                                        new Toast.Offer(
                                                texts.get("reminder.snooze"), () -> snooze(near))),
                                true,
                                answered));
    }

    private void complete(Supplier<Node> over, RecordRef activity) {
        parts.tasks()
                .run(
                        () -> parts.activities().complete(actor, List.of(activity.id())),
                        outcome -> Layers.of(over.get()).toast(CompletedToast.of(texts, outcome)));
    }

    private void snooze(Reminder near) {
        if (reminders != null) {
            reminders.snooze(near);
        }
    }

    private void tellLate(Node over, ActivityCounts counts) {
        Layers.of(over)
                .toast(
                        new Toast(
                                Icon.REMIND,
                                texts.get("reminder.late", counts.late()),
                                List.of(),
                                false));
    }

    /// No longer reminds of anything.
    public void close() {
        if (reminders != null) {
            reminders.stop();
        }
    }

    /// Hears of a committed action, on any thread: what may show it reads again.
    public void touched(Touched touched) {
        var activities =
                parts.activities().kinds().stream()
                        .anyMatch(kind -> !touched.in(kind.name()).isEmpty());
        var notes = !touched.in(Note.TABLE).isEmpty();
        if (activities || notes) {
            parts.tasks().later(Duration.ZERO, () -> touched(activities));
        }
    }

    private void touched(boolean activities) {
        List.copyOf(timelines).forEach(TimelineView::touched);
        if (activities) {
            List.copyOf(pages).forEach(ActivitiesPage::touched);
            count();
            if (reminders != null) {
                reminders.touched();
            }
        }
    }
}
