package org.ligature.forms.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import org.ligature.kit.task.Tasks;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.Crumb;
import org.ligature.kit.ui.Page;
import org.ligature.records.RecordRef;
import org.ligature.records.Row;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A record's page in a window: its form with title, status and the question before it is left.
final class RecordPage implements Page {

    private final FormViewModel model;
    private final FormContext context;
    private final RecordSlots slots;
    private final Tasks tasks;
    private final Function<RecordRef, Page> again;
    private final RecordNavigation navigation;
    private final RecordCommands commands;
    private final RecordView view;
    private final Leaving leaving;
    private final ObservableValue<String> title;
    private final ObservableValue<String> status;
    private boolean seen;

    RecordPage(
            FormViewModel model,
            FormContext context,
            RecordSlots slots,
            RecordVerbs verbs,
            RecordNavigation navigation,
            Tasks tasks,
            Function<RecordRef, Page> again) {
        this.model = model;
        this.context = context;
        this.slots = slots;
        this.tasks = tasks;
        this.again = again;
        this.navigation = navigation;
        var dialogs = new RecordDialogs(model, context, this::node);
        commands = new RecordCommands(model, dialogs, navigation, context.texts());
        commands.can(
                row ->
                        verbs.of(
                                row,
                                new RecordVerbs.Here(
                                        this::node, model::refresh, navigation::open)));
        leaving = new Leaving(model, context.texts());
        var told = new RecordView.Told(this::countConnections, leaving::watch);
        view = new RecordView(model, context, slots, commands, told);
        title =
                Bindings.createStringBinding(
                        this::titleWords, model.rowProperty(), model.tableProperty());
        status =
                Bindings.createStringBinding(
                        this::statusWords,
                        model.complaintsProperty(),
                        model.changesProperty(),
                        model.saving().savedOnProperty(),
                        model.saving().changedByProperty(),
                        model.rowProperty());
    }

    @Override
    public void described() {
        context.lookups().schema().get().table(place()).ifPresent(model::describe);
        view.described();
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public ObservableValue<String> title() {
        return title;
    }

    @Override
    public String place() {
        return model.table().name();
    }

    @Override
    public OptionalLong subject() {
        return model.record()
                .map(ref -> OptionalLong.of(ref.id().value()))
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public List<Crumb> crumbs() {
        var table = model.table();
        return List.of(new Crumb(table.pluralName(), () -> navigation.list(table.name())));
    }

    @Override
    public String kind() {
        return model.table().displayName();
    }

    @Override
    public List<Action> actions() {
        return Stream.concat(commands.all().stream(), view.actions().stream()).toList();
    }

    @Override
    public ObservableValue<String> status() {
        return status;
    }

    @Override
    public Optional<Supplier<Page>> again() {
        return model.record().map(record -> () -> again.apply(record));
    }

    /// What others saved since is shown when one comes back; what was typed stays.
    @Override
    public void shown() {
        if (seen) {
            model.refresh();
        }
        seen = true;
    }

    @Override
    public void leave(Runnable go) {
        leaving.leave(view, title.getValue(), go);
    }

    @Override
    public void focus() {
        view.focusFirst();
    }

    /// The record shown; only a page of a saved one has it.
    RecordRef record() {
        return model.record().orElseThrow();
    }

    private Texts texts() {
        return context.texts();
    }

    private String titleWords() {
        return model.record()
                .map(RecordRef::name)
                .orElseGet(() -> texts().get("title.new", model.table().displayName()));
    }

    private void countConnections() {
        model.record()
                .ifPresent(
                        ref ->
                                tasks.run(
                                        () -> slots.activeConnections().apply(ref),
                                        view::showConnections));
    }

    private String statusWords() {
        var row = model.rowProperty().get();
        var first = firstWords();
        var created = row == null ? "" : created(row);
        if (first.isEmpty() || created.isEmpty()) {
            return first + created;
        }
        return texts().get("status.both", first, created);
    }

    private String firstWords() {
        var wrong = model.complaintsProperty().get();
        if (wrong > 0) {
            return texts().get("status.attention", wrong);
        }
        var by = model.saving().changedByProperty().get();
        if (!by.isEmpty()) {
            return texts().get("status.conflict", by);
        }
        var on = model.saving().savedOnProperty().get();
        if (on == null || model.changesProperty().get() > 0) {
            return "";
        }
        return texts().get("status.saved", context.format().time(on));
    }

    private String created(Row row) {
        var values = row.values();
        var by = values.get("createdby", RecordRef.class).map(RecordRef::name).orElse("");
        return values.get("createdon", Instant.class)
                .map(context.format()::date)
                .map(
                        on ->
                                by.isEmpty()
                                        ? texts().get("status.created", on)
                                        : texts().get("status.created.by", on, by))
                .orElse("");
    }
}
