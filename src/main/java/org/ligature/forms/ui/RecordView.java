package org.ligature.forms.ui;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.ligature.forms.FormLayout;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.CommandBar;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Skeleton;
import org.ligature.kit.ui.Strip;
import org.ligature.kit.ui.Toast;
import org.ligature.kit.ui.Tone;
import org.ligature.records.RecordRef;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A record on its page: header, commands, tabs with fields, and what stands beside them.
final class RecordView extends VBox {

    /// What the page hears of.
    ///
    /// @param connections those of the record may have changed
    /// @param begun something can be written beside the fields
    record Told(Runnable connections, Consumer<Begun> begun) {}

    private final FormViewModel model;
    private final FormContext context;
    private final RecordSlots slots;
    private final RecordCommands commands;
    private final HeaderView header;
    private final FieldMarks marks = new FieldMarks();
    private final CommandBar bar = new CommandBar();
    private final MenuButton connect;
    private final VBox strips = new VBox(Gap.S);
    private final VBox notices = new VBox(Gap.S);
    private final StackPane content = new StackPane();
    private final StackPane body = new StackPane();
    private final SideFrame sides = new SideFrame(body);
    private final Action side;
    private final ToggleButton sideButton;
    private final TabStrip tabs;
    private final FormTabs forms;
    private final List<FormTabs.Room> empty = new ArrayList<>();
    private final Told told;
    private boolean filled;
    private boolean keyboardDue;
    private List<Action> connectActions = List.of();
    private List<?> barFilledFor = List.of();
    private List<?> arrangedFor = List.of();

