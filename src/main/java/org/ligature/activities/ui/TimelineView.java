package org.ligature.activities.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.ligature.access.Privilege;
import org.ligature.activities.NoteText;
import org.ligature.activities.TimelineQuery;
import org.ligature.forms.ui.Begun;
import org.ligature.forms.ui.FormsUi;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.task.Job;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Badges;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Skeleton;
import org.ligature.kit.ui.Strip;
import org.ligature.kit.ui.Toast;
import org.ligature.kit.ui.Tone;

import java.nio.file.Path;

/// What happened with a record and what is planned with it, on the record's form.
final class TimelineView extends VBox implements Begun {

    private final TimelineViewModel model;
    private final LogViewModel log;
    private final TimelineRows rows;
    private final Texts texts;
    private final VBox list = new VBox();
    private final VBox messages = new VBox(Gap.S);
    private final StackPane logging = new StackPane();
    private final HBox count = new HBox();
    private final Node open;
    private final Node more;
    private @Nullable LogView writing;

    TimelineView(TimelineViewModel model, LogViewModel log, TimelineRows rows, Texts texts) {
        this.model = model;
        this.log = log;
        this.rows = rows;
        this.texts = texts;
        setId("timeline");
        getStyleClass().add("timeline");
        getStylesheets().add(ActivitiesUi.STYLES);
        setSpacing(Gap.M);
        list.setId("timeline-items");
        var words = texts.get(log.kinds().isEmpty() ? "timeline.note.new" : "timeline.log");
        open = Fields.button("timeline-log", Icon.NEW, words, this::openLog);
        more = Fields.link("timeline-more", texts.get("timeline.more"), model::showMore);
        more.visibleProperty().bind(model.moreProperty());
        more.managedProperty().bind(model.moreProperty());
        logging.getChildren().setAll(open);
        logging.setVisible(model.may(Privilege.CREATE));
        logging.setManaged(logging.isVisible());
        StackPane.setAlignment(open, Pos.CENTER_LEFT);
        getChildren().addAll(heading(), messages, list, more, logging);
        model.items().subscribe(this::show);
        model.phaseProperty().subscribe(_ -> show());
        model.jobProperty().subscribe(_ -> showMessages());
        model.problemProperty().subscribe(_ -> showMessages());
        show();
        showMessages();
    }

    private HBox heading() {
        var title = Fields.label(texts.get("timeline.title"), "section-words");
        title.setMinWidth(Region.USE_PREF_SIZE);
        var connected = new CheckBox(texts.get("timeline.connected"));
        connected.setId("timeline-connected");
        connected.setTooltip(new Tooltip(texts.get("timeline.connected.tip")));
        connected.setAccessibleText(texts.get("timeline.connected.tip"));
        connected.setMinWidth(Region.USE_PREF_SIZE);
        connected.getStyleClass().add("small");
        connected.selectedProperty().subscribe((_, on) -> model.showConnected(on));
        var connectable =
                model.parts()
                        .schema()
                        .get()
                        .require(model.record().table())
                        .abilities()
                        .connections();
        connected.setVisible(connectable);
        connected.setManaged(connectable);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        count.setAlignment(Pos.CENTER);
        var heading = new HBox(Gap.S, title, count, spring, connected, filter());
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().addAll("section-title", "timeline-heading");
        return heading;
    }

    private MenuButton filter() {
        var menu = new MenuButton();
        menu.setId("timeline-filter");
        menu.setGraphic(Icon.FILTER.small());
        menu.getStyleClass().addAll("flat", "icon-button", "no-arrow");
        menu.setAccessibleText(texts.get("timeline.filter"));
        menu.setTooltip(new Tooltip(texts.get("timeline.filter")));
        menu.getItems().add(kind(TimelineQuery.NOTES, texts.get("kinds.notes")));
        for (var kind : model.kinds()) {
            menu.getItems().add(kind(kind.name(), kind.pluralName()));
        }
        return menu;
    }

    private CheckMenuItem kind(String kind, String words) {
        var item = new CheckMenuItem(words);
        item.setId("timeline-filter-" + kind);
        item.setMnemonicParsing(false);
        item.selectedProperty().subscribe((_, on) -> model.showKind(kind, on));
        return item;
    }