    RecordView(
            FormViewModel model,
            FormContext context,
            RecordSlots slots,
            RecordCommands commands,
            Told told) {
        this.model = model;
        this.context = context;
        this.slots = slots;
        this.commands = commands;
        this.told = told;
        setId("record");
        getStyleClass().add("record");
        getStylesheets().add(FormsUi.STYLES);
        connect =
                CommandBar.menu(
                        "record-connect",
                        texts().get("command.connect"),
                        Icon.CONNECTION,
                        List.of());
        header = new HeaderView(context);
        side =
                Action.of("record-side-toggle", texts(), "side", Icon.SIDEBAR, sides::toggle)
                        .on("F9");
        sides.offeredProperty().subscribe(this::explainSide);
        sideButton = sideToggle();
        tabs = new TabStrip(content, texts().get("related"));
        forms =
                new FormTabs(
                        model::field,
                        field -> new FieldView(field, context, marks, model::left),
                        tabs,
                        texts().get("tab.unsaved"));
        strips.getStyleClass().add("record-strips");
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox.setVgrow(content, Priority.ALWAYS);
        VBox.setVgrow(sides, Priority.ALWAYS);
        body.getChildren().setAll(content);
        getChildren().addAll(header, bar, tabs, notices, strips, sides);
        tabs.offeredProperty().subscribe(sides::suppress);
        model.tableProperty().subscribe((_, _) -> described());
        model.phaseProperty().subscribe(this::show);
        model.rowProperty().subscribe(_ -> show(model.phaseProperty().get()));
        model.readOnlyProperty().subscribe(_ -> fillBar());
        model.failureProperty().subscribe(_ -> showStrips());
        model.readOnlyProperty().subscribe(_ -> showStrips());
        model.saving().attentionProperty().subscribe(this::attend);
        model.saving().conflictProperty().subscribe(this::decide);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    void showConnections(OptionalLong active) {
        header.showConnections(active);
    }

    /// What can be done here beside the commands of every record: the Connect menu, once the record
    /// is saved, and the pane at the side.
    List<Action> actions() {
        return Stream.concat(connectActions.stream(), Stream.of(side)).toList();
    }

    /// The keyboard starts in the first field in view that one can write in, as soon as it is
    /// there.
    void focusFirst() {
        // what scrolls has its fields in the window from its first style on
        applyCss();
        keyboardDue = model.phaseProperty().get() != FormViewModel.Phase.READY;
        forms.firstEditable().ifPresentOrElse(FieldView::focus, this::requestFocus);
    }

    /// Unless somebody types elsewhere meanwhile.
    private void takeKeyboard() {
        if (keyboardDue && !(getScene().getFocusOwner() instanceof TextInputControl)) {
            focusFirst();
        }
        keyboardDue = false;
    }

    private Texts texts() {
        return context.texts();
    }

    /// The form as the record is now.
    private FormLayout arrangement() {
        var table = model.table();
        return FormLayout.of(table).during(table, model.rowProperty().get());
    }

    /// Tables are described otherwise: the form is arranged anew where that shows on it.
    void described() {
        if (model.phaseProperty().get() == FormViewModel.Phase.READY) {
            arrange();
        }
    }

    /// @return whether the form is arranged anew, and then shows the record
    private boolean arrange() {
        var layout = arrangement();
        var now = described(layout);
        if (now.equals(arrangedFor)) {
            return false;
        }
        arrangedFor = now;
        var keyboard = Keyboard.in(this);
        header.arrange(layout);
        empty.addAll(forms.arrange(layout));
        filled = false;
        barFilledFor = List.of();
        showRecord();
        keyboard.giveBack();
        return true;
    }

    /// What the form is made from: its own table, and those whose records stand on it.
    private List<?> described(FormLayout layout) {
        var schema = context.lookups().schema().get();
        var all = new ArrayList<Object>(List.of(model.table(), layout));
        layout.tabs().stream()
                .flatMap(tab -> tab.sections().stream())
                .flatMap(section -> section.tables().stream())
                .map(schema::table)
                .forEach(all::add);
        return all;
    }

    private void fillBar() {
        var row = model.rowProperty().get();
        var state = row == null ? -1 : row.state();
        var readOnly = model.readOnlyProperty().get();
        var now = List.of(model.isNew(), readOnly, connectActions.size(), state);
        if (!now.equals(barFilledFor)) {
            barFilledFor = now;
            fillBarAnew();
        }
    }

    private void fillBarAnew() {
        var frame = new StackPane(connect);
        var offered = !connect.getItems().isEmpty() || (model.isNew() && hasConnect());
        connect.setDisable(model.isNew());
        if (model.isNew()) {
            Tooltip.install(frame, new Tooltip(texts().get("reason.unsaved")));
        }
        frame.setVisible(offered);
        frame.setManaged(offered);
        commands.fill(bar, frame);
        bar.add(unsaved());
        bar.add(sideButton);
    }

    private ToggleButton sideToggle() {
        var toggle = new ToggleButton();
        toggle.setId("record-side-button");
        toggle.setGraphic(Icon.SIDEBAR.node());
        toggle.getStyleClass().addAll("flat", "icon-button", "side-toggle");
        toggle.setAccessibleText(texts().get("side"));
        toggle.setTooltip(new Tooltip(texts().get("side.keys")));
        toggle.visibleProperty().bind(sides.offeredProperty());
        toggle.managedProperty().bind(toggle.visibleProperty());
        sides.openProperty().subscribe(toggle::setSelected);
        toggle.setOnAction(
                _ -> {
                    sides.toggle();
                    toggle.setSelected(sides.openProperty().get());
                });
        return toggle;
    }

    private void explainSide(boolean offered) {
        var nothing = texts().get("reason.side");
        side.reasonProperty().set(offered ? "" : nothing);
    }

    private boolean hasConnect() {
        return model.table().connectable() && slots != RecordSlots.NONE;
    }

    private Node unsaved() {
        var dot = new Region();
        dot.getStyleClass().add("field-dot");
        var words = new Label();
        words.setId("record-unsaved");
        words.getStyleClass().addAll("small", "muted");
        words.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::unsavedWords,
                                model.changesProperty(),
                                marks.invalidProperty()));
        var box = new HBox(Gap.S, dot, words);
        box.setAlignment(Pos.CENTER_RIGHT);
        box.setPadding(new Insets(0, Gap.S, 0, 0));
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.visibleProperty().bind(model.changesProperty().greaterThan(0));
        return box;
    }

    /// Nothing is saved while something is wrong, so that is said where the saving is.
    private String unsavedWords() {
        var count = model.changesProperty().get();
        return isInvalid() ? texts().get("unsaved.wrong", count) : texts().get("unsaved", count);
    }

    /// Whether a field of the form bears the mark of an error.
    boolean isInvalid() {
        return marks.invalidProperty().get();
    }

    private void show(FormViewModel.Phase phase) {
        switch (phase) {
            case LOADING -> body.getChildren().setAll(Skeleton.rows(6));
            case FAILED -> body.getChildren().clear();
            case READY -> {
                showContent();
                if (!arrange()) {
                    showRecord();
                }
            }
        }
        var ready = phase == FormViewModel.Phase.READY;
        header.setVisible(ready);
        tabs.setVisible(ready);
        if (ready && getScene() != null) {
            takeKeyboard();
        }
    }

    /// Put in anew, the form would lose the keyboard at each save.
    private void showContent() {
        if (!body.getChildren().contains(content)) {
            body.getChildren().setAll(content);
        }
    }

    private void showRecord() {
        var row = model.rowProperty().get();
        if (row == null) {
            header.blank();
            fillBar();
            return;
        }
        header.show(row);
        showStrips();
        told.connections().run();
        if (!filled) {
            filled = true;
            fillSlots(row.ref());
        }
        fillBar();
    }

    /// Once, when the record is there: what others put beside it keeps itself up to date.
    private void fillSlots(RecordRef ref) {
        var here =
                new RecordSlots.Context(
                        ref,
                        () -> this,
                        told.connections(),
                        tabs::openOffered,
                        header::showFact,
                        told.begun(),
                        model.readOnlyProperty());
        for (var room : empty) {
            var content = slots.sections().get(room.section().kind());
            if (content != null) {
                room.fill(() -> content.apply(here, room.section()));
            }
        }
        empty.clear();
        commands.further(slots.more().apply(here));
        notices.getChildren().setAll(slots.notice().apply(here));
        connectActions = List.copyOf(slots.connect().apply(here));
        connect.getItems().setAll(connectActions.stream().map(Action::menuItem).toList());
        if (!sides.isFilled()) {
            slots.sidePanel().apply(here).stream().findFirst().ifPresent(sides::put);
        }
        tabs.forgetOffers();
        for (var related : slots.related().apply(here)) {
            tabs.offer(related.id(), related.title(), () -> related.content().apply(ref, here));
        }
    }

    private void showStrips() {
        strips.getChildren().clear();
        var failure = model.failureProperty().get();
        if (failure != null) {
            var again = Fields.link("record-again", texts().get("again"), failure.again());
            var strip =
                    new Strip(
                            Tone.DANGER,
                            texts().get("failure.title"),
                            Texts.of(failure.problem()),
                            again);
            strip.setId("record-failure");
            strips.getChildren().add(strip);
        }
        if (model.readOnlyProperty().get()) {
            strips.getChildren().add(closed());
        }
        strips.setManaged(!strips.getChildren().isEmpty());
    }

    private Strip closed() {
        var row = model.rowProperty().get();
        var open = row != null && model.table().isEditable(row.state());
        if (open) {
            var readOnly = texts().get("read-only");
            var strip = new Strip(Tone.NEUTRAL, Icon.LOCKED, "", readOnly);
            strip.setId("record-read-only");
            return strip;
        }
        var words =
                commands.isPlain() || row == null
                        ? texts().get("inactive")
                        : texts().get("closed", model.table().state(row.state()).label());
        var links =
                commands
                        .wayBack()
                        .map(
                                back ->
                                        Fields.link(
                                                "record-strip-activate",
                                                back.textProperty().get(),
                                                back::run))
                        .stream()
                        .toArray(Node[]::new);
        var strip = new Strip(Tone.NEUTRAL, Icon.LOCKED, "", words, links);
        strip.setId("record-inactive");
        return strip;
    }

    private void attend(FieldState field) {
        if (field == null) {
            return;
        }
        var spot = forms.find(field);
        spot.map(FormTabs.Spot::tab).ifPresent(tabs::choose);
        layout();
        spot.ifPresent(FormTabs.Spot::focus);
    }

    private void decide(Conflict conflict) {
        if (conflict != null) {
            new ConflictDialog(model, conflict, context).show(this);
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && model.changesProperty().get() > 0) {
            event.consume();
            revertAll();
        } else if (event.isShortcutDown() && event.getCode().isDigitKey()) {
            tabs.choose(event.getCode().getChar().charAt(0) - '1');
        }
    }

    /// Taking back a whole record's typing is itself taken back in the toast.
    private void revertAll() {
        var count = model.changesProperty().get();
        var typed = model.revertAll();
        Layers.of(this)
                .toast(
                        Toast.done(
                                texts().get("toast.reverted", count),
                                texts().get("undo"),
                                () -> model.putBack(typed)));
    }
}