    private void show() {
        count.getChildren().clear();
        switch (model.phaseProperty().get()) {
            case LOADING -> list.getChildren().setAll(Skeleton.rows(3));
            case FAILED -> list.getChildren().clear();
            case READY -> showItems();
        }
    }

    private void showItems() {
        if (model.items().isEmpty()) {
            list.getChildren().setAll(nothing());
            return;
        }
        if (!model.moreProperty().get()) {
            count.getChildren().setAll(Badges.count(model.items().size()));
        }
        list.getChildren().setAll(model.items().stream().map(rows::row).toList());
        list.getChildren().getLast().getStyleClass().add("timeline-last");
    }

    private Label nothing() {
        var filtered = !model.query().kinds().isEmpty();
        var words = new Label(texts.get(filtered ? "timeline.none" : "timeline.empty"));
        words.setId("timeline-empty");
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return words;
    }

    private void showMessages() {
        messages.getChildren().clear();
        var job = model.jobProperty().get();
        if (job != null) {
            messages.getChildren().add(progress(job));
        }
        var problem = model.problemProperty().get();
        if (problem != null) {
            messages.getChildren().add(strip(problem));
        }
        var any = !messages.getChildren().isEmpty();
        messages.setVisible(any);
        messages.setManaged(any);
    }

    private Strip strip(Problem problem) {
        var loading = model.phaseProperty().get() == TimelineViewModel.Phase.FAILED;
        var strip =
                new Strip(
                        Tone.DANGER,
                        "",
                        Texts.of(problem),
                        Fields.link(
                                "timeline-again",
                                texts.get(loading ? "timeline.again" : "timeline.close"),
                                model::forgetProblem));
        strip.setId("timeline-problem");
        return strip;
    }

    private HBox progress(Job job) {
        var bar = new ProgressBar();
        bar.progressProperty().bind(job.doneProperty());
        bar.setAccessibleText(job.title());
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.setMaxWidth(Double.MAX_VALUE);
        var words = Fields.label(job.title(), "small");
        var row =
                new HBox(
                        Gap.S,
                        words,
                        bar,
                        Fields.link("timeline-stop", texts.get("cancel"), job::cancel));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setId("timeline-job");
        return row;
    }

    private void openLog() {
        log.forgetErrors();
        var leads = new LogView.Leads(this::closeLog, this::giveUp, this::attach);
        show(new LogView(log, model, texts, leads));
    }

    private void show(LogView view) {
        writing = view;
        logging.getChildren().setAll(view);
        FormsUi.reveal(view);
        view.focusFirst();
    }

    private void closeLog() {
        writing = null;
        logging.getChildren().setAll(open);
        open.requestFocus();
    }

    /// What was written can be had back.
    private void giveUp() {
        var view = writing;
        var lost = isThere();
        closeLog();
        if (lost && view != null && getScene() != null) {
            var words = texts.get("log.discarded");
            Layers.of(this).toast(Toast.done(words, texts.get("undo"), () -> show(view)));
        }
    }

    /// What was written about a file that could not be attached is not lost.
    private void putBack(@Nullable LogView view) {
        if (view != null && writing == null) {
            show(view);
        }
    }

    @Override
    public boolean isThere() {
        return writing != null && writing.isTyped();
    }

    @Override
    public String words() {
        return writing == null ? "" : writing.unsavedWords();
    }

    @Override
    public void save(Runnable then) {
        if (writing != null) {
            writing.save(then);
        }
    }

    @Override
    public void discard() {
        closeLog();
    }

    private void attach(Path file, NoteText text) {
        var view = writing;
        closeLog();
        var name = String.valueOf(file.getFileName());
        model.attach(
                file,
                texts.get("job.attach", name),
                text,
                new TimelineViewModel.Attached(
                        () -> toast(texts.get("toast.attached", name)), () -> putBack(view)));
    }

    private void toast(String words) {
        if (getScene() != null) {
            Layers.of(this).toast(Toast.done(words));
        }
    }

    /// What is shown can have changed: it is read again.
    void touched() {
        if (getScene() != null) {
            model.load();
        }
    }
}
